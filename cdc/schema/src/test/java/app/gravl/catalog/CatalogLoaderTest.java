package app.gravl.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gravl.schema.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogLoaderTest {

  private static final CatalogContent BUNDLED = CatalogFiles.bundled();

  private final TestDatabase database = TestDatabase.migrated();
  private final CatalogLoader loader = new CatalogLoader(database.owner());

  @BeforeEach
  void load_the_bundled_catalog() throws Exception {
    loader.load(BUNDLED);
  }

  @Test
  void a_first_load_brings_every_exercise_and_workout_in_one_version() {
    assertThat(database.number("select version from catalog_state")).isEqualTo(2);
    assertThat(database.number("select count(*) from exercises")).isGreaterThanOrEqualTo(160);
    assertThat(database.number("select count(*) from workouts")).isGreaterThanOrEqualTo(26);
    assertThat(database.number("select count(*) from workout_exercises"))
        .isEqualTo(BUNDLED.workouts().stream().mapToLong(w -> w.exercises().size()).sum());
    assertThat(database.number("select count(*) from exercise_muscles"))
        .isEqualTo(BUNDLED.exercises().stream().mapToLong(e -> e.muscles().size()).sum());
  }

  @Test
  void a_reload_writes_nothing() throws Exception {
    String before = rowVersions();

    assertThat(loader.load(BUNDLED)).isEqualTo(new CatalogLoader.Loaded(0, List.of()));

    assertThat(rowVersions()).isEqualTo(before);
    assertThat(database.number("select version from catalog_state")).isEqualTo(2);
  }

  @Test
  void a_changed_activation_writes_one_row_and_one_version() throws Exception {
    CatalogContent changed = withExercise(0, e -> withMuscles(e, Map.of("chest", 0.9)));
    int others = BUNDLED.exercises().get(0).muscles().size() - 1;

    assertThat(loader.load(changed).rowsWritten()).isEqualTo(1 + others);

    assertThat(database.number("select version from catalog_state")).isEqualTo(3);
    assertThat(
            database.text(
                "select muscle_group || activation from exercise_muscles where exercise_id = 1"))
        .isEqualTo("chest0.9");
  }

  @Test
  void a_removed_workout_exercise_goes_in_one_version() throws Exception {
    List<CatalogWorkout> workouts = new ArrayList<>(BUNDLED.workouts());
    CatalogWorkout first = workouts.get(0);
    workouts.set(
        0,
        new CatalogWorkout(
            first.id(),
            first.slug(),
            first.name(),
            first.description(),
            first.exercises().subList(0, first.exercises().size() - 1)));

    assertThat(loader.load(new CatalogContent(BUNDLED.exercises(), workouts)).rowsWritten())
        .isEqualTo(1);

    assertThat(database.number("select version from catalog_state")).isEqualTo(3);
  }

  @Test
  void exercises_of_a_workout_may_change_places() throws Exception {
    List<CatalogWorkout> workouts = new ArrayList<>(BUNDLED.workouts());
    CatalogWorkout first = workouts.get(0);
    List<CatalogWorkout.Line> reversed = new ArrayList<>(first.exercises());
    java.util.Collections.reverse(reversed);
    workouts.set(
        0,
        new CatalogWorkout(first.id(), first.slug(), first.name(), first.description(), reversed));

    loader.load(new CatalogContent(BUNDLED.exercises(), workouts));

    assertThat(
            database.text(
                "select string_agg(slug, ' ' order by position) from workout_exercises x"
                    + " join exercises e on e.id = exercise_id where workout_id = "
                    + first.id()))
        .isEqualTo(String.join(" ", reversed.stream().map(l -> l.exercise()).toList()));
  }

  @Test
  void a_new_exercise_comes_with_its_muscles_in_one_version() throws Exception {
    List<CatalogExercise> more = new ArrayList<>(BUNDLED.exercises());
    more.add(
        new CatalogExercise(
            9_999,
            "new-one",
            "New One",
            "other",
            0,
            false,
            "other",
            Map.of("calves", 1.0),
            List.of("A, \"quoted\" {name}")));

    assertThat(loader.load(new CatalogContent(more, BUNDLED.workouts())).rowsWritten())
        .isEqualTo(2);

    assertThat(database.number("select version from catalog_state")).isEqualTo(3);
    assertThat(database.text("select aliases[1] from exercises where id = 9999"))
        .isEqualTo("A, \"quoted\" {name}");
  }

  @Test
  void what_left_the_files_goes_unless_users_refer_to_it() throws Exception {
    CatalogExercise logged = BUNDLED.exercises().get(0);
    CatalogExercise unused = BUNDLED.exercises().get(1);
    CatalogWorkout done = BUNDLED.workouts().get(0);
    CatalogWorkout never = BUNDLED.workouts().get(1);
    database.execute(
        "insert into users (id, time_zone) values (7, 'UTC')",
        "insert into workout_logs (user_id, exercise_id, workout_id, performed_at, reps) values (7, "
            + logged.id()
            + ", "
            + done.id()
            + ", '2026-01-01Z', 5)");
    List<CatalogExercise> fewer = BUNDLED.exercises().subList(2, BUNDLED.exercises().size());
    List<CatalogWorkout> fewerWorkouts =
        BUNDLED.workouts().subList(2, BUNDLED.workouts().size()).stream()
            .filter(
                w ->
                    w.exercises().stream()
                        .noneMatch(
                            l ->
                                l.exercise().equals(logged.slug())
                                    || l.exercise().equals(unused.slug())))
            .toList();

    CatalogLoader.Loaded loaded = loader.load(new CatalogContent(fewer, fewerWorkouts));

    assertThat(loaded.kept()).containsExactlyInAnyOrder(logged.slug(), done.slug());
    assertThat(database.number("select count(*) from exercises where id = " + unused.id()))
        .isZero();
    assertThat(database.number("select count(*) from workouts where id = " + never.id())).isZero();
    assertThat(
            database.number(
                "select count(*) from workout_exercises where workout_id = " + done.id()))
        .isZero();
    assertThat(
            database.number(
                "select count(*) from exercise_muscles where exercise_id = " + logged.id()))
        .isEqualTo(logged.muscles().size());
    assertThat(database.number("select version from catalog_state")).isEqualTo(3);
    assertThat(loader.load(new CatalogContent(fewer, fewerWorkouts)).rowsWritten()).isZero();
    assertThat(database.text("select string_agg(slug, ' ') from exercises where retired"))
        .isEqualTo(logged.slug());
    assertThat(loader.load(BUNDLED).kept()).isEmpty();
    assertThat(database.number("select count(*) from exercises where retired")).isZero();
  }

  @Test
  void rows_added_in_the_database_take_ids_past_the_files_and_stay() throws Exception {
    database.execute(
        "insert into users (id, time_zone) values (7, 'UTC')",
        "insert into exercises (slug, name) values ('by-hand', 'By Hand')",
        "insert into exercises (user_id, slug, name) values (7, 'barbell-squat', 'My Squat')",
        "insert into workouts (slug, name) values ('by-hand', 'By Hand')");

    assertThat(loader.load(BUNDLED).rowsWritten()).isZero();

    assertThat(database.number("select count(*) from exercises where id > 10000")).isEqualTo(2);
    assertThat(database.number("select count(*) from workouts where id > 10000")).isEqualTo(1);
  }

  @Test
  void a_slug_that_another_id_has_is_refused_and_nothing_changes() throws Exception {
    CatalogContent moved =
        withExercise(
            0,
            e ->
                new CatalogExercise(
                    9_999,
                    e.slug(),
                    e.name(),
                    e.equipment(),
                    e.bodyWeightShare(),
                    e.assisted(),
                    e.movement(),
                    e.muscles(),
                    e.aliases()));

    assertThatThrownBy(() -> loader.load(moved))
        .isInstanceOf(InvalidCatalog.class)
        .hasMessageContaining("exercise barbell-bench-press (id 9999)")
        .hasMessageContaining("under id 1");
    assertThat(loader.load(BUNDLED).rowsWritten()).isZero();
  }

  private String rowVersions() {
    return database.text(
        "select md5(string_agg(v, ',' order by v)) from ("
            + "select 'e' || id || xmin || ctid as v from exercises union all"
            + " select 'm' || exercise_id || muscle_group || xmin || ctid from exercise_muscles"
            + " union all select 'w' || id || xmin || ctid from workouts union all"
            + " select 'l' || id || xmin || ctid from workout_exercises) rows");
  }

  private static CatalogContent withExercise(
      int index, java.util.function.UnaryOperator<CatalogExercise> change) {
    List<CatalogExercise> exercises = new ArrayList<>(BUNDLED.exercises());
    exercises.set(index, change.apply(exercises.get(index)));
    return new CatalogContent(exercises, BUNDLED.workouts());
  }

  private static CatalogExercise withMuscles(CatalogExercise e, Map<String, Double> muscles) {
    return new CatalogExercise(
        e.id(),
        e.slug(),
        e.name(),
        e.equipment(),
        e.bodyWeightShare(),
        e.assisted(),
        e.movement(),
        new LinkedHashMap<>(muscles),
        e.aliases());
  }
}
