package app.gravl.api.imports.format;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The exports that are understood. The order matters: a header is tried from the most to the least
 * specific one.
 */
public enum ExportFormat {
  HEVY("Hevy", "title, start_time, exercise_title, set_index, weight_kg or weight_lbs, reps", true),
  STRONG("Strong", "Date, Workout Name, Exercise Name, Set Order, Weight, Reps", true),
  FITBOD("Fitbod", "Date, Exercise, Reps, Weight(kg), isWarmup", false),
  FITNOTES("FitNotes", "Date, Exercise, Category, Weight (kg) or Weight (lbs), Reps", false);

  private final String label;
  private final String columns;
  private final boolean numbersSets;

  ExportFormat(String label, String columns, boolean numbersSets) {
    this.label = label;
    this.columns = columns;
    this.numbersSets = numbersSets;
  }

  /** The app's name, for people. */
  public String label() {
    return label;
  }

  /**
   * Whether each row says which set of its exercise it is. Where it doesn't, rows that look the
   * same one after the other are real sets.
   */
  public boolean numbersSets() {
    return numbersSets;
  }

  /** The columns without which a file is not of this format. */
  Set<Column> required() {
    return switch (this) {
      case HEVY, STRONG -> EnumSet.of(Column.DATE, Column.EXERCISE, Column.SET_ORDER, Column.REPS);
      case FITBOD -> EnumSet.of(Column.DATE, Column.EXERCISE, Column.REPS, Column.WARMUP);
      case FITNOTES -> EnumSet.of(Column.DATE, Column.EXERCISE, Column.CATEGORY, Column.REPS);
    };
  }

  /** Reads `strong`, `Hevy` and so on, in any case. */
  public static Optional<ExportFormat> read(String text) {
    return Arrays.stream(values())
        .filter(format -> format.name().equals(text.strip().toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /** All formats with their columns, as a sentence of an error needs them. */
  static String known() {
    return Arrays.stream(values())
        .map(format -> format.label + " (" + format.columns + ")")
        .collect(Collectors.joining("; "));
  }
}
