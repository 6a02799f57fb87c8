package app.gravl.api.imports;

import app.gravl.api.imports.GeneratedHistory.Block;
import app.gravl.api.imports.GeneratedHistory.Done;
import app.gravl.api.imports.GeneratedHistory.Workout;
import app.gravl.api.imports.format.ExportFormat;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the apps write a history down, by app and version. */
enum Dialect {
  STRONG(
      ExportFormat.STRONG,
      "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE"),
  STRONG_POUNDS(
      ExportFormat.STRONG,
      "\"Workout #\";\"Date\";\"Workout Name\";\"Duration (sec)\";\"Exercise Name\";\"Set Order\";\"Weight (lbs)\";"
          + "\"Reps\";\"RPE\";\"Distance (meters)\";\"Seconds\";\"Notes\";\"Workout Notes\""),
  HEVY(ExportFormat.HEVY, hevy("weight_kg", "distance_km")),
  HEVY_POUNDS(ExportFormat.HEVY, hevy("weight_lbs", "distance_miles")),
  FITNOTES(
      ExportFormat.FITNOTES,
      "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment"),
  FITBOD(
      ExportFormat.FITBOD,
      "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier");

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH_FIRST =
      DateTimeFormatter.ofPattern("MMM d, yyyy, h:mm\u202fa", Locale.US);

  final ExportFormat format;
  final String header;

  Dialect(ExportFormat format, String header) {
    this.format = format;
    this.header = header;
  }

  private static String hevy(String weight, String distance) {
    return "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,"
        + weight
        + ",reps,"
        + distance
        + ",duration_seconds,rpe";
  }

  /** A whole file; the order of the workouts is that of the list. */
  String file(List<Workout> workouts) {
    return workouts.stream().map(this::rows).collect(Collectors.joining("", header + "\n", ""));
  }

  /** The first workouts of a history, made while they are read. */
  InputStream stream(GeneratedHistory history, int workouts) {
    Iterator<InputStream> parts =
        IntStream.range(-1, workouts)
            .mapToObj(i -> i < 0 ? header + "\n" : rows(history.workout(i)))
            .map(
                text ->
                    (InputStream) new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
            .iterator();
    Enumeration<InputStream> lazily =
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return parts.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return parts.next();
          }
        };
    return new SequenceInputStream(lazily);
  }

  static <T> List<T> newestFirst(List<T> workouts) {
    List<T> reversed = new ArrayList<>(workouts);
    Collections.reverse(reversed);
    return reversed;
  }

  /** The rows of one workout. */
  String rows(Workout workout) {
    StringBuilder rows = new StringBuilder();
    for (Block block : workout.blocks()) {
      int index = 0;
      int ordinal = 1;
      for (Done set : block.sets()) {
        String order = set.type().isEmpty() ? "" + ordinal++ : set.type();
        rows.append(row(workout, block.exercise(), set, index++, order)).append('\n');
      }
      if (this == STRONG) {
        rows.append(
            String.join(
                ",",
                at(workout, SECONDS),
                quoted(workout.title()),
                "1h 5m",
                block.exercise(),
                "Rest Timer",
                "0",
                "0",
                "0",
                "90",
                "",
                "",
                ""));
        rows.append('\n');
      }
    }
    return rows.toString();
  }

  private String row(Workout workout, String exercise, Done set, int index, String order) {
    String weight = number(set.kilograms());
    String pounds = set.kilograms() == 0 ? "" : "" + set.kilograms() / 0.45359237;
    String rpe = set.rpe() == 0 ? "" : number(set.rpe());
    return switch (this) {
      case STRONG ->
          String.join(
              ",",
              at(workout, SECONDS),
              quoted(workout.title()),
              "1h 5m",
              exercise,
              order,
              weight,
              set.reps() + ".0",
              "0",
              set.seconds() + ".0",
              "",
              quoted("felt fine,\nmostly"),
              rpe);
      case STRONG_POUNDS ->
          "\""
              + String.join(
                  "\";\"",
                  "" + workout.number(),
                  at(workout, SECONDS),
                  workout.title().replace("\"", "\"\""),
                  "3900",
                  exercise,
                  order,
                  pounds,
                  "" + set.reps(),
                  rpe,
                  "",
                  "" + set.seconds(),
                  "",
                  "")
              + "\"";
      case HEVY, HEVY_POUNDS ->
          String.join(
              ",",
              quoted(workout.title()),
              quoted(at(workout, this == HEVY ? DAY_FIRST : MONTH_FIRST)),
              quoted(at(workout, this == HEVY ? DAY_FIRST : MONTH_FIRST)),
              quoted(""),
              quoted(exercise),
              "",
              quoted("a, b"),
              "" + index,
              hevyType(set.type()),
              set.kilograms() == 0 ? "" : this == HEVY ? weight : pounds,
              set.reps() == 0 ? "" : "" + set.reps(),
              "",
              set.seconds() == 0 ? "" : "" + set.seconds(),
              rpe);
      case FITNOTES ->
          String.join(
              ",",
              workout.start().toLocalDate().toString(),
              exercise,
              "Some",
              weight,
              "kgs",
              "" + set.reps(),
              "",
              "",
              set.seconds() == 0
                  ? ""
                  : "0:%02d:%02d".formatted(set.seconds() / 60, set.seconds() % 60),
              "");
      case FITBOD ->
          String.join(
              ",",
              at(workout, SECONDS) + " +0000",
              exercise,
              "" + set.reps(),
              weight,
              set.seconds() + ".0",
              "0.0",
              "0.0",
              "0.0",
              "" + set.type().equals("W"),
              "",
              "1.0");
    };
  }

  private static String hevyType(String type) {
    return switch (type) {
      case "W" -> "warmup";
      case "D" -> "dropset";
      case "F" -> "failure";
      default -> "normal";
    };
  }

  private static String at(Workout workout, DateTimeFormatter format) {
    LocalDateTime start = workout.start();
    return format.format(start);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private static String number(double value) {
    return Double.toString(value);
  }
}
