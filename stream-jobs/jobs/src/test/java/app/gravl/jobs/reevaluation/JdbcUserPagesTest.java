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

    assertThat(pages.next(0, Long.MAX_VALUE, 3)).containsExactly(1, 2, 3);
    assertThat(pages.next(3, Long.MAX_VALUE, 3)).containsExactly(5, 6, 7);
    assertThat(pages.next(7, Long.MAX_VALUE, 3)).isEmpty();
    assertThat(pages.next(3, 6, 3)).containsExactly(5, 6);
    assertThat(pages.count(0, Long.MAX_VALUE)).isEqualTo(6);
    assertThat(pages.count(3, 6)).isEqualTo(2);
  }

  @Test
  void a_database_that_is_away_is_an_error_not_an_end() {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> pages("jdbc:postgresql://127.0.0.1:1/gravl").next(0, Long.MAX_VALUE, 3));
  }

  @Test
  void the_delay_is_that_of_the_heartbeat_that_took_longest() throws Exception {
    UserPages pages = pages(database.url());
    assertThat(pages.delayMillis()).as("none has come").isZero();

    database.execute(
        """
        insert into stream_heartbeat (id, beat_at, epoch, arrived_at) values
          (1, now() - interval '1 s', 1, now() - interval '1 s' + interval '30 ms'),
          (2, now() - interval '1 s', 1, now() - interval '1 s' + interval '170 ms')
        """);
    assertThat(pages.delayMillis()).isEqualTo(170);

    database.execute(
        """
        update stream_heartbeat set beat_at = now() - interval '60 s',
          arrived_at = now() - interval '60 s' where id = 1
        """);
    assertThat(pages.delayMillis()).as("the next one should have come").isBetween(56_000L, 60_000L);
  }

  private UserPages pages(String url) {
    return new JdbcUserPages(
        new DatabaseSettings(url, Roles.STREAM.roleName(), database.password()));
  }
}
