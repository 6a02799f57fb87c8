package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.schema.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What comes of an UPDATE that changes which row it is. Where the user changes, the key of the
 * record does, and Debezium makes a delete and a create of it. Where the row stays its user's it is
 * one update, whose {@code before} has the old identity: whoever applies it must take that row
 * away.
 */
class IdentityChangesTest {

  /** Beyond anything that a test's rows are numbered with. */
  private static final long MOVED = 50_000_000;

  private static final Map<String, List<String>> IDENTITY =
      Map.ofEntries(
          Map.entry("workout_logs", List.of("user_id", "id")),
          Map.entry("check_ins", List.of("user_id", "id")),
          Map.entry("custom_workouts", List.of("user_id", "id")),
          Map.entry("custom_workout_exercises", List.of("user_id", "id")),
          Map.entry("user_preferences", List.of("user_id")),
          Map.entry("excluded_exercises", List.of("user_id", "exercise_id")),
          Map.entry("user_exercises", List.of("user_id", "exercise_id")),
          Map.entry("user_versions", List.of("user_id")),
          Map.entry("users", List.of("id")),
          Map.entry("exercises", List.of("id")),
          Map.entry("exercise_muscles", List.of("exercise_id", "muscle_group")),
          Map.entry("workouts", List.of("id")),
          Map.entry("workout_exercises", List.of("id")),
          Map.entry("catalog_state", List.of("id")),
          Map.entry("cdc_heartbeat", List.of("id")),
          Map.entry("cdc_signal", List.of("id")));

  private static Pipeline pipeline;

  @BeforeAll
  static void start() throws Exception {
    pipeline = new Pipeline().start();
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  @Test
  void every_captured_table_is_known_here_with_its_replica_identity() {
    String identities =
        """
        select string_agg(format('%s=%s', c.relname, case c.relreplident when 'f' then 'all' else
            (select string_agg(a.attname, ',' order by a.attname)
             from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
             where i.indrelid = c.oid and case c.relreplident
               when 'i' then i.indisreplident else i.indisprimary end) end), ' ' order by c.relname)
        from pg_publication_tables p join pg_class c on c.relname = p.tablename
        where p.pubname = 'gravl'
        """;
    Map<String, List<String>> whole =
        Map.of(
            "exercises", List.of("all"),
            "exercise_muscles", List.of("all"),
            "user_preferences", List.of("all"));
    StringBuilder expected = new StringBuilder();
    for (String table : new TreeSet<>(IDENTITY.keySet())) {
      List<String> columns = whole.getOrDefault(table, IDENTITY.get(table));
      expected
          .append(table)
          .append('=')
          .append(String.join(",", new TreeSet<>(columns)))
          .append(' ');
    }
    assertThat(pipeline.database.text(identities)).isEqualTo(expected.toString().strip());
  }

  /** Triggers are off, so that every table can be changed by itself. */
  private static List<Change> changed(String table, String update) {
    int before = pipeline.settled().size();
    pipeline.database.execute(
        "begin; set local session_replication_role = replica; " + update + "; commit");
    // In one partition a delete comes before its create; of two users they may come either way.
    return pipeline.settled().stream()
        .skip(before)
        .filter(c -> c.table().equals(table))
        .sorted(Comparator.comparing(Change::op).reversed())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "workout_logs, id",
    "check_ins, id",
    "custom_workouts, id",
    "custom_workout_exercises, id",
    "excluded_exercises, exercise_id",
    "user_exercises, exercise_id"
  })
  void a_row_that_stays_its_users_is_an_update_with_the_old_identity_before(
      String table, String column) {
    Story story = Story.of(pipeline);
    List<Change> changes =
        changed(
            table,
            "update %1$s set %2$s = %2$s + %3$d where user_id = %4$d"
                .formatted(table, column, MOVED, story.user()));

    assertThat(changes).hasSize(1);
    Change change = changes.get(0);
    assertThat(change.op()).isEqualTo("u");
    assertThat(change.key()).isEqualTo(Long.toString(story.user()));
    assertThat(change.before().path("user_id").asLong()).isEqualTo(story.user());
    assertThat(change.after().path(column).asLong())
        .isEqualTo(change.before().path(column).asLong() + MOVED);
  }

  @ParameterizedTest
  @CsvSource({
    "workout_logs, user_id",
    "check_ins, user_id",
    "custom_workouts, user_id",
    "custom_workout_exercises, user_id",
    "user_preferences, user_id",
    "excluded_exercises, user_id",
    "user_exercises, user_id",
    "user_versions, user_id",
    "users, id"
  })
  void a_row_that_changes_hands_is_a_delete_for_the_one_and_a_create_for_the_other(
      String table, String column) {
    Story story = Story.of(pipeline);
    List<Change> changes =
        changed(
            table,
            "update %1$s set %2$s = %2$s + %3$d where %2$s = %4$d"
                .formatted(table, column, MOVED, story.user()));

    assertThat(changes).extracting(Change::op).containsExactly("d", "c");
    assertThat(changes)
        .extracting(Change::key)
        .containsExactly("" + story.user(), "" + (story.user() + MOVED));
    assertThat(changes).allMatch(c -> c.topic().equals(Topics.USER_CHANGES));
    assertThat(identity(table, changes.get(0).before()))
        .isEqualTo(
            identity(table, changes.get(1).after())
                .replace("" + (story.user() + MOVED), "" + story.user()));
    assertThat(changes.get(0).value().path("source").path("lsn"))
        .isEqualTo(changes.get(1).value().path("source").path("lsn"));
  }

  private static String identity(String table, JsonNode row) {
    StringBuilder identity = new StringBuilder();
    IDENTITY.get(table).forEach(column -> identity.append(row.path(column).asText()).append(' '));
    return identity.toString();
  }

  /** All of the catalog travels in one partition, in order; only what comes of it counts. */
  @ParameterizedTest
  @CsvSource({
    "exercises, id, id",
    "exercise_muscles, exercise_id, exercise_id",
    "workouts, id, id",
    "workout_exercises, id, exercise_id"
  })
  void of_the_catalog_too_the_old_identity_is_named_and_gone(
      String table, String column, String selects) {
    long exercise = Story.catalogExercise(pipeline, "moved-" + table.replace('_', '-'));
    long workout =
        pipeline.id(
            "insert into workouts (slug, name) values ('moved-%s', 'Push') returning id"
                .formatted(table.replace('_', '-')));
    pipeline.database.execute(
        """
        insert into workout_exercises (workout_id, exercise_id, position, sets, reps)
        values (%d, %d, 1, 3, 8)
        """
            .formatted(workout, exercise));
    long selected = table.equals("workouts") ? workout : exercise;
    List<Change> changes =
        changed(
            table,
            "update %1$s set %2$s = %2$s + %3$d where %4$s = %5$d"
                .formatted(table, column, MOVED, selects, selected));

    assertThat(changes).extracting(Change::op).containsExactly("d", "c");
    assertThat(changes.get(1).after().path(column).asLong())
        .isEqualTo(changes.get(0).before().path(column).asLong() + MOVED);
    assertThat(changes).allMatch(c -> c.topic().equals(Topics.CATALOG_CHANGES));
  }
}
