package app.gravl.jobs.reevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class JdbcUserPagesTest {

  private final TestDatabase database = TestDatabase.migrated();

  @Test
  void pages_through_all_users_in_order_of_their_ids() throws Exception {
    database.execute(
        "insert into users (id, time_zone) select id, 'UTC' from generate_series(7, 1, -1) id",
        "delete from users where id = 4");
    UserPages pages = pages(database.url());

    assertThat(pages.next(0, 3)).containsExactly(1, 2, 3);
    assertThat(pages.next(3, 3)).containsExactly(5, 6, 7);
    assertThat(pages.next(7, 3)).isEmpty();
  }

  @Test
  void a_database_that_is_away_is_an_error_not_an_end() {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> pages("jdbc:postgresql://127.0.0.1:1/gravl").next(0, 3));
  }

  private UserPages pages(String url) {
    return new JdbcUserPages(
        new DatabaseSettings(url, Roles.STREAM.roleName(), database.password()));
  }
}
