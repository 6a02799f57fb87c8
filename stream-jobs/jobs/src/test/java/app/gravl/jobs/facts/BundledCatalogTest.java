package app.gravl.jobs.facts;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.catalog.CatalogFiles;
import app.gravl.catalog.CatalogLoader;
import app.gravl.model.Catalog;
import app.gravl.model.Model;
import app.gravl.model.Parameters;
import app.gravl.model.Pick;
import app.gravl.model.PlannedExercise;
import app.gravl.model.Preferences;
import app.gravl.model.UserFacts;
import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalog that everybody begins with has something for those who are limited. */
class BundledCatalogTest {

  private static final long NOW = 1_790_000_000_000L;

  private static Catalog catalog;

  @BeforeAll
  static void load() throws Exception {
    TestDatabase database = TestDatabase.migrated();
    new CatalogLoader(database.owner()).load(CatalogFiles.bundled());
    try (Connection connection = database.as(Roles.STREAM).getConnection()) {
      catalog = CatalogReader.read(connection);
    }
  }

  static Stream<Arguments> limits() {
    return Stream.of(
        Arguments.of("none", Preferences.NONE),
        Arguments.of(
            "body weight only", new Preferences(Set.of("bodyweight"), null, Set.of(), null)),
        Arguments.of("dumbbells only", new Preferences(Set.of("dumbbell"), null, Set.of(), null)),
        Arguments.of("20 minutes", new Preferences(null, 20, Set.of(), null)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("limits")
  void a_beginner_gets_three_workouts_within_any_limit(String name, Preferences limits) {
    List<Pick> picks = picks(limits);

    assertThat(picks).hasSize(3);
    assertThat(picks).extracting(Pick::workout).doesNotHaveDuplicates();
    for (Pick pick : picks) {
      assertThat(pick.muscles()).isNotEmpty();
      Integer minutes = limits.minutesAvailable();
      if (minutes != null) {
        int sets = pick.exercises().stream().mapToInt(Pick.PickedExercise::sets).sum();
        assertThat(sets * Parameters.DEFAULT.minutesPerSet()).isLessThanOrEqualTo(minutes);
      }
      Set<String> equipment = limits.equipment();
      if (equipment != null) {
        assertThat(pick.exercises())
            .allMatch(
                exercise ->
                    equipment.contains(catalog.exercise(exercise.exerciseId()).equipment()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("equipment")
  void who_has_one_thing_and_20_minutes_gets_something(String equipment) {
    assertThat(picks(new Preferences(Set.of(equipment), 20, Set.of(), null))).isNotEmpty();
  }

  static Stream<String> equipment() {
    return Stream.of("bodyweight", "dumbbell", "barbell", "machine");
  }

  @Test
  void every_exercise_that_a_workout_plans_is_there() {
    assertThat(catalog.workouts())
        .allSatisfy(
            workout ->
                assertThat(workout.exercises())
                    .extracting(PlannedExercise::exerciseId)
                    .allMatch(id -> catalog.exercise(id) != null));
  }

  private static List<Pick> picks(Preferences limits) {
    UserFacts facts = new UserFacts(List.of(), List.of(), List.of(), Map.of(), limits);
    return Model.evaluate(facts, catalog, Parameters.DEFAULT, NOW).recommendations().picks();
  }
}
