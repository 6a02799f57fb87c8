package app.gravl.jobs.changes;

import static app.gravl.jobs.changes.ChangeEvent.created;
import static app.gravl.jobs.changes.ChangeEvent.deleted;
import static app.gravl.jobs.changes.ChangeEvent.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.gravl.jobs.changes.CatalogEntry.ActivationEntry;
import app.gravl.jobs.changes.CatalogEntry.ExerciseEntry;
import app.gravl.jobs.changes.CatalogEntry.WorkoutEntry;
import app.gravl.jobs.changes.CatalogEntry.WorkoutExerciseEntry;
import app.gravl.model.MuscleGroup;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogChangeParserTest {

  private static final ChangeEvent EXERCISE = created("exercises", 5, Rows.exercise(3, "barbell"));
  private static final ChangeEvent ACTIVATION =
      created("exercise_muscles", 5, Rows.activation(3, "chest", 0.5));
  private static final ChangeEvent WORKOUT = created("workouts", 5, Rows.workout(2, "Push"));
  private static final ChangeEvent WORKOUT_EXERCISE =
      created("workout_exercises", 5, Rows.workoutExercise(8, 2, 3, 1, 4));

  static Stream<Arguments> every_table() {
    return Stream.of(
        Arguments.of(EXERCISE, "exercise/3", new ExerciseEntry(3, "barbell", 0, false)),
        Arguments.of(
            ACTIVATION, "activation/3/chest", new ActivationEntry(3, MuscleGroup.CHEST, 0.5)),
        Arguments.of(WORKOUT, "workout/2", new WorkoutEntry(2, "Push")),
        Arguments.of(
            WORKOUT_EXERCISE,
            "slot/8",
            new WorkoutExerciseEntry(8, new WorkoutExercise(2, 3, 1, 4, 10))));
  }

  @ParameterizedTest
  @MethodSource("every_table")
  void reads_every_table(ChangeEvent event, String key, CatalogEntry row) {
    CatalogChange change = event.catalogChange();

    assertThat(change.key).isEqualTo(key);
    assertThat(change.bump).isFalse();
    assertThat(change.order()).isEqualTo(new Order(1, 5));
    assertThat(CatalogEntry.ofBytes(change.entry)).isEqualTo(row);
  }

  static Stream<Arguments> deletes() {
    return Stream.of(
        Arguments.of("exercises", Rows.exercise(3, "barbell"), "exercise/3"),
        Arguments.of("exercise_muscles", Rows.activation(3, "chest", 0.5), "activation/3/chest"),
        Arguments.of("workouts", Rows.row("id", 2), "workout/2"),
        Arguments.of("workout_exercises", Rows.row("id", 8), "slot/8"));
  }

  @ParameterizedTest
  @MethodSource("deletes")
  void reads_deletes(String table, Map<String, Object> identity, String key) {
    CatalogChange change = deleted(table, 6, identity).catalogChange();

    assertThat(change.key).isEqualTo(key);
    assertThat(change.entry).isEmpty();
  }

  @Test
  void reads_the_bump() {
    CatalogChange change = read("catalog_state", 2, 9, Rows.catalogState(41)).catalogChange();

    assertThat(change.bump).isTrue();
    assertThat(change.version).isEqualTo(41);
    assertThat(change.snapshotLsn).isEqualTo(9);
    assertThat(change.order()).isEqualTo(new Order(2, Order.SNAPSHOT_LSN));
  }

  @Test
  void leaves_users_own_exercises_and_tombstones_out() throws Exception {
    assertThat(EXERCISE.with("user_id", 7).catalogChanges()).isEmpty();
    assertThat(ACTIVATION.with("user_id", 7).catalogChanges()).isEmpty();
    assertThat(CatalogChangeParser.parse(null)).isEmpty();
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of(EXERCISE.without("equipment"), "no column equipment"),
        Arguments.of(EXERCISE.with("id", "three"), "id is 'three'"),
        Arguments.of(ACTIVATION.with("muscle_group", "tail"), "no muscle group 'tail'"),
        Arguments.of(ACTIVATION.with("activation", 1.5), "not in (0, 1]"),
        Arguments.of(ACTIVATION.with("activation", null), "not in (0, 1]"),
        Arguments.of(WORKOUT_EXERCISE.with("sets", 0), "sets is '0'"),
        Arguments.of(WORKOUT_EXERCISE.with("position", 3_000_000_000L), "32 bits"),
        Arguments.of(created("workout_logs", 5, Rows.row("id", 1)), "is not of the catalog"),
        Arguments.of(deleted("catalog_state", 5, Rows.row("id", true)), "no column version"),
        Arguments.of(
            new ChangeEvent("workouts", "t", "false", 1, 5, 0, Map.of(), null),
            "op 't' of workouts"),
        Arguments.of(
            new ChangeEvent("workouts", "m", "false", 1, 5, 0, WORKOUT.row(), null),
            "op 'm' of workouts"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void says_what_is_wrong_with_a_change(ChangeEvent event, String says) {
    assertThatExceptionOfType(MalformedChange.class)
        .isThrownBy(() -> CatalogChangeParser.parse(event.json()))
        .withMessageContaining(says);
  }
}
