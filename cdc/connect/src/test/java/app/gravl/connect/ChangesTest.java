package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.schema.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the change of a row looks like in Kafka. */
class ChangesTest {

  private static final String[] USER_TABLES = {
    "users",
    "user_versions",
    "workout_logs",
    "check_ins",
    "user_preferences",
    "excluded_exercises",
    "custom_workouts",
    "custom_workout_exercises",
    "user_exercises"
  };

  private static Pipeline pipeline;

  @BeforeAll
  static void start() throws Exception {
    pipeline = new Pipeline().start();
    pipeline.settled();
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  private static List<Change> of(long user) {
    return pipeline.settled().stream()
        .filter(c -> c.topic().equals(Topics.USER_CHANGES))
        .filter(c -> Long.toString(user).equals(c.key()) && !c.table().equals("cdc_heartbeat"))
        .toList();
  }

  @Test
  void a_logged_set_is_one_record() {
    long exercise = Story.catalogExercise(pipeline, "one-record");
    long user = pipeline.user();
    pipeline.settled();
    long log = Story.log(pipeline, user, exercise);

    await().until(() -> pipeline.changes().stream().anyMatch(c -> isLog(c, log)));
    assertThat(pipeline.settled()).filteredOn(c -> isLog(c, log)).hasSize(1);
  }

  private static boolean isLog(Change change, long log) {
    return change.is("workout_logs", "c") && change.after().path("id").asLong() == log;
  }

  @Test
  void all_tables_of_a_user_have_the_same_key_bytes_and_partition() {
    Story story = Story.of(pipeline);
    story.update(pipeline);

    List<Change> changes =
        pipeline.settled().stream().filter(c -> c.json().contains(ownerField(story))).toList();
    List<Change> byKey = of(story.user());

    assertThat(byKey).extracting(Change::table).contains(USER_TABLES);
    assertThat(byKey).extracting(Change::partition).containsOnly(byKey.get(0).partition());
    assertThat(changes).filteredOn(c -> c.topic().equals(Topics.USER_CHANGES)).isSubsetOf(byKey);
    assertThat(byKey).extracting(Change::key).containsOnly(Long.toString(story.user()));
  }

  private static JsonNode version(Change bump) {
    return bump.after().path("write_version");
  }

  private static String ownerField(Story story) {
    return "\"user_id\":" + story.user() + ",";
  }

  @Test
  void rows_of_a_transaction_come_in_order_and_its_settled_version_closes_it() {
    long exercise = Story.catalogExercise(pipeline, "in-order");
    long user = pipeline.user();
    pipeline.database.execute(
        """
        begin;
        insert into workout_logs (user_id, exercise_id, performed_at, reps, set_number)
          select %1$d, %2$d, '2026-03-01T18:30:00Z', 5, n from generate_series(1, 20) n;
        insert into check_ins (user_id, muscle_group, recovery, checked_in_at) values (%1$d, 'chest', 50, now());
        commit
        """
            .formatted(user, exercise));

    List<Change> changes = of(user);
    List<Change> transaction = changes.subList(changes.size() - 23, changes.size());
    assertThat(transaction.subList(0, 20))
        .allMatch(c -> c.is("workout_logs", "c"))
        .extracting(c -> c.after().path("set_number").asInt())
        .isSorted();
    assertThat(transaction.get(20))
        .matches(c -> c.is("user_versions", "u") && !c.after().path("settled").asBoolean(true));
    assertThat(transaction.get(21)).matches(c -> c.is("check_ins", "c"));
    assertThat(transaction.get(22))
        .matches(c -> c.is("user_versions", "u") && c.after().path("settled").asBoolean())
        .matches(c -> c.after().path("write_version").equals(version(transaction.get(20))));
    assertThat(transaction)
        .extracting(c -> c.value().path("source").path("txId").asLong())
        .containsOnly(transaction.get(0).value().path("source").path("txId").asLong());
    assertThat(transaction)
        .extracting(c -> c.value().path("source").path("lsn").asLong())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void a_delete_names_its_row_and_user_and_leaves_no_tombstone() {
    Story story = Story.of(pipeline);
    pipeline.database.execute("delete from workout_logs where id = " + story.log());

    List<Change> changes = of(story.user());
    assertThat(changes).allMatch(c -> !c.value().isNull());
    Change delete = changes.stream().filter(c -> c.is("workout_logs", "d")).findFirst().get();
    assertThat(delete.after().isNull()).isTrue();
    assertThat(delete.before().path("id").asLong()).isEqualTo(story.log());
    assertThat(delete.before().path("user_id").asLong()).isEqualTo(story.user());
  }

  @Test
  void a_removed_user_removes_every_row_under_the_same_key() {
    Story story = Story.of(pipeline);
    pipeline.database.execute("delete from users where id = " + story.user());

    assertThat(of(story.user()))
        .filteredOn(c -> c.op().equals("d"))
        .extracting(Change::table)
        .contains(USER_TABLES);
  }

  @Test
  void own_exercises_stay_out_of_the_catalog_topic() {
    Story story = Story.of(pipeline);

    List<Change> catalog =
        pipeline.settled().stream().filter(c -> c.topic().equals(Topics.CATALOG_CHANGES)).toList();
    assertThat(catalog)
        .filteredOn(c -> c.is("exercises", "c"))
        .extracting(c -> c.after().path("id").asLong())
        .contains(story.catalogExercise())
        .doesNotContain(story.ownExercise());
    assertThat(catalog)
        .filteredOn(c -> c.is("exercise_muscles", "c"))
        .extracting(c -> c.after().path("exercise_id").asLong())
        .contains(story.catalogExercise())
        .doesNotContain(story.ownExercise());
    assertThat(catalog).extracting(Change::table).doesNotContain(USER_TABLES);
    assertThat(of(story.user()))
        .filteredOn(c -> c.table().equals("user_exercises"))
        .last()
        .extracting(c -> c.after().path("activations").asText())
        .isEqualTo("{\"chest\": 0.75}");
  }

  @Test
  void numbers_times_arrays_and_documents_have_one_form_each() {
    Story story = Story.of(pipeline);
    List<Change> changes = of(story.user());

    Change log = changes.stream().filter(c -> c.is("workout_logs", "c")).findFirst().get();
    assertThat(log.after().path("weight_kg").textValue()).isEqualTo("82.500");
    assertThat(log.after().path("rpe").textValue()).isEqualTo("8.50");
    assertThat(log.after().path("performed_at").textValue()).isEqualTo("2100-03-01T18:30:00.000Z");
    assertThat(log.after().path("completed").isBoolean()).isTrue();
    assertThat(log.after().path("duration_seconds").isNull()).isTrue();
    Change preferences =
        changes.stream().filter(c -> c.is("user_preferences", "c")).findFirst().get();
    assertThat(preferences.after().path("equipment").isArray()).isTrue();
    assertThat(preferences.after().path("equipment").get(1).asText()).isEqualTo("dumbbell");
    Change checkIn = changes.stream().filter(c -> c.is("check_ins", "c")).findFirst().get();
    assertThat(checkIn.after().path("recovery").doubleValue()).isEqualTo(62.5);
    assertThat(checkIn.after().path("muscle_group").textValue()).isEqualTo("chest");
  }

  @Test
  void a_truncated_table_is_told() {
    Story.of(pipeline);
    pipeline.truncateWithoutEpoch("check_ins");

    assertThat(pipeline.settled())
        .filteredOn(c -> c.is("check_ins", "t"))
        .isNotEmpty()
        .allMatch(c -> c.topic().equals(Topics.USER_CHANGES) && c.key() == null);
  }

  @Test
  void on_an_idle_database_heartbeats_move_the_slot() {
    long before = pipeline.confirmed();
    assertThat(before).isPositive();

    await().until(() -> pipeline.confirmed() > before);
    assertThat(pipeline.changes().stream().map(Change::topic).collect(Collectors.toSet()))
        .contains(Topics.HEARTBEAT);
  }

  /** They must pass through every part of the job, or one that stands still would not show. */
  @Test
  void heartbeats_reach_every_partition_of_the_user_topic_with_the_bare_id_as_key() {
    pipeline.awaitAny(c -> c.is("cdc_heartbeat", "u"));

    // All 24 are written by one statement, so what follows is behind them.
    List<Change> beats =
        pipeline.settled().stream().filter(c -> c.is("cdc_heartbeat", "u")).toList();

    assertThat(beats)
        .allMatch(c -> c.topic().equals(Topics.USER_CHANGES))
        .allMatch(c -> c.key().equals(c.after().path("id").asText()));
    assertThat(beats.stream().map(Change::partition).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
  }
}
