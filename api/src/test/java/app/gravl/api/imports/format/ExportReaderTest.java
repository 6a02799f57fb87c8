package app.gravl.api.imports.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gravl.api.imports.format.ExportRow.NoSet;
import app.gravl.api.imports.format.ExportRow.SetRow;
import app.gravl.api.imports.format.ExportRow.Unreadable;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportReaderTest {

  private static final ReadOptions OPTIONS =
      new ReadOptions(
          ZoneId.of("Europe/Berlin"), WeightUnit.KG, null, Instant.parse("2027-01-01T00:00:00Z"));
  private static final String HEADER = "Date,Workout Name,Exercise Name,Set Order,Weight,Reps\n";
  private static final String ROW = "2025-01-01 10:00:00,Früh,Kniebeuge ä,1,100,5\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STRONG|Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE",
        "STRONG|Reps,Weight,Set Order,Exercise Name,Date,Workout Name",
        "STRONG|date;workout name;exercise name;set order;weight (lbs);reps",
        "STRONG|Datum;Name des Workouts;Name der Übung;Satz-Reihenfolge;Gewicht (kg);Wiederholungen",
        "STRONG|Fecha,Nombre del entrenamiento,Nombre del ejercicio,Orden de serie,Peso,Repeticiones",
        "STRONG|Date,Nom de l'entraînement,Nom de l'exercice,Ordre des séries,Poids,Répétitions",
        "HEVY|title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_lbs,reps,distance_miles,duration_seconds,rpe",
        "HEVY|reps,weight_kg,set_index,exercise_title,start_time,title",
        "FITNOTES|Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind",
        "FITNOTES|Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment",
        "FITBOD|Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier",
        "FITBOD|Note,Exercise,Weight(kg),Reps,isWarmup,Date",
      })
  void an_export_is_known_by_its_header_in_any_order_and_several_languages(
      ExportFormat format, String header) throws Exception {
    assertThat(open((header + "\n").getBytes(StandardCharsets.UTF_8)).format()).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
  void letters_come_out_right_in_every_encoding_that_exports_are_saved_in(String encoding)
      throws Exception {
    byte[] file = (HEADER + ROW).getBytes(Charset.forName(encoding));

    SetRow row = (SetRow) rows(file).get(0);

    assertThat(row.exercise()).isEqualTo("Kniebeuge ä");
    assertThat(row.session().title()).isEqualTo("Früh");
  }

  @Test
  void a_byte_order_mark_and_a_line_that_names_the_separator_are_no_part_of_the_header()
      throws Exception {
    String file = "\uFEFFsep=;\r\n" + (HEADER + ROW).replace(',', ';').replace("\n", "\r\n");

    assertThat(rows(file)).singleElement().isInstanceOf(SetRow.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-08 16:50:12, 2026-04-08T14:50:12Z",
    "2026-04-08 4:50:12\u202fPM, 2026-04-08T14:50:12Z",
    "'8 Apr 2026, 16:50', 2026-04-08T14:50:00Z",
    "'08 Apr 2026, 16:50', 2026-04-08T14:50:00Z",
    "'8. Apr. 2026, 16:50', 2026-04-08T14:50:00Z",
    "'8 avr. 2026, 16:50', 2026-04-08T14:50:00Z",
    "'8 de abril de 2026, 16:50', 2026-04-08T14:50:00Z",
    "'Jun 11, 2026, 1:01 PM', 2026-06-11T11:01:00Z",
    "'Jun 11, 2026, 1:01\u202fPM', 2026-06-11T11:01:00Z",
    "'Jun 11, 2026, 12:01 AM', 2026-06-10T22:01:00Z",
    "2026-04-08T16:50:12Z, 2026-04-08T16:50:12Z",
    "2026-04-08 16:50:12 +0000, 2026-04-08T16:50:12Z",
    "2026-04-08T16:50:12.123+02:00, 2026-04-08T14:50:12Z",
    "08.04.2026 16:50, 2026-04-08T14:50:00Z",
    "2026-04-08, 2026-04-08T10:00:00Z",
  })
  void dates_are_read_as_the_apps_write_them(String written, Instant at) throws Exception {
    String row = ROW.replace("2025-01-01 10:00:00", "\"" + written + "\"");

    assertThat(rows(HEADER + row))
        .singleElement()
        .satisfies(r -> assertThat(((SetRow) r).values().performedAt()).isEqualTo(at));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "tomorrow", "04/05/2026", "2026-02-30", "8 Foo 2026", "2026-04-08 25:00"})
  void a_date_that_can_mean_nothing_or_two_things_is_refused(String written) throws Exception {
    assertThat(rows(HEADER + ROW.replace("2025-01-01 10:00:00", written)))
        .singleElement()
        .isInstanceOfSatisfying(Unreadable.class, r -> assertThat(r.reason()).contains("date"));
  }

  @ParameterizedTest
  @CsvSource({
    "8, 8",
    "8.0, 8",
    "'102,5', 102.5",
    "'1.250,5', -",
    "'1,000', 1000",
    "'1,250.5', -",
    "2400, -",
    "1e999, -",
    "-20, -20",
    "-501, -",
    "NaN, -",
    "0x10, -",
    "' 60 ', 60",
    "44.09245243697551, 44.092",
    "0, 0",
  })
  void weights_are_read_as_written_and_refused_where_they_cannot_be(String written, String weight)
      throws Exception {
    SetRow row = (SetRow) rows(HEADER + ROW.replace(",100,", ",\"" + written + "\",")).get(0);

    if (weight.equals("-")) {
      assertThat(row.problem()).contains("weight");
    } else if (weight.equals("0")) {
      assertThat(row.values().weightKg()).isNull();
    } else {
      assertThat(row.values().weightKg()).isEqualByComparingTo(weight);
    }
  }

  @Test
  void rest_timers_and_notes_are_no_sets_and_letters_are_types() throws Exception {
    List<ExportRow> rows =
        rows(
            HEADER
                + ROW.replace(",1,", ",Rest Timer,")
                + ROW.replace(",1,", ",Note,")
                + ROW.replace(",1,", ",W,")
                + ROW.replace(",1,", ",D,")
                + ROW.replace(",1,", ",F,")
                + ROW);

    assertThat(rows.subList(0, 2)).hasOnlyElementsOfType(NoSet.class);
    assertThat(rows.subList(2, 6))
        .extracting(row -> ((SetRow) row).type())
        .containsExactly(SetType.WARMUP, SetType.DROP, SetType.FAILURE, SetType.WORKING);
  }

  @Test
  void quotes_inside_a_note_do_not_end_the_reading() throws Exception {
    String header = "Date;Workout Name;Exercise Name;Set Order;Weight;Reps;Notes\n";
    String row =
        "\"2025-01-01 10:00:00\";\"A\";\"Squat\";\"1\";\"100\";\"5\";\"said \"up\" twice\"\n";

    assertThat(rows(header + row + row)).hasSize(2).hasOnlyElementsOfType(SetRow.class);
  }

  @Test
  void a_quote_that_is_never_closed_ends_the_reading_with_the_line_it_stands_on() throws Exception {
    String file = HEADER + ROW + ROW.replace("Früh", "\"Früh") + ROW.repeat(20_000);

    List<ExportRow> rows = rows(file);

    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).line()).isEqualTo(3);
    assertThat(((Unreadable) rows.get(1)).reason()).contains("quote");
  }

  @ParameterizedTest
  @CsvSource({
    "'', is empty",
    "'\n \n', blanks",
    "PK\u0003\u0004zip, ZIP archive",
    "SQLite format 3, database backup",
    "'a\u0000b', binary",
    "'{\"a\": 1}', 1 column",
  })
  void what_is_no_export_is_refused_with_what_it_is_and_what_would_do(String file, String found) {
    assertThatThrownBy(() -> open(file.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableExport.class)
        .hasMessageContaining(found)
        .hasMessageContaining("Strong (Date, Workout Name");
  }

  private static ExportReader open(byte[] file) throws Exception {
    return ExportReader.open(new ByteArrayInputStream(file), OPTIONS);
  }

  private static List<ExportRow> rows(String file) throws Exception {
    return rows(file.getBytes(StandardCharsets.UTF_8));
  }

  private static List<ExportRow> rows(byte[] file) throws Exception {
    List<ExportRow> rows = new ArrayList<>();
    try (ExportReader reader = open(file)) {
      for (ExportRow row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
