package app.gravl.api.imports.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.imports.match.ExerciseIndex.Known;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseIndexTest {

  private final ExerciseIndex index =
      new ExerciseIndex(
          List.of(
              known(1, "Barbell Bench Press", "barbell", "Flat Barbell Bench Press"),
              known(2, "Dumbbell Bench Press", "dumbbell"),
              known(3, "Incline Dumbbell Bench Press", "dumbbell"),
              known(4, "Pull-Up", "bodyweight", "Pullups"),
              known(5, "Triceps Pushdown", "cable"),
              known(6, "Overhead Press", "barbell"),
              known(7, "Romanian Deadlift", "barbell"),
              known(8, "Lying Leg Curl", "machine"),
              known(9, "EZ-Bar Curl", "ez_bar"),
              known(10, "Smith Machine Squat", "smith_machine"),
              known(11, "Crunch", "bodyweight")));

  @ParameterizedTest
  @CsvSource({
    "Bench Press (Barbell), 1",
    "BB bench press, 1",
    "Press - Bench (barbell), 1",
    "flat barbell bench presses, 1",
    "Bench Press (Dumbbell), 2",
    "DB Bench Press, 2",
    "Incline Bench Press (Dumbbell), 3",
    "Incline Bench Press, 3",
    "Pull Up, 4",
    "pull-ups, 4",
    "Pull Up (Bodyweight), 4",
    "Tricep Pushdown (Cable), 5",
    "Tricep Push Down, 5",
    "OHP, 6",
    "Overhead Press (Barbell), 6",
    "RDL, 7",
    "Romanian Dead-Lift (Barbell), 7",
    "Lying Leg Curl (Machine), 8",
    "Curl (EZ Bar), 9",
    "Squat (Smith Machine), 10",
    "Crunches, 11",
  })
  void a_name_is_found_however_it_is_spelt(String name, long id) {
    assertThat(index.find(name)).hasValueSatisfying(m -> assertThat(m.exerciseId()).isEqualTo(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bench Press",
        "Bench Press (Cable)",
        "Incline Bench Press (Barbell)",
        "Squat (Barbell)",
        "💪",
        ""
      })
  void a_name_that_fits_none_or_several_is_not_guessed(String name) {
    assertThat(index.find(name)).isEmpty();
  }

  @Test
  void an_own_exercise_goes_before_the_catalogs_of_the_same_name() {
    ExerciseIndex mine =
        new ExerciseIndex(
            List.of(
                known(1, "Crunch", "bodyweight"),
                new Known(2, "crunches", "other", List.of(), true, false)));

    assertThat(mine.find("Crunch")).contains(new ExerciseIndex.Match(2, false));
  }

  @Test
  void different_names_get_different_slugs_and_each_is_a_slug() {
    assertThat(
            List.of(
                "Zercher Carry",
                "ゼルチャー",
                "スクワット",
                "Ø-Curl",
                "💪",
                "x".repeat(300),
                "x".repeat(301)))
        .extracting(UserExercises::slug)
        .doesNotHaveDuplicates()
        .allMatch(slug -> slug.matches("[a-z0-9]+(-[a-z0-9]+)*") && slug.length() <= 120);
  }

  private static Known known(long id, String name, String equipment, String... aliases) {
    return new Known(id, name, equipment, List.of(aliases), false, true);
  }
}
