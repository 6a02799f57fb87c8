package app.gravl.jobs.changes;

import static app.gravl.jobs.changes.ChangeEvent.updated;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An update that changes a row's identity ends one row and begins another. */
class RowIdentityTest {

  static Stream<Arguments> renumbered() {
    return Stream.of(
        Arguments.of(
            updated("workout_logs", 60, Rows.set(50_000_011, 7, 3, 0, "80.000", 8))
                .before(Rows.row("id", 11, "user_id", 7)),
            FactKind.SET,
            11,
            50_000_011),
        Arguments.of(
            updated("check_ins", 60, Rows.checkIn(6, 7, "chest", 40, 0))
                .before(Rows.row("id", 5, "user_id", 7)),
            FactKind.CHECK_IN,
            5,
            6),
        Arguments.of(
            updated("excluded_exercises", 60, Rows.row("user_id", 7, "exercise_id", 192))
                .before(Rows.row("user_id", 7, "exercise_id", 1)),
            FactKind.EXCLUDED_EXERCISE,
            1,
            192),
        Arguments.of(
            updated("custom_workouts", 60, Rows.customWorkout(9, 7, "Mine"))
                .before(Rows.row("id", 8, "user_id", 7)),
            FactKind.CUSTOM_WORKOUT,
            8,
            9),
        Arguments.of(
            updated("custom_workout_exercises", 60, Rows.customWorkoutExercise(9, 7, 1, 2, 1, 3))
                .before(Rows.row("id", 8, "user_id", 7)),
            FactKind.CUSTOM_WORKOUT_EXERCISE,
            8,
            9),
        Arguments.of(
            updated("user_exercises", 60, Rows.ownExercise(10_009, 7, "band", "{}"))
                .before(Rows.row("exercise_id", 10_008, "user_id", 7)),
            FactKind.OWN_EXERCISE,
            10_008,
            10_009));
  }

  @ParameterizedTest
  @MethodSource("renumbered")
  void a_new_number_is_the_end_of_the_old_row(
      ChangeEvent event, FactKind<?> kind, long before, long after) {
    assertThat(event.userChanges())
        .allSatisfy(change -> assertThat(change.userId).isEqualTo(7))
        .map(change -> FactChange.ofBytes(change.fact))
        .satisfiesExactly(
            gone -> {
              assertThat(gone.kind()).isEqualTo(kind);
              assertThat(gone.rowId()).isEqualTo(before);
              assertThat(gone.fact()).isNull();
              assertThat(gone.order()).isEqualTo(new Order(1, 60));
            },
            there -> {
              assertThat(there.kind()).isEqualTo(kind);
              assertThat(there.rowId()).isEqualTo(after);
              assertThat(there.fact()).isNotNull();
            });
  }

  @Test
  void a_row_that_moves_to_another_user_leaves_the_first() {
    ChangeEvent moved =
        updated("workout_logs", 60, Rows.set(11, 8, 3, 0, "80.000", 8))
            .before(Rows.row("id", 11, "user_id", 7));

    assertThat(moved.userChanges())
        .extracting(change -> change.userId + " " + FactChange.ofBytes(change.fact).fact())
        .satisfiesExactly(
            gone -> assertThat(gone).isEqualTo("7 null"),
            there -> assertThat(there).startsWith("8 LoggedSet"));
  }

  @Test
  void an_old_row_that_is_the_same_one_is_one_change() {
    Map<String, Object> preferences = Rows.preferences(7, 30, "barbell");
    assertThat(updated("user_preferences", 60, preferences).before(preferences).userChanges())
        .hasSize(1);
  }

  @Test
  void a_catalog_row_with_another_key_ends_the_old_one() {
    ChangeEvent moved =
        updated("exercise_muscles", 60, Rows.activation(3, "lats", 1))
            .before(Rows.activation(3, "chest", 1));

    assertThat(moved.catalogChanges())
        .extracting(change -> change.key + " " + (change.entry.length > 0))
        .containsExactly("activation/3/chest false", "activation/3/lats true");
  }
}
