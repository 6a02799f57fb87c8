package app.gravl.jobs.changes;

import app.gravl.model.CheckIn;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSet;
import app.gravl.model.Preferences;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The kinds of rows that make up a user's facts: each with the table that it comes from and the
 * binary form in which a row travels and is kept. The tags are part of the state's format: never
 * reuse one.
 *
 * @param <T> a row of this kind
 */
public final class FactKind<T> {

  /** That it is there says all. */
  public static final FactKind<Boolean> USER =
      new FactKind<>(1, "users", (out, there) -> {}, FactKind::user);

  /** The write_version: the bump that closes what it covers. */
  public static final FactKind<Long> VERSION =
      new FactKind<>(
          2,
          "user_versions",
          (out, version) -> out.writeUnsigned(version),
          (in, format) -> in.readUnsigned());

  public static final FactKind<LoggedSet> SET =
      new FactKind<>(3, "workout_logs", FactCodecs::writeSet, FactCodecs::readSet);

  public static final FactKind<CheckIn> CHECK_IN =
      new FactKind<>(4, "check_ins", FactCodecs::writeCheckIn, FactCodecs::readCheckIn);

  public static final FactKind<Preferences> PREFERENCES =
      new FactKind<>(
          5, "user_preferences", FactCodecs::writePreferences, FactCodecs::readPreferences);

  /** The row is its exercise's id; that it is there says all. */
  public static final FactKind<Boolean> EXCLUDED_EXERCISE =
      new FactKind<>(6, "excluded_exercises", (out, there) -> {}, (in, format) -> true);

  public static final FactKind<String> CUSTOM_WORKOUT =
      new FactKind<>(7, "custom_workouts", ByteWriter::writeText, (in, format) -> in.readText());

  public static final FactKind<WorkoutExercise> CUSTOM_WORKOUT_EXERCISE =
      new FactKind<>(8, "custom_workout_exercises", WorkoutExercise::write, WorkoutExercise::read);

  public static final FactKind<Exercise> OWN_EXERCISE =
      new FactKind<>(9, "user_exercises", FactCodecs::writeExercise, FactCodecs::readExercise);

  public static final List<FactKind<?>> ALL =
      List.of(
          USER,
          VERSION,
          SET,
          CHECK_IN,
          PREFERENCES,
          EXCLUDED_EXERCISE,
          CUSTOM_WORKOUT,
          CUSTOM_WORKOUT_EXERCISE,
          OWN_EXERCISE);

  /** Reads a row in the form of a version. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(ByteReader in, FactsFormat format);
  }

  private final int tag;
  private final String table;
  private final BiConsumer<ByteWriter, T> writer;
  private final Reader<T> reader;

  private FactKind(int tag, String table, BiConsumer<ByteWriter, T> writer, Reader<T> reader) {
    this.tag = tag;
    this.table = table;
    this.writer = writer;
    this.reader = reader;
  }

  public int tag() {
    return tag;
  }

  public String table() {
    return table;
  }

  public void write(ByteWriter out, T fact) {
    writer.accept(out, fact);
  }

  public T read(ByteReader in, FactsFormat format) {
    return reader.read(in, format);
  }

  private static boolean user(ByteReader in, FactsFormat format) {
    if (format == FactsFormat.OF_MODEL_1) {
      // The time zone, which was a fact.
      in.readText();
    }
    return true;
  }

  public static FactKind<?> ofTag(int tag) {
    if (tag < 1 || tag > ALL.size()) {
      throw new IllegalStateException("stored tag " + tag + " is no kind that this program knows");
    }
    return ALL.get(tag - 1);
  }

  @Override
  public String toString() {
    return table;
  }
}
