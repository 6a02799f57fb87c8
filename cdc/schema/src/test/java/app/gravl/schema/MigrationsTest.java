package app.gravl.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class MigrationsTest {

  @Test
  void an_empty_database_gets_the_schema_and_a_second_run_changes_nothing() throws Exception {
    TestDatabase database = TestDatabase.empty();

    assertThat(new Migrations(database.owner()).migrate()).isPositive();
    assertThat(new Migrations(database.owner()).migrate()).isZero();

    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select version from catalog_state")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getLong(1)).isEqualTo(1);
    }
  }
}
