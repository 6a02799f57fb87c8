package app.gravl.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users are deleted while the sink, whose transactions lock one user after the other, writes. */
class DeletedUsersTest {

  private final TestDatabase database = TestDatabase.migrated();
  private final ExecutorService deleter = Executors.newSingleThreadExecutor();
  private Connection sink;

  @BeforeEach
  void insights() throws SQLException {
    database.execute(
        "insert into users (id, time_zone) values (1, 'UTC'), (2, 'UTC')",
        """
        insert into workout_recommendations (user_id, evaluated_at, picks, version, catalog_version, model_version,
            computed_at)
          select id, now(), '[]', 1, 1, 1, now() from users
        """,
        """
        insert into muscle_group_recovery (user_id, muscle_group, fatigue, capacity, half_life_hours, sets_7d,
            direct_sets_7d, volume_kg_7d, sessions_7d, target_sets, version, model_version, computed_at)
          select id, 'chest', 0, 1, 1, 0, 0, 0, 0, 1, 1, 1, now() from users
        """);
    sink = database.as(Roles.STREAM).getConnection();
    sink.setAutoCommit(false);
  }

  @AfterEach
  void end() throws SQLException {
    deleter.shutdownNow();
    sink.close();
  }

  @Test
  void neither_waits_for_what_the_other_holds() throws Exception {
    sink("update workout_recommendations set version = 2 where user_id = 1");
    Future<?> deletion = deleter.submit(() -> database.execute("delete from users where id = 1"));
    awaitWaiting();
    sink("update muscle_group_recovery set version = 2 where user_id = 1");
    sink.commit();

    deletion.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    assertThat(database.number("select count(*) from users")).isOne();
    assertThat(database.number("select count(*) from workout_recommendations")).isOne();
    assertThat(database.number("select count(*) from muscle_group_recovery")).isOne();
  }

  @Test
  void where_many_go_in_another_order_the_sink_gives_way() throws Exception {
    sink("update workout_recommendations set version = 2 where user_id = 1");
    Future<?> deletion =
        deleter.submit(
            () ->
                database.execute(
                    "do $$ begin delete from users where id = 2; delete from users where id = 1; end $$"));
    awaitWaiting();
    assertThatThrownBy(
            () -> sink("update workout_recommendations set version = 2 where user_id = 2"))
        .hasMessageContaining("deadlock");
    sink.rollback();

    deletion.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    assertThat(database.number("select count(*) from users")).isZero();
  }

  private void sink(String sql) throws SQLException {
    try (Statement statement = sink.createStatement()) {
      statement.execute(sql);
    }
  }

  private void awaitWaiting() {
    Awaitility.await().until(() -> database.waitingForLocks() == 1);
  }
}
