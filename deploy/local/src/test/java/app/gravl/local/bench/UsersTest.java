package app.gravl.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.embedded.PostgresOptions;
import app.gravl.embedded.PostgresServer;
import app.gravl.local.system.PostgresPart;
import app.gravl.local.system.SchemaPart;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UsersTest {

  private static final PostgresPart POSTGRES = new PostgresPart(PostgresOptions.temporary());

  @BeforeAll
  static void start() throws Exception {
    POSTGRES.start();
    new SchemaPart(POSTGRES, Map.of()).start();
  }

  @AfterAll
  static void stop() {
    POSTGRES.stop();
  }

  @Test
  void they_have_trained_lately_and_are_gone_at_the_end() throws Exception {
    DataSource database = database();
    long before = number("select count(*) from users");

    try (Users users = Users.create(database, 3, 100)) {
      assertThat(users.ids()).hasSize(3);
      assertThat(number("select count(*) from workout_logs")).isEqualTo(300);
      assertThat(number("select count(distinct performed_at::date) from workout_logs"))
          .isBetween(5L, 10L);
      assertThat(
              number(
                  """
                  select count(*) from workout_logs
                    where performed_at not between now() - interval '61 days' and now()
                  """))
          .isZero();
    }

    assertThat(number("select count(*) from users")).isEqualTo(before);
    assertThat(number("select count(*) from workout_logs")).isZero();
  }

  @Test
  void those_without_insights_are_behind() throws Exception {
    try (Users users = Users.create(database(), 2, 0)) {
      assertThat(users.behind()).isEqualTo(2);
      try (Connection connection = database().getConnection();
          Statement insert = connection.createStatement()) {
        insert.execute(
            """
            insert into workout_recommendations
                (user_id, evaluated_at, picks, version, catalog_version, model_version, computed_at)
              values (%d, now(), '[]', 1, 1, 1, now())
            """
                .formatted(users.ids().get(0)));
      }
      assertThat(users.behind()).isEqualTo(1);
    }
  }

  private static DataSource database() {
    PostgresServer server = POSTGRES.server();
    return server.superuser(SchemaPart.DATABASE);
  }

  private static long number(String sql) throws SQLException {
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
