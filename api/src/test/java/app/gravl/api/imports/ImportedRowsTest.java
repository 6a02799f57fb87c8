package app.gravl.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.imports.format.WeightUnit;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What becomes of the rows of a file. */
class ImportedRowsTest extends ImportFixture {

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
}
