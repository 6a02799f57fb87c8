package app.gravl.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gravl.api.imports.GeneratedHistory.Workout;
import app.gravl.api.imports.format.ExportFormat;
import app.gravl.api.imports.format.UnreadableExport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is taken for the same set, and that nothing comes in twice or by halves. */
class HistoryImportTest extends ImportFixture {

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
}
