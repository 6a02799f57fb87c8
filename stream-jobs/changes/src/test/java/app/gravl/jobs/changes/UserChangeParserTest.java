package app.gravl.jobs.changes;

import static app.gravl.jobs.changes.ChangeEvent.created;
import static app.gravl.jobs.changes.ChangeEvent.deleted;
import static app.gravl.jobs.changes.ChangeEvent.read;
import static app.gravl.jobs.changes.ChangeEvent.updated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.gravl.jobs.changes.FactChange.Origin;
import app.gravl.model.Activations;
import app.gravl.model.CheckIn;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSet;
import app.gravl.model.MuscleGroup;
import app.gravl.model.Preferences;
import app.gravl.model.SetType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UserChangeParserTest {

  private static final long MONDAY = 1_790_000_000_123L;

  private static final ChangeEvent SET =
      created("workout_logs", 50, Rows.set(11, 7, 3, MONDAY, "102.500", 8));

  @Test
  void reads_a_set() throws Exception {
    UserChange change = SET.committedAt(MONDAY).userChange();

    assertThat(change.userId).isEqualTo(7);
    assertThat(change.committedAt).isEqualTo(MONDAY);
    assertThat(change.bump).isFalse();
    assertThat(change.catalogVersion).isZero();
    LoggedSet set = new LoggedSet(11, MONDAY, 3, SetType.WORKING, 8, 102.5, 0, 8, true, 0, 0);
    assertThat(FactChange.ofBytes(change.fact))
        .isEqualTo(
            new FactChange<>(FactKind.SET, 11, new Order(1, 50), MONDAY, Origin.INSERTED, set));
  }

  @Test
  void reads_every_optional_column_of_a_set() {
    ChangeEvent event =
        SET.with("weight_kg", null)
            .with("rpe", null)
            .with("completed", false)
            .with("set_type", "drop")
            .with("duration_seconds", 90)
            .with("custom_workout_id", 4);

    LoggedSet set =
        new LoggedSet(11, MONDAY, 3, SetType.DROP, 8, Double.NaN, 90, Double.NaN, false, 0, 4);
    assertThat(fact(event)).isEqualTo(set);
    assertThat(fact(SET.with("workout_id", 5)))
        .isEqualTo(new LoggedSet(11, MONDAY, 3, SetType.WORKING, 8, 102.5, 0, 8, true, 5, 0));
  }

  static Stream<Arguments> every_table() {
    return Stream.of(
        Arguments.of(created("users", 5, Rows.user(7, "Europe/Berlin")), FactKind.USER, 0L, true),
        Arguments.of(created("user_versions", 5, Rows.version(7, 9)), FactKind.VERSION, 0L, 9L),
        Arguments.of(
            created("check_ins", 5, Rows.checkIn(3, 7, "lower_back", 35.5, MONDAY)),
            FactKind.CHECK_IN,
            3L,
            new CheckIn(3, MuscleGroup.LOWER_BACK, 35.5, MONDAY)),
        Arguments.of(
            created("user_preferences", 5, Rows.preferences(7, 45, "barbell", "bodyweight")),
            FactKind.PREFERENCES,
            0L,
            new Preferences(Set.of("barbell", "bodyweight"), 45, Set.of(), null)),
        Arguments.of(
            created("excluded_exercises", 5, Rows.row("user_id", 7, "exercise_id", 12)),
            FactKind.EXCLUDED_EXERCISE,
            12L,
            true),
        Arguments.of(
            created("custom_workouts", 5, Rows.customWorkout(2, 7, "Mein Übungstag 💪")),
            FactKind.CUSTOM_WORKOUT,
            2L,
            "Mein Übungstag 💪"),
        Arguments.of(
            created("custom_workout_exercises", 5, Rows.customWorkoutExercise(8, 7, 2, 12, 1, 4)),
            FactKind.CUSTOM_WORKOUT_EXERCISE,
            8L,
            new WorkoutExercise(2, 12, 1, 4, 10)),
        Arguments.of(
            created(
                "user_exercises",
                5,
                Rows.ownExercise(99, 7, "cable", "{\"chest\": 1, \"triceps\": 0.5}")),
            FactKind.OWN_EXERCISE,
            99L,
            new Exercise(
                99,
                "cable",
                0,
                false,
                Activations.of(Map.of(MuscleGroup.CHEST, 1.0, MuscleGroup.TRICEPS, 0.5)))));
  }

  @ParameterizedTest
  @MethodSource("every_table")
  void reads_every_table(ChangeEvent event, FactKind<?> kind, long rowId, Object fact) {
    UserChange change = event.userChange();
    FactChange<?> row = FactChange.ofBytes(change.fact);

    assertThat(change.userId).isEqualTo(7);
    assertThat(change.bump).isEqualTo(kind == FactKind.VERSION);
    assertThat(row.kind()).isSameAs(kind);
    assertThat(row.rowId()).isEqualTo(rowId);
    assertThat(row.fact()).isEqualTo(fact);
  }

  static Stream<Arguments> deletes_with_nothing_but_the_replica_identity() {
    return Stream.of(
        Arguments.of("users", Rows.row("id", 7), FactKind.USER, 0L),
        Arguments.of("user_versions", Rows.row("user_id", 7), FactKind.VERSION, 0L),
        Arguments.of("workout_logs", Rows.row("user_id", 7, "id", 5), FactKind.SET, 5L),
        Arguments.of("check_ins", Rows.row("user_id", 7, "id", 5), FactKind.CHECK_IN, 5L),
        Arguments.of("user_preferences", Rows.row("user_id", 7), FactKind.PREFERENCES, 0L),
        Arguments.of(
            "excluded_exercises",
            Rows.row("user_id", 7, "exercise_id", 5),
            FactKind.EXCLUDED_EXERCISE,
            5L),
        Arguments.of(
            "custom_workouts", Rows.row("user_id", 7, "id", 5), FactKind.CUSTOM_WORKOUT, 5L),
        Arguments.of(
            "custom_workout_exercises",
            Rows.row("user_id", 7, "id", 5),
            FactKind.CUSTOM_WORKOUT_EXERCISE,
            5L),
        Arguments.of(
            "user_exercises", Rows.row("user_id", 7, "exercise_id", 5), FactKind.OWN_EXERCISE, 5L));
  }

  @ParameterizedTest
  @MethodSource("deletes_with_nothing_but_the_replica_identity")
  void reads_deletes(String table, Map<String, Object> identity, FactKind<?> kind, long rowId) {
    UserChange change = deleted(table, 60, identity).userChange();

    assertThat(change.userId).isEqualTo(7);
    assertThat(FactChange.ofBytes(change.fact))
        .isEqualTo(new FactChange<>(kind, rowId, new Order(1, 60), 0, Origin.CHANGED, null));
  }

  @Test
  void a_custom_workout_that_its_user_deleted_is_gone() {
    ChangeEvent event =
        updated("custom_workouts", 5, Rows.customWorkout(2, 7, "Old"))
            .with("deleted_at", Rows.instant(MONDAY));

    assertThat(fact(event)).isNull();
  }

  @Test
  void a_new_name_or_time_zone_of_a_user_says_nothing() throws Exception {
    ChangeEvent event = updated("users", 60, Rows.user(7, "Asia/Tokyo"));

    assertThat(UserChangeParser.parse(event.json())).isEmpty();
    assertThat(read("users", 3, 50, Rows.user(7, "UTC")).incremental().userChange().userId)
        .as("read again")
        .isEqualTo(7);
  }

  @Test
  void a_shard_says_nothing_of_users_of_another() throws Exception {
    ChangeEvent others = SET.through(0, 2);

    assertThat(UserChangeParser.parse(others.json())).isEmpty();
    assertThat(UserChangeParser.parse(others.through(1, 2).json())).hasSize(1);
  }

  @Test
  void a_bump_of_a_traced_write_carries_its_trace_and_when_it_was_captured() throws Exception {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    ChangeEvent bump = updated("user_versions", 60, Rows.version(7, 9));

    HopTimes hops = bump.with("traceparent", trace).userChange().hops;

    assertThat(hops).isNotNull();
    assertThat(hops.traceparent).isEqualTo(trace);
    assertThat(hops.committedAt).isEqualTo(bump.userChange().committedAt);
    assertThat(bump.userChange().hops).as("not traced: nothing to carry").isNull();
    assertThat(bump.with("traceparent", null).userChange().hops).isNull();
    assertThat(
            ChangeEvent.read("user_versions", 2, 60, Rows.version(7, 9))
                .with("traceparent", trace)
                .userChange()
                .hops)
        .as("a snapshot reads what was traced long ago")
        .isNull();
  }

  /** Its rows would be shown half: its end sends the version again, settled. */
  @Test
  void a_bump_of_a_transaction_that_goes_on_says_nothing() throws Exception {
    ChangeEvent bump = updated("user_versions", 60, Rows.version(7, 9));

    assertThat(UserChangeParser.parse(bump.with("settled", false).json())).isEmpty();
    assertThat(bump.with("settled", true).userChange().bump).isTrue();
    assertThat(bump.userChange().bump).as("before there was the column").isTrue();
    assertThat(
            ChangeEvent.deleted("user_versions", 5, Rows.row("user_id", 7, "settled", false))
                .userChange()
                .bump)
        .isTrue();
  }

  @Test
  void reads_what_the_body_weighs_and_how_much_of_it_an_exercise_moves() {
    ChangeEvent own = created("user_exercises", 5, Rows.ownExercise(99, 7, "bodyweight", "{}"));

    assertThat(fact(own))
        .as("by default")
        .isEqualTo(new Exercise(99, "bodyweight", 1, false, Activations.NONE));
    assertThat(fact(own.with("body_weight_share", 0.65)))
        .isEqualTo(new Exercise(99, "bodyweight", 0.65, false, Activations.NONE));
    assertThat(fact(own.with("equipment", "machine").with("assisted", true)))
        .as("by default of an assisted one")
        .isEqualTo(new Exercise(99, "machine", 1, true, Activations.NONE));
    assertThat(
            fact(
                created("user_preferences", 5, Rows.preferences(7, 45))
                    .with("body_weight_kg", "82.500")))
        .isEqualTo(new Preferences(Set.of(), 45, Set.of(), 82.5));
  }

  @Test
  void records_of_before_the_columns_came_have_what_is_usual() {
    assertThat(
            fact(
                created("user_exercises", 5, Rows.ownExercise(99, 7, "bodyweight", "{}"))
                    .without("body_weight_share")
                    .without("assisted")))
        .isEqualTo(new Exercise(99, "bodyweight", 1, false, Activations.NONE));
    assertThat(
            fact(
                created("user_preferences", 5, Rows.preferences(7, 45, "band"))
                    .without("body_weight_kg")))
        .isEqualTo(new Preferences(Set.of("band"), 45, Set.of(), null));
  }

  @Test
  void tells_full_snapshots_from_incremental_ones() {
    ChangeEvent event = read("workout_logs", 3, 50, SET.row());

    assertThat(FactChange.ofBytes(event.userChange().fact).snapshot()).isTrue();
    assertThat(event.userChange().snapshotLsn).isEqualTo(50);
    assertThat(event.incremental().userChange().snapshotLsn).isZero();
    assertThat(FactChange.ofBytes(event.userChange().fact).order())
        .isEqualTo(new Order(3, Order.SNAPSHOT_LSN));
    assertThat(FactChange.ofBytes(event.incremental().userChange().fact).order())
        .isEqualTo(new Order(3, 50));
    assertThat(FactChange.ofBytes(event.incremental().userChange().fact).snapshot()).isFalse();
    assertThat(FactChange.ofBytes(SET.userChange().fact).snapshot()).isFalse();
  }

  @Test
  void columns_of_a_later_schema_do_no_harm() {
    ChangeEvent event = SET;
    for (int i = 0; i < 50; i++) {
      event = event.with("number_" + i, i).with("text_" + i, "text").with("list_" + i, List.of(i));
    }

    assertThat(fact(event)).isEqualTo(fact(SET));
  }

  @Test
  void a_tombstone_says_nothing() throws Exception {
    assertThat(UserChangeParser.parse(null)).isEmpty();
  }

  static Stream<Arguments> malformed() {
    ChangeEvent user = created("users", 5, Rows.user(7, "UTC"));
    ChangeEvent preferences = created("user_preferences", 5, Rows.preferences(7, 45));
    ChangeEvent own = created("user_exercises", 5, Rows.ownExercise(9, 7, "cable", "{}"));
    ChangeEvent exercise =
        created("custom_workout_exercises", 5, Rows.customWorkoutExercise(8, 7, 2, 12, 1, 4));
    return Stream.of(
        Arguments.of(SET.with("set_type", "superset"), "no set type 'superset'"),
        Arguments.of(SET.with("reps", "many"), "reps is 'many'"),
        Arguments.of(SET.with("reps", 3_000_000_000L), "32 bits"),
        Arguments.of(SET.with("id", "1e3"), "id is '1e3'"),
        Arguments.of(SET.with("id", Arrays.asList(1)), "id is '[1]'"),
        Arguments.of(SET.with("id", "99999999999999999999"), "not a whole number"),
        Arguments.of(SET.with("weight_kg", "heavy"), "weight_kg is 'heavy'"),
        Arguments.of(SET.with("weight_kg", "1e999"), "not a finite decimal"),
        Arguments.of(SET.with("weight_kg", "__debezium_unavailable_value"), "weight_kg"),
        Arguments.of(SET.with("performed_at", "yesterday"), "not a instant"),
        Arguments.of(SET.with("performed_at", MONDAY), "not a instant"),
        Arguments.of(SET.with("performed_at", "+1000000000-12-31T23:59:59Z"), "overflow"),
        Arguments.of(SET.without("performed_at"), "no column performed_at"),
        Arguments.of(SET.without("user_id"), "no column user_id"),
        Arguments.of(user.without("id"), "no column id"),
        Arguments.of(preferences.with("minutes_available", 9_000_000_000L), "overflow"),
        Arguments.of(preferences.with("equipment", "barbell"), "not a list"),
        Arguments.of(preferences.with("body_weight_kg", "0.000"), "body weight of 0.0"),
        Arguments.of(preferences.with("body_weight_kg", "80.1234"), "multiple of 1/1000"),
        Arguments.of(own.with("body_weight_share", 1.5), "share of the body of 1.5"),
        Arguments.of(own.with("assisted", "partly"), "not a boolean"),
        Arguments.of(own.with("activations", "null"), "activations 'null'"),
        Arguments.of(own.with("activations", "{\"chest\": null}"), "no object of numbers"),
        Arguments.of(own.with("activations", "{\"tail\": 1}"), "no muscle group 'tail'"),
        Arguments.of(own.with("activations", "{\"chest\": 2}"), "not in (0, 1]"),
        Arguments.of(own.with("activations", "[1]"), "no object of numbers"),
        Arguments.of(own.with("activations", "{\"chest\":"), "no object of numbers"),
        Arguments.of(exercise.with("sets", 0), "sets is '0'"),
        Arguments.of(exercise.with("reps", 0), "reps is '0'"),
        Arguments.of(created("passwords", 5, Rows.row("user_id", 7)), "'passwords' is no user's"),
        Arguments.of(
            new ChangeEvent("users", "t", "false", 1, 5, 0, Map.of(), null), "op 't' of users"),
        Arguments.of(
            new ChangeEvent("users", "z", "false", 1, 5, 0, Map.of(), null), "op 'z' of users"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void says_what_is_wrong_with_a_change(ChangeEvent event, String says) {
    assertThatExceptionOfType(MalformedChange.class)
        .isThrownBy(() -> UserChangeParser.parse(event.json()))
        .withMessageContaining(says);
  }

  static List<String> no_envelopes() {
    String source = "\"source\":{\"name\":\"gravl-e1\",\"table\":\"users\",\"lsn\":1,\"ts_ms\":0}";
    return List.of(
        "",
        "null",
        "[]",
        "7",
        "\"text\"",
        "{",
        "{}",
        "{\"op\":\"c\"}",
        "{\"op\":\"c\"," + source + "}",
        "{\"op\":\"c\"," + source + ",\"after\":null}",
        "{\"op\":\"c\"," + source + ",\"after\":5}",
        "{\"op\":\"c\"," + source + ",\"after\":[]}",
        "{\"op\":\"d\"," + source + ",\"before\":null}",
        "{\"op\":{\"c\":1}," + source + ",\"after\":{\"id\":1}}",
        "{\"op\":null," + source + ",\"after\":{\"id\":1}}",
        "{\"source\":5,\"op\":\"c\",\"after\":{}}",
        "{\"source\":null,\"op\":\"c\",\"after\":{}}",
        "{\"op\":\"c\",\"after\":{\"id\":1,\"time_zone\":\"UTC\"},\"source\":{\"name\":\"gravl\","
            + "\"table\":\"users\",\"lsn\":1}}",
        "{\"op\":\"c\",\"after\":{\"id\":1,\"time_zone\":\"UTC\"},\"source\":{\"name\":\"gravl-eX\","
            + "\"table\":\"users\",\"lsn\":1}}",
        "{\"op\":\"c\",\"after\":{\"id\":1},\"source\":{\"name\":\"gravl-e1\",\"table\":\"users\","
            + "\"lsn\":null}}",
        "{\"op\":\"c\",\"after\":{\"id\":1},\"source\":{\"name\":\"gravl-e1\",\"table\":\"users\","
            + "\"lsn\":1e99}}",
        "{\"op\":\"c\",\"after\":{\"id\":1},\"source\":{\"name\":\"gravl-e1\",\"table\":\"users\","
            + "\"lsn\":\"1\"}}",
        "{\"a\":" + "[".repeat(5_000),
        "{\"a\":" + "9".repeat(5_000) + "}");
  }

  @ParameterizedTest
  @MethodSource("no_envelopes")
  void refuses_what_is_no_change_event(String json) {
    assertThatExceptionOfType(MalformedChange.class)
        .isThrownBy(() -> UserChangeParser.parse(json.getBytes(StandardCharsets.UTF_8)))
        .satisfies(e -> assertThat(e.getMessage()).isNotBlank());
  }

  private static Object fact(ChangeEvent event) {
    return FactChange.ofBytes(event.userChange().fact).fact();
  }
}
