package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.schema.Topics;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The snapshot that begins an epoch. */
class SnapshotTest {

  private static long lsn(Change change) {
    return change.value().path("source").path("lsn").asLong();
  }

  @Test
  void it_holds_the_catalog_then_users_then_their_versions_as_of_one_position() throws Exception {
    try (Pipeline pipeline = new Pipeline()) {
      Story first = Story.of(pipeline);
      Story second = Story.of(pipeline);
      pipeline.start();

      List<Change> rows = pipeline.settled().stream().filter(c -> c.op().equals("r")).toList();
      assertThat(rows).extracting(SnapshotTest::lsn).containsOnly(lsn(rows.get(0)));
      assertThat(rows).extracting(Change::serverName).containsOnly("gravl-e1");
      for (Story story : List.of(first, second)) {
        List<String> tables =
            rows.stream()
                .filter(c -> Long.toString(story.user()).equals(c.key()))
                .filter(c -> c.topic().equals(Topics.USER_CHANGES))
                .map(Change::table)
                .toList();
        assertThat(tables)
            .hasSize(9)
            .startsWith("users")
            .endsWith("user_versions")
            .doesNotHaveDuplicates();
      }
      // Debezium stamps each record as it reads it.
      long lastOfCatalog = newest(rows, Topics.CATALOG_CHANGES);
      long firstOfUsers = oldest(rows, c -> c.topic().equals(Topics.USER_CHANGES));
      long lastFact = newest(rows, "facts");
      long firstVersion = oldest(rows, c -> c.table().equals("user_versions"));
      assertThat(lastOfCatalog).isLessThanOrEqualTo(firstOfUsers);
      assertThat(lastFact).isLessThanOrEqualTo(firstVersion);
      assertThat(rows)
          .filteredOn(c -> c.table().equals("exercises"))
          .extracting(c -> c.after().path("id").asLong())
          .containsExactly(first.catalogExercise(), second.catalogExercise());
      assertThat(rows)
          .filteredOn(c -> c.table().equals("exercise_muscles"))
          .extracting(c -> c.after().path("exercise_id").asLong())
          .containsExactlyInAnyOrder(first.catalogExercise(), second.catalogExercise());
    }
  }

  private static long newest(List<Change> rows, String topic) {
    return rows.stream()
        .filter(
            c ->
                topic.equals("facts")
                    ? c.topic().equals(Topics.USER_CHANGES) && !c.table().equals("user_versions")
                    : c.topic().equals(topic))
        .mapToLong(SnapshotTest::readAt)
        .max()
        .orElseThrow();
  }

  private static long oldest(List<Change> rows, java.util.function.Predicate<Change> matching) {
    return rows.stream().filter(matching).mapToLong(SnapshotTest::readAt).min().orElseThrow();
  }

  private static long readAt(Change change) {
    return change.value().path("ts_ns").asLong();
  }

  /**
   * The reason why a job must rank a snapshot's rows below every streamed change of the epoch,
   * whatever their positions: this change was written before the snapshot's position, and committed
   * after it.
   */
  @Test
  void a_change_open_at_its_beginning_follows_it_with_an_older_position() throws Exception {
    try (Pipeline pipeline = new Pipeline()) {
      Story story = Story.of(pipeline);
      try (Connection before = pipeline.database.owner().getConnection();
          Connection second = pipeline.database.owner().getConnection();
          Connection open = pipeline.database.owner().getConnection()) {
        change(before, "update users set display_name = 'a' where id = " + story.user());
        CompletableFuture<Void> started =
            CompletableFuture.runAsync(
                () -> {
                  try {
                    pipeline.start();
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                });
        awaitSlotWaiting(pipeline, 1);
        change(second, "update catalog_state set version = version");
        before.commit();
        awaitSlotWaiting(pipeline, 2);
        change(open, "update workout_logs set reps = 12 where id = " + story.log());
        second.commit();
        started.join();
        open.commit();
      }

      List<Change> log =
          pipeline.settled().stream().filter(c -> c.table().equals("workout_logs")).toList();
      assertThat(log).extracting(Change::op).containsExactly("r", "u");
      assertThat(log.get(0).after().path("reps").asInt()).isEqualTo(8);
      assertThat(log.get(1).after().path("reps").asInt()).isEqualTo(12);
      assertThat(lsn(log.get(1))).isLessThan(lsn(log.get(0)));
    }
  }

  private static void change(Connection connection, String sql) throws Exception {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Until making the slot waits for the nth transaction that was open. */
  private static void awaitSlotWaiting(Pipeline pipeline, int nth) {
    String[] waitsFor = new String[1];
    await()
        .until(
            () -> {
              try (Connection connection = pipeline.database.owner().getConnection();
                  Statement statement = connection.createStatement();
                  var rows =
                      statement.executeQuery(
                          """
                          select l.transactionid from pg_locks l join pg_stat_activity a using (pid)
                          where l.locktype = 'transactionid' and not l.granted
                            and a.backend_type = 'walsender'
                          """)) {
                if (rows.next()) {
                  waitsFor[0] = rows.getString(1);
                }
                String blocker = blockers(pipeline, nth);
                return waitsFor[0] != null && waitsFor[0].equals(blocker);
              }
            });
  }

  /** The oldest transaction still open among ours is the one that the slot waits for. */
  private static String blockers(Pipeline pipeline, int nth) throws Exception {
    try (Connection connection = pipeline.database.owner().getConnection();
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select backend_xid from pg_stat_activity
                where datname = current_database() and state = 'idle in transaction'
                  and backend_xid is not null
                order by backend_xid::text::bigint limit 1
                """)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }
}
