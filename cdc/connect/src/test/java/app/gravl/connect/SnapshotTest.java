package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.schema.Topics;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
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
                .filter(table -> !table.equals("cdc_heartbeat"))
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
      // Or they would tell of a snapshot that is still under way that it has arrived.
      assertThat(firstVersion).isLessThan(oldest(rows, c -> c.table().equals("cdc_heartbeat")));
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
                    ? c.topic().equals(Topics.USER_CHANGES)
                        && !List.of("user_versions", "cdc_heartbeat").contains(c.table())
                    : c.topic().equals(topic))
        .mapToLong(SnapshotTest::readAt)
        .max()
        .orElseThrow();
  }

  private static long oldest(List<Change> rows, Predicate<Change> matching) {
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
        awaitSlotWaiting(pipeline);
        change(second, "update catalog_state set version = version");
        before.commit();
        awaitSlotWaiting(pipeline);
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

  /** Until making the slot waits for the oldest of our open transactions. */
  private static void awaitSlotWaiting(Pipeline pipeline) {
    await()
        .until(
            () ->
                pipeline.id(
                        """
                        select count(*) from pg_locks l join pg_stat_activity w using (pid)
                        where l.locktype = 'transactionid' and not l.granted
                          and w.backend_type = 'walsender'
                          and l.transactionid::text = (
                            select min(o.backend_xid::text::bigint)::text from pg_stat_activity o
                            where o.datname = current_database()
                              and o.state = 'idle in transaction')
                        """)
                    == 1);
  }

  @Test
  void it_leaves_out_what_no_longer_counts_and_nothing_that_does() throws Exception {
    try (Pipeline pipeline = new Pipeline()) {
      Story story = Story.of(pipeline);
      pipeline.database.execute(
          """
          insert into workout_logs (user_id, exercise_id, performed_at, reps, import_key)
          select %d, %d, now() - make_interval(days => age), 5, age
          from unnest(array[0, 149, 151, 4000]) age
          """
              .formatted(story.user(), story.catalogExercise()),
          """
          insert into check_ins (user_id, muscle_group, recovery, checked_in_at)
          select %d, 'lats', age, now() - make_interval(days => age * 10)
          from unnest(array[1, 14, 16, 99]) age
          """
              .formatted(story.user()));
      pipeline.start();

      List<Change> rows = pipeline.settled().stream().filter(c -> c.op().equals("r")).toList();
      assertThat(rows)
          .filteredOn(c -> c.table().equals("workout_logs"))
          .extracting(c -> c.after().path("import_key").asText())
          .containsExactlyInAnyOrder("null", "0", "149");
      assertThat(rows)
          .filteredOn(c -> c.table().equals("check_ins"))
          .extracting(c -> c.after().path("recovery").asInt())
          .containsExactlyInAnyOrder(62, 1, 14);
    }
  }
}
