package app.gravl.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gravl.schema.TestDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogFilesTest {

  private static final CatalogContent BUNDLED = CatalogFiles.bundled();

  private static final String EXERCISE =
      """
      exercises:
        - id: 1
          slug: squat
          name: Squat
          equipment: barbell
          movement: squat
          muscles: {quadriceps: 1}
          aliases: [Squat (Barbell)]
        - id: 2
          slug: row
          name: Row
          equipment: barbell
          movement: horizontal_pull
          muscles: {lats: 1, biceps: 0.5}
          aliases: []
      """;

  private static final String WORKOUT =
      """
      workouts:
        - id: 1
          slug: short
          name: Short
          description: Two lifts.
          exercises:
            - {exercise: squat, sets: 3, reps: 8}
            - {exercise: row, sets: 3, reps: 8}
      """;

  @Test
  void the_bundled_catalog_is_broad() {
    assertThat(BUNDLED.exercises()).hasSizeGreaterThanOrEqualTo(160);
    assertThat(BUNDLED.workouts()).hasSizeGreaterThanOrEqualTo(26);
    assertThat(BUNDLED.exercises().stream().mapToInt(e -> e.aliases().size()).sum())
        .isGreaterThan(1000);
  }

  @Test
  void every_muscle_leads_several_exercises_and_at_least_one_workout() {
    Map<String, Set<String>> leads = new HashMap<>();
    for (CatalogExercise exercise : BUNDLED.exercises()) {
      exercise
          .muscles()
          .forEach(
              (muscle, activation) -> {
                if (activation == 1) {
                  leads.computeIfAbsent(muscle, m -> new HashSet<>()).add(exercise.slug());
                }
              });
    }
    assertThat(leads.keySet()).isEqualTo(Vocabulary.MUSCLES);
    assertThat(leads.values())
        .allSatisfy(
            slugs -> {
              assertThat(slugs).hasSizeGreaterThanOrEqualTo(3);
              assertThat(BUNDLED.workouts())
                  .anyMatch(
                      w -> w.exercises().stream().anyMatch(l -> slugs.contains(l.exercise())));
            });
  }

  @Test
  void no_name_stands_for_two_exercises() {
    Map<String, String> owners = new HashMap<>();
    for (CatalogExercise exercise : BUNDLED.exercises()) {
      Set<String> names = new HashSet<>(exercise.aliases());
      names.add(exercise.name());
      for (String name : names) {
        String other = owners.put(ExerciseNames.key(name), exercise.slug());
        assertThat(other == null || other.equals(exercise.slug()))
            .as("%s: %s and %s", name, exercise.slug(), other)
            .isTrue();
      }
    }
  }

  @Test
  void the_words_are_those_of_the_schema() {
    TestDatabase database = TestDatabase.migrated();

    assertThat(quoted(database.text("select known_equipment()::text").replaceAll("[{},]", "'")))
        .isEqualTo(new TreeSet<>(Vocabulary.EQUIPMENT));
    assertThat(
            quoted(
                database.text(
                    "select pg_get_constraintdef(oid) from pg_constraint"
                        + " where conname = 'exercises_movement_pattern_check'")))
        .isEqualTo(new TreeSet<>(Vocabulary.MOVEMENTS));
    assertThat(
            quoted(
                database.text(
                    "select pg_get_constraintdef(oid) from pg_constraint"
                        + " where conname = 'muscle_group_check'")))
        .isEqualTo(new TreeSet<>(Vocabulary.MUSCLES));
  }

  @Test
  void a_good_file_is_read() {
    CatalogContent catalog = read(EXERCISE, WORKOUT);

    assertThat(catalog.exercises().get(1).muscles()).isEqualTo(Map.of("lats", 1.0, "biceps", 0.5));
    assertThat(catalog.workouts().get(0).exercises())
        .containsExactly(
            new CatalogWorkout.Line("squat", 3, 8), new CatalogWorkout.Line("row", 3, 8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id: 2 | id: 1 | e.yaml, row: id 1 is also that of e.yaml, squat",
        "id: 2 | id: 10001 | e.yaml, row: id must be 1 to 10000, is 10001",
        "slug: row | slug: squat | e.yaml, squat: slug is used twice",
        "slug: row | slug: Row Row | e.yaml, Row Row: slug must be",
        "name: Row | name: ' ' | e.yaml, row: name must have 1 to 200 characters",
        "aliases: [] | aliases: [Barbell SQUAT] | name or alias 'Barbell SQUAT' is also one of squat",
        "aliases: [] | aliases: [A, A] | e.yaml, row: alias 'A' stands there twice",
        "aliases: [] | aliases: [~] | e.yaml, row: an alias is empty",
        "lats: 1, | latz: 1, | e.yaml, row: muscle 'latz' is none of quadriceps, hamstrings",
        "biceps: 0.5 | biceps: 1.5 | e.yaml, row: activation of biceps is not in (0, 1]: 1.5",
        "biceps: 0.5 | biceps: .nan | e.yaml",
        "biceps: 0.5 | biceps: much | e.yaml, row: Cannot deserialize value of type",
        "biceps: 0.5 | biceps: ~ | e.yaml, row: activation of biceps is not in (0, 1]",
        "movement: horizontal_pull | movement: dance | e.yaml, row: movement 'dance' is none of",
        "equipment: barbell | equipment: bodyweight | e.yaml, squat: moves the body, so it needs",
        "aliases: [] | `aliases: []\n    assisted: true` | e.yaml, row: moves the body, so it needs",
        "aliases: [] | `aliases: []\n    body_weight_share: 1.1` | body_weight_share is not in [0, 1]: 1.1",
        "equipment: barbell | equipment: anvil | e.yaml, squat: equipment 'anvil' is none of",
        "{lats: 1, biceps: 0.5} | {} | e.yaml, row: muscles are missing",
        "aliases: [] | alias: [] | e.yaml, row: ",
        "name: Row | nick: Row | e.yaml, row: Missing required creator property 'name'",
        "name: Row | name: | e.yaml, row: ",
        "exercises: | lifts: | must be one list named 'exercises'",
        "id: 2 | id: 2.5 | e.yaml, row: ",
        "slug: row | slug: [ | e.yaml, line ",
        "slug: row | name: Row | e.yaml, line ",
        "reps: 8} | reps: 0} | w.yaml, short: reps of squat must be 1 to 1000, is 0",
        "exercise: row | exercise: rows | w.yaml, short: no exercise has the slug 'rows'"
      })
  void a_wrong_entry_is_named_with_its_file_and_what_is_wrong(
      String right, String wrong, String message) {
    String exercises = EXERCISE.replace(right, wrong);
    String workouts = WORKOUT.replace(right, wrong);

    assertThatThrownBy(() -> read(exercises, workouts))
        .isInstanceOf(InvalidCatalog.class)
        .hasMessageContaining(message);
  }

  @Test
  void all_errors_are_told_at_once() {
    assertThatThrownBy(() -> read(EXERCISE.replace("lats", "latz").replace("id: 2", "id: 1"), null))
        .isInstanceOfSatisfying(InvalidCatalog.class, e -> assertThat(e.errors()).hasSize(3))
        .hasMessageContaining("w.yaml: no such file");
  }

  /** Names as the apps export them, each the exercise that its user did. */
  @ParameterizedTest
  @CsvSource({
    // Strong
    "Bench Press (Barbell), barbell-bench-press",
    "Squat (Barbell), barbell-squat",
    "Deadlift (Barbell), deadlift",
    "Lat Pulldown (Cable), lat-pulldown",
    "Strict Military Press (Barbell), overhead-press",
    "Bent Over One Arm Row (Dumbbell), dumbbell-row",
    "Knee Raise (Captain's Chair), captains-chair-raise",
    "Triceps Pushdown (Cable - Straight Bar), triceps-pushdown",
    "Calf Press on Leg Press, leg-press-calf-raise",
    "Pull Up (Assisted), assisted-pull-up",
    // Hevy
    "Bent Over Row (Barbell), barbell-row",
    "Butterfly (Pec Deck), machine-fly",
    "Seated Cable Row - V Grip (Cable), seated-cable-row",
    "Romanian Deadlift (Dumbbell), dumbbell-romanian-deadlift",
    "Triceps Rope Pushdown, rope-pushdown",
    "Squat (Bodyweight), bodyweight-squat",
    "Iso-Lateral High Row (Machine), machine-high-row",
    "EZ Bar Biceps Curl, ez-bar-curl",
    "Chest Supported Incline Row (Dumbbell), chest-supported-dumbbell-row",
    "Lateral Raise (Machine), machine-lateral-raise",
    // FitNotes
    "Flat Barbell Bench Press, barbell-bench-press",
    "Incline Hammer Strength Chest Press, machine-incline-chest-press",
    "Parallel Bar Triceps Dip, triceps-dip",
    "Lateral Dumbbell Raise, dumbbell-lateral-raise",
    "Seated Incline Dumbbell Curl, incline-dumbbell-curl",
    "V-Bar Push Down, triceps-pushdown",
    "Ab-Wheel Rollout, ab-wheel",
    "Overhead Press, overhead-press",
    // Fitbod
    "Back Squat, barbell-squat",
    "Dumbbell Bench Press, dumbbell-bench-press",
    "Hammerstrength Iso Row, machine-row",
    "Cable Rope Tricep Extension, rope-pushdown",
    "Machine Hip Abductor, hip-abduction",
    "Palms-Up Dumbbell Wrist Curl, wrist-curl",
    "Lying Hamstrings Curl, lying-leg-curl",
    "Air Squats, bodyweight-squat",
    "Side Bridge, side-plank"
  })
  void a_name_of_an_export_is_the_exercise_that_was_done(String exported, String slug) {
    assertThat(BUNDLED.exercises())
        .filteredOn(
            e ->
                e.aliases().contains(exported)
                    || ExerciseNames.key(e.name()).equals(ExerciseNames.key(exported)))
        .extracting(CatalogExercise::slug)
        .containsExactly(slug);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bench Press (Barbell)",
        "barbell  BENCH-press",
        "press, bench; barbell",
        "(Barbell) Bench_Press"
      })
  void names_are_compared_by_their_words(String name) {
    assertThat(ExerciseNames.key(name)).isEqualTo("barbell bench press");
  }

  private static CatalogContent read(String exercises, String workouts) {
    Map<String, String> files = new HashMap<>();
    files.put("index.yaml", "exercises: [e.yaml]\nworkouts: [w.yaml]\n");
    files.put("e.yaml", exercises);
    files.put("w.yaml", workouts);
    return CatalogFiles.read(
        path ->
            files.get(path) == null
                ? null
                : new ByteArrayInputStream(files.get(path).getBytes(StandardCharsets.UTF_8)));
  }

  private static Set<String> quoted(String text) {
    return Pattern.compile("'+([a-z_]+)(?=')")
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
