package app.gravl.api.imports.format;

import app.gravl.api.imports.format.ExportRow.Values;
import app.gravl.api.imports.format.RowReader.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was lifted, how often and how long: the numbers of one row, checked. */
final class ValuesReader {

  private static final Pattern ASSISTED =
      Pattern.compile("\\bassisted\\b", Pattern.CASE_INSENSITIVE);

  private final ReadOptions options;
  private final boolean commaSeparated;

  ValuesReader(ReadOptions options, boolean commaSeparated) {
    this.options = options;
    this.commaSeparated = commaSeparated;
  }

  Values read(Fields fields, String exercise, Instant performedAt) throws BadValue {
    int reps = repsOf(fields);
    @Nullable Integer seconds = secondsOf(fields);
    @Nullable BigDecimal weight = weightOf(fields, exercise);
    @Nullable BigDecimal rpe = rpeOf(fields);
    double distance = number(fields, Column.DISTANCE, "distance");
    boolean distanceOnly = reps <= 0 && seconds == null && distance > 0;
    if (distance < 0) {
      throw new BadValue("distance " + fields.get(Column.DISTANCE) + " is negative");
    }
    if (reps <= 0 && (seconds != null || distanceOnly)) {
      reps = 1;
    }
    // A 0 that was written down with a weight is an attempt that failed, and a fact; nothing at all
    // isn't.
    if (reps < 0 || (reps == 0 && weight == null)) {
      throw new BadValue("neither repetitions nor a duration nor a distance");
    }
    return new Values(performedAt, reps, weight, seconds, rpe, distanceOnly);
  }

  /** -1 where the field is empty. */
  private int repsOf(Fields fields) throws BadValue {
    Optional<String> text = fields.find(Column.REPS);
    if (text.isEmpty()) {
      return -1;
    }
    int reps = Numbers.whole("reps", text.get(), commaSeparated);
    if (reps < 0 || reps > Limits.MAX_REPS) {
      throw new BadValue("reps " + reps + " can't be: 0 to " + Limits.MAX_REPS);
    }
    return reps;
  }

  private @Nullable Integer secondsOf(Fields fields) throws BadValue {
    Optional<String> text = fields.find(Column.SECONDS);
    double seconds = text.isEmpty() ? 0 : Numbers.seconds(text.get(), commaSeparated);
    if (seconds < 0 || seconds > Limits.MAX_SECONDS) {
      throw new BadValue(
          "duration " + text.orElse("") + " can't be: 0 to " + Limits.MAX_SECONDS + " s");
    }
    // Less than a second still was a set.
    return seconds == 0 ? null : Math.max(1, (int) Math.round(seconds));
  }

  /** Null for none and for 0, which most apps write where there is no load. */
  private @Nullable BigDecimal weightOf(Fields fields, String exercise) throws BadValue {
    Optional<String> text = fields.find(Column.WEIGHT_KG);
    WeightUnit unit = WeightUnit.KG;
    if (text.isEmpty()) {
      text = fields.find(Column.WEIGHT_LB);
      unit = WeightUnit.LB;
    }
    if (text.isEmpty()) {
      text = fields.find(Column.WEIGHT);
      unit = unitOf(fields);
    }
    if (text.isEmpty()) {
      return null;
    }
    double kilograms = unit.toKilograms(Numbers.decimal("weight", text.get(), commaSeparated));
    if (kilograms > Limits.MAX_WEIGHT_KG || kilograms < -Limits.MAX_ASSISTANCE_KG) {
      throw new BadValue(
          "weight "
              + text.get()
              + (unit == WeightUnit.KG ? " kg" : " lb")
              + " can't be: at most "
              + (int) Limits.MAX_WEIGHT_KG
              + " kg, or "
              + (int) Limits.MAX_ASSISTANCE_KG
              + " kg of assistance");
    }
    long grams = Math.round(kilograms * 1000);
    // Apps other than Fitbod write assistance as a positive weight under a name that says so.
    boolean assistance = grams > 0 && ASSISTED.matcher(exercise).find();
    if (assistance && grams > Limits.MAX_ASSISTANCE_KG * 1000) {
      throw new BadValue("assistance of " + text.get() + " can't be");
    }
    return grams == 0 ? null : BigDecimal.valueOf(assistance ? -grams : grams, 3);
  }

  private WeightUnit unitOf(Fields fields) throws BadValue {
    Optional<String> text = fields.find(Column.WEIGHT_UNIT);
    if (text.isEmpty()) {
      return options.unit();
    }
    return WeightUnit.read(text.get())
        .orElseThrow(
            () ->
                new BadValue(
                    "weight unit " + BadValue.quoted(text.get()) + " is neither kg nor lb"));
  }

  /** Null for none and for 0, which no set has. */
  private @Nullable BigDecimal rpeOf(Fields fields) throws BadValue {
    double rpe = number(fields, Column.RPE, "RPE");
    if (rpe < 0 || rpe > Limits.MAX_RPE) {
      throw new BadValue("RPE " + fields.get(Column.RPE) + " can't be: 1 to 10");
    }
    return rpe == 0 ? null : BigDecimal.valueOf(Math.round(rpe * 100), 2);
  }

  /** 0 where the field is empty. */
  private double number(Fields fields, Column column, String what) throws BadValue {
    Optional<String> text = fields.find(column);
    return text.isEmpty() ? 0 : Numbers.decimal(what, text.get(), commaSeparated);
  }
}
