package app.gravl.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gravl.api.imports.GeneratedHistory.Workout;
import app.gravl.api.imports.format.ExportFormat;
import app.gravl.api.imports.format.UnreadableExport;
import app.gravl.api.imports.format.WeightUnit;
import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryImportTest {

  private static final String STRONG = Dialect.STRONG.header + "\n";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

  private final GeneratedHistory history = new GeneratedHistory(42);
  private TestDatabase database;
  private HistoryImport imports;

  @BeforeEach
  void start() {
    database = TestDatabase.migrated();
    database.execute(TestCatalog.SQL);
    imports = new HistoryImport(database.as(Roles.API), CLOCK);
  }

  @ParameterizedTest
  @EnumSource
  void a_history_of_a_year_comes_in_whole_and_a_second_time_adds_nothing(Dialect dialect)
      throws Exception {
    List<Workout> workouts = history.workouts(0, 208);
    String file = dialect.file(Dialect.newestFirst(workouts));

    ImportSummary first = run(file);

    assertThat(first.format()).isEqualTo(dialect.format);
    assertThat(first.leftOut()).isEmpty();
    assertThat(first.setsImported()).isEqualTo(GeneratedHistory.sets(workouts));
    assertThat(first.unrecognised())
        .extracting(ImportSummary.Unrecognised::name)
        .containsExactly("Svend Squeeze of Mine");
    assertAddsUp(first);
    List<String> log = log(1);
    assertThat(log).hasSize((int) first.setsImported());

    ImportSummary second = run(file);

    assertThat(second.setsImported()).isZero();
    assertThat(second.alreadyThere()).isEqualTo(first.setsImported());
    assertThat(second.keptAsStored()).isEmpty();
    assertThat(second.unrecognised()).isEqualTo(first.unrecognised());
    assertThat(second.consistencyToken()).isEqualTo(first.consistencyToken());
    assertThat(log(1)).isEqualTo(log);
  }

  @ParameterizedTest
  @EnumSource
  void a_file_in_parts_in_any_order_ends_as_the_file_at_once(Dialect dialect) throws Exception {
    List<Workout> workouts = history.workouts(0, 40);
    for (int cut : new int[] {1, 13, 39}) {
      database.execute("delete from workout_logs");
      run(dialect.file(workouts));
      List<String> whole = log(1);
      database.execute("delete from workout_logs");

      run(dialect.file(workouts.subList(cut, 40)));
      run(dialect.file(Dialect.newestFirst(workouts.subList(0, cut))));

      assertThat(log(1)).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_longer_export_later_adds_only_what_is_new(Dialect dialect) throws Exception {
    List<Workout> workouts = history.workouts(0, 60);
    run(dialect.file(workouts.subList(0, 50)));

    ImportSummary later = run(dialect.file(Dialect.newestFirst(workouts)));

    assertThat(later.setsImported()).isEqualTo(GeneratedHistory.sets(workouts.subList(50, 60)));
    assertThat(later.alreadyThere()).isEqualTo(GeneratedHistory.sets(workouts.subList(0, 50)));
  }

  @ParameterizedTest
  @EnumSource
  void a_file_that_holds_all_of_it_twice_counts_once(Dialect dialect) throws Exception {
    List<Workout> workouts = history.workouts(0, 12);
    String file = dialect.file(workouts);

    ImportSummary summary = run(file + file);

    assertThat(summary.setsImported()).isEqualTo(GeneratedHistory.sets(workouts));
    assertThat(summary.alreadyThere()).isEqualTo(summary.setsImported());
    assertThat(summary.keptAsStored()).isEmpty();
    assertAddsUp(summary);
  }

  @ParameterizedTest
  @EnumSource(names = {"STRONG", "STRONG_POUNDS", "HEVY", "HEVY_POUNDS"})
  void a_workout_that_stands_twice_in_a_row_counts_once(Dialect dialect) throws Exception {
    List<Workout> twice = new ArrayList<>();
    for (Workout workout : history.workouts(0, 12)) {
      twice.add(workout);
      twice.add(workout);
    }

    ImportSummary summary = run(dialect.file(twice));

    assertThat(summary.setsImported()).isEqualTo(GeneratedHistory.sets(twice) / 2);
    assertThat(summary.alreadyThere()).isEqualTo(summary.setsImported());
  }

  @Test
  void sets_that_look_the_same_are_real_unless_their_numbers_begin_anew() throws Exception {
    String at = "2025-01-01 10:00:00,A,1h,Deadlift (Barbell),";
    ImportSummary strong = run(STRONG + at + "1,100,5,0,0,,,\n" + at + "2,100,5,0,0,,,\n");
    ImportSummary fitnotes =
        run(Dialect.FITNOTES.header + "\n" + "2025-01-01,Deadlift,Back,100,kgs,5,,,,\n".repeat(3));
    ImportSummary warmups =
        run(
            STRONG
                + at.replace("01-01", "01-02")
                + "W,60,5,0,0,,,\n"
                + at.replace("01-01", "01-02")
                + "W,60,5,0,0,,,\n");

    assertThat(strong.setsImported()).isEqualTo(2);
    assertThat(fitnotes.setsImported()).isEqualTo(3);
    assertThat(warmups.setsImported()).isEqualTo(2);
  }

  @Test
  void an_exercise_done_twice_in_a_session_keeps_the_sets_of_both_times() throws Exception {
    String at = "2025-01-01 10:00:00,A,1h,";
    ImportSummary summary =
        run(
            STRONG
                + at
                + "Deadlift (Barbell),1,100,5,0,0,,,\n"
                + at
                + "Leg Press,1,100,5,0,0,,,\n"
                + at
                + "Deadlift (Barbell),1,100,5,0,0,,,\n");

    assertThat(summary.setsImported()).isEqualTo(3);
  }

  @Test
  void a_set_that_another_file_gives_other_values_stays_as_stored_and_is_listed() throws Exception {
    run(STRONG + "2025-01-01 10:00:00,A,1h,Deadlift (Barbell),1,100,5,0,0,,,\n");

    ImportSummary summary =
        run(STRONG + "2025-01-01 10:00:00,A,1h,Deadlift (Barbell),1,110,5,0,0,,,\n");

    assertThat(summary.alreadyThere()).isEqualTo(1);
    assertThat(summary.keptAsStoredCount()).isEqualTo(1);
    assertThat(summary.keptAsStored().get(0).line()).isEqualTo(2);
    assertThat(summary.keptAsStored().get(0).reason()).contains("100 kg x 5");
  }

  @Test
  void a_run_cut_off_in_the_middle_is_finished_by_the_next() throws Exception {
    List<Workout> workouts = history.workouts(0, 208);
    byte[] file = Dialect.HEVY.file(workouts).getBytes(StandardCharsets.UTF_8);
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(file, 0, file.length * 2 / 3),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("connection reset");
              }
            });

    assertThatThrownBy(() -> imports.run(ImportRequest.of(1), broken, ImportProgress.SILENT))
        .hasStackTraceContaining("connection reset");
    int there = log(1).size();
    ImportSummary rest = run(new String(file, StandardCharsets.UTF_8));

    assertThat(there).isBetween(1000, GeneratedHistory.sets(workouts) - 1);
    assertThat(rest.alreadyThere()).isEqualTo(there);
    assertThat(log(1)).hasSize(GeneratedHistory.sets(workouts));
  }

  @Test
  void each_chunk_is_one_write_version_of_whole_sessions() throws Exception {
    long before = version();
    List<Workout> workouts = history.workouts(0, 208);
    // All exercises known, so that none is made on the way.
    String file = Dialect.HEVY.file(workouts).replace("Svend Squeeze of Mine", "Plank");

    ImportSummary summary = run(file);

    long chunks = (summary.setsImported() + 999) / 1000;
    assertThat(version() - before).isBetween(chunks - 1, chunks);
    assertThat(summary.consistencyToken()).isEqualTo(version());
  }

  @Test
  void every_row_that_cannot_be_is_left_out_with_its_line_and_the_others_come_in()
      throws Exception {
    ImportSummary summary =
        run(
            STRONG
                + "2025-01-01 10:00:00,A,1h,Plank,1,0,0,0,60,\"two\nlines\",,\n"
                + "2025-01-01 10:00:00,A,1h,Leg Press,1,100,-5,0,0,,,\n"
                + "2025-01-01 10:00:00,A,1h,Leg Press,2,2400,5,0,0,,,\n"
                + "yesterday,A,1h,Leg Press,3,100,5,0,0,,,\n"
                + "2026-06-03 10:00:00,A,1h,Leg Press,1,100,5,0,0,,,\n"
                + "2025-01-01 10:00:00,A,1h,Leg Press,3,heavy,5,0,0,,,\n"
                + "2025-01-01 10:00:00,A,1h,,4,100,5,0,0,,,\n"
                + "2025-01-01 10:00:00,A,1h,Leg Press,5,0,0,0,0,,,\n"
                + "2025-01-01 10:00:00,A,1h,Leg Press,6,100,5,0,0,,,12\n"
                + "2025-01-01 10:00:00,A,1h,Leg Press,7,102,5,5,0,0,,,\n"
                + "2025-01-01 10:00:00,A,1h,Leg Press,8,102,5,5,0,0,,,,x\n"
                + "2025-01-01 10:00:00,A,1h,Leg Press,9,100,5,0,0,,,8\n"
                + "2025-01-01 10:00:00,A,1h,Leg Pre");

    assertThat(summary.leftOut())
        .extracting(ImportSummary.LeftOut::line)
        .containsExactly(4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 13L, 15L);
    assertThat(summary.leftOut().get(1).reason()).contains("2400 kg");
    assertThat(summary.leftOut().get(9).reason()).contains("ends inside this line");
    assertThat(summary.setsImported()).isEqualTo(3);
    assertAddsUp(summary);
  }

  @Test
  void wall_times_are_the_users_and_a_clock_change_neither_loses_nor_doubles_a_set()
      throws Exception {
    String row = ",A,1h,Leg Press,1,100,5,0,0,,,\n";
    // 02:30 did not exist on the one day, and happened twice on the other.
    String file = STRONG + "2025-03-30 02:30:00" + row + "2025-10-26 02:30:00" + row;

    run(file);
    ImportSummary elsewhere =
        run(new ImportRequest(1, ZoneId.of("America/New_York"), null, null), file);

    assertThat(elsewhere.setsImported()).isZero();
    assertThat(query("select performed_at at time zone 'UTC' from workout_logs order by 1"))
        .containsExactly("2025-03-30 01:30:00", "2025-10-26 00:30:00");
  }

  @Test
  void the_unit_is_the_rows_else_the_headers_else_the_requests() throws Exception {
    ImportRequest pounds = new ImportRequest(1, null, WeightUnit.LB, null);
    String row = "2025-01-01 10:00:00,A,Leg Press,1,44.09245243697551";

    assertThat(
            run(pounds, "Date,Workout Name,Exercise Name,Set Order,Weight,Reps\n" + row + ",8\n"))
        .satisfies(s -> assertThat(s.assumedKilograms()).isFalse());
    run(
        pounds,
        "Date,Workout Name,Exercise Name,Set Order,Weight (kg),Reps\n"
            + row.replace("01-01", "01-02")
            + ",8.0\n");
    run(
        "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps\n"
            + row.replace("01-01", "01-03").replace(',', ';').replace("44.09245243697551", "102,5")
            + ";lbs;8\n");
    ImportSummary assumed =
        run(
            "Date,Workout Name,Exercise Name,Set Order,Weight,Reps\n"
                + row.replace("01-01", "01-04")
                + ",8\n");

    assertThat(assumed.assumedKilograms()).isTrue();
    assertThat(query("select weight_kg from workout_logs order by performed_at"))
        .containsExactly("20.000", "44.092", "46.493", "44.092");
  }

  @Test
  void what_was_timed_carried_assisted_or_without_load_is_stored_as_such() throws Exception {
    ImportSummary summary =
        run(
            Dialect.FITBOD.header
                + "\n2025-01-01 06:00:00 +0000,Pull Up,8,-20.5,0.0,0.0,0.0,0.0,false,,1.0"
                + "\n2025-01-01 06:00:00 +0000,Plank,0,0.0,60.0,0.0,0.0,0.0,true,,1.0"
                + "\n2025-01-01 06:00:00 +0000,Farmer's Walk,0,32,0,40.0,0,0,false,,1.0"
                + "\n2025-01-01 06:00:00 +0000,Chest Dip (Assisted),6,15,0,0,0,0,false,,1.0\n");

    assertThat(summary.distanceOnly()).isEqualTo(1);
    assertThat(
            query(
                "select concat_ws(' ', set_type, reps, coalesce(weight_kg::text, '-'),"
                    + " coalesce(duration_seconds::text, '-')) from workout_logs order by id"))
        .containsExactly(
            "working 8 -20.500 -", "warmup 1 - 60", "working 1 32.000 -", "working 6 -15.000 -");
  }

  @Test
  void an_unknown_exercise_becomes_the_users_own_once_however_it_is_spelt() throws Exception {
    String at = "2025-01-01 10:00:00,A,1h,";
    ImportSummary summary =
        run(
            STRONG
                + at
                + "Zercher Carry 🏋,1,60,5,0,0,,,\n"
                + at
                + "zercher carries,1,60,5,0,0,,,\n"
                + at
                + "ゼルチャー,1,60,5,0,0,,,\n"
                + at
                + "x".repeat(300)
                + ",1,60,5,0,0,,,\n");
    run(new ImportRequest(2, null, null, null), STRONG + at + "Zercher Carry,1,60,5,0,0,,,\n");

    assertThat(summary.unrecognised()).hasSize(3);
    assertThat(summary.unrecognised().get(0).rows()).isEqualTo(2);
    assertThat(
            query(
                "select concat(user_id, ' ', slug) from exercises where user_id is not null"
                    + " and length(slug) < 30 order by id"))
        .hasSize(3)
        .startsWith("1 zercher-carry")
        .endsWith("2 zercher-carry");
  }

  @Test
  void progress_is_told_often_and_at_the_end_for_all_of_the_file() throws Exception {
    String file = Dialect.STRONG.file(history.workouts(0, 104));
    List<Long> told = new ArrayList<>();

    imports.run(
        ImportRequest.of(1),
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
        (bytes, rows) -> told.add(bytes));

    assertThat(told)
        .hasSizeGreaterThan(5)
        .isSorted()
        .endsWith((long) file.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void a_file_that_is_no_export_and_a_user_who_is_not_there_are_refused_and_nothing_is_written()
      throws Exception {
    assertThatThrownBy(() -> run("name,age\nEva,34\n"))
        .isInstanceOf(UnreadableExport.class)
        .hasMessageContaining("'name', 'age'")
        .hasMessageContaining("Hevy (title, start_time")
        .hasMessageContaining("FitNotes");
    assertThatThrownBy(() -> run(new ImportRequest(1, null, null, ExportFormat.HEVY), STRONG))
        .isInstanceOf(UnreadableExport.class)
        .hasMessageContaining("Hevy");
    assertThatThrownBy(() -> run(ImportRequest.of(99), STRONG)).isInstanceOf(UnknownUser.class);
    assertThat(run(STRONG).rowsRead()).isZero();
    assertThat(log(1)).isEmpty();
  }

  private ImportSummary run(String file) throws Exception {
    return run(ImportRequest.of(1), file);
  }

  private ImportSummary run(ImportRequest request, String file) throws Exception {
    return imports.run(
        request,
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
        ImportProgress.SILENT);
  }

  private static void assertAddsUp(ImportSummary summary) {
    assertThat(
            summary.setsImported()
                + summary.alreadyThere()
                + summary.noSets()
                + summary.leftOutCount())
        .isEqualTo(summary.rowsRead());
  }

  /** All that was imported, in an order that does not depend on that of the imports. */
  private List<String> log(long userId) throws Exception {
    return query(
        "select concat_ws('|', import_key, exercise_id, performed_at, set_number, set_type, reps, weight_kg,"
            + " duration_seconds, rpe, source_type, completed) from workout_logs where user_id = "
            + userId
            + " order by import_key");
  }

  private long version() throws Exception {
    return Long.parseLong(
        query("select write_version from user_versions where user_id = 1").get(0));
  }

  private List<String> query(String sql) throws Exception {
    List<String> values = new ArrayList<>();
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
