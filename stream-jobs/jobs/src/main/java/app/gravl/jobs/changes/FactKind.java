package app.gravl.jobs.changes;

import app.gravl.model.CheckIn;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSet;
import app.gravl.model.Preferences;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The kinds of rows that make up a user's facts: each with the table that it comes from and the
 * binary form in which a row travels and is kept. The tags are part of the state's format: never
 * reuse one.
 *
 * @param <T> a row of this kind
 */
public final class FactKind<T> {

  public static final FactKind<ZoneId> USER =
      new FactKind<>(
          1, "users", (out, zone) -> out.writeText(zone.getId()), in -> ZoneId.of(in.readText()));

  /** The write_version: the bump that closes what it covers. */
  public static final FactKind<Long> VERSION =
      new FactKind<>(
          2,
          "user_versions",
          (out, version) -> out.writeUnsigned(version),
          ByteReader::readUnsigned);

  public static final FactKind<LoggedSet> SET =
      new FactKind<>(3, "workout_logs", FactCodecs::writeSet, FactCodecs::readSet);

  public static final FactKind<CheckIn> CHECK_IN =
      new FactKind<>(4, "check_ins", FactCodecs::writeCheckIn, FactCodecs::readCheckIn);

  public static final FactKind<Preferences> PREFERENCES =
      new FactKind<>(
          5, "user_preferences", FactCodecs::writePreferences, FactCodecs::readPreferences);

  /** The row is its exercise's id; that it is there says all. */
  public static final FactKind<Boolean> EXCLUDED_EXERCISE =
      new FactKind<>(6, "excluded_exercises", (out, there) -> {}, in -> true);

  public static final FactKind<String> CUSTOM_WORKOUT =
      new FactKind<>(7, "custom_workouts", ByteWriter::writeText, ByteReader::readText);

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

  private final int tag;
  private final String table;
  private final BiConsumer<ByteWriter, T> writer;
  private final Function<ByteReader, T> reader;

  private FactKind(
      int tag, String table, BiConsumer<ByteWriter, T> writer, Function<ByteReader, T> reader) {
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

  public T read(ByteReader in) {
    return reader.apply(in);
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
