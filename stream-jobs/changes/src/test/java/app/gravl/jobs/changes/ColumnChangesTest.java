package app.gravl.jobs.changes;

import static app.gravl.jobs.changes.ChangeEvent.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of a table's columns: the right value, or a refusal that names the column. */
class ColumnChangesTest {

  private static final ChangeEvent SET =
      created("workout_logs", 50, Rows.set(11, 7, 3, 0, "102.500", 8));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "user_id",
        "performed_at",
        "exercise_id",
        "set_type",
        "reps",
        "weight_kg",
        "rpe",
        "completed",
        "workout_id",
        "custom_workout_id"
      })
  void a_dropped_column_is_refused_and_never_taken_for_null(String column) {
    refused(SET.without(column), "there is no column " + column);
  }

  @Test
  void a_new_column_changes_nothing() {
    assertThat(fact(SET.with("tempo", "3-1-1").with("tags", List.of("a")))).isEqualTo(fact(SET));
  }

  static Stream<Arguments> retyped() {
    return Stream.of(
        Arguments.of("reps", "8", "reps is '8'"),
        Arguments.of("completed", 1, "completed is '1'"),
        Arguments.of("completed", "yes", "completed is 'yes'"),
        Arguments.of("performed_at", 1_790_000_000_000L, "performed_at is '1790000000000'"),
        Arguments.of("performed_at", "2026-03-01T18:30:00.000", "performed_at is"),
        Arguments.of("performed_at", "infinity", "performed_at is 'infinity'"),
        Arguments.of("weight_kg", "NaN", "weight_kg is 'NaN'"),
        Arguments.of("weight_kg", "Infinity", "weight_kg is 'Infinity'"),
        Arguments.of("weight_kg", "80.0004", "weight_kg is '80.0004'"),
        Arguments.of("rpe", "8.005", "rpe is '8.005'"),
        Arguments.of("set_type", "cluster", "cluster"));
  }

  @ParameterizedTest
  @MethodSource("retyped")
  void a_value_that_can_not_be_kept_as_it_is_is_refused(
      String column, Object value, String message) {
    refused(SET.with(column, value), message);
  }

  @Test
  void a_weight_as_a_number_is_the_same_weight() {
    assertThat(fact(SET.with("weight_kg", 102.5))).isEqualTo(fact(SET));
  }

  @Test
  void placeholders_of_unchanged_columns_are_refused() {
    refused(
        created("user_preferences", 50, Rows.preferences(7, 30, "__debezium_unavailable_value")),
        "equipment is");
    refused(
        created(
            "user_exercises",
            50,
            Rows.ownExercise(10_001, 7, "band", "__debezium_unavailable_value")),
        "activations is");
  }

  private static void refused(ChangeEvent event, String message) {
    assertThatExceptionOfType(MalformedChange.class)
        .isThrownBy(() -> UserChangeParser.parse(event.json()))
        .withMessageContaining(message);
  }

  private static Object fact(ChangeEvent event) {
    return FactChange.ofBytes(event.userChange().fact).fact();
  }
}
