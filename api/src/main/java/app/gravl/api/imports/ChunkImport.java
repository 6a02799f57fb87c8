package app.gravl.api.imports;

import app.gravl.api.imports.SetKeys.KeyedSet;
import app.gravl.api.imports.SetWriter.Sound;
import app.gravl.api.imports.SetWriter.Stored;
import app.gravl.api.imports.format.ExportRow.Values;
import app.gravl.api.imports.match.ExerciseIndex;
import app.gravl.api.imports.match.UserExercises;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Finds exercises for a chunk of sets and writes it, in one transaction. */
final class ChunkImport {

  // Two imports of one user write the same keys in different orders: one after the other, no
  // deadlock.
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended('import', ?))";

  private static final String WRITE_VERSION =
      "select write_version from user_versions where user_id = ?";

  /** More names than any history has; a file that isn't one must not fill the user's list. */
  private static final int MOST_NEW_EXERCISES = 2000;

  private final DataSource api;
  private final long userId;
  private final ExerciseIndex exercises;
  private final Tally tally;
  private int newExercises;
  private long writeVersion;

  ChunkImport(DataSource api, long userId, ExerciseIndex exercises, Tally tally) {
    this.api = api;
    this.userId = userId;
    this.exercises = exercises;
    this.tally = tally;
  }

  /** Write version of the user after the last chunk; a reader who has it sees all of them. */
  long writeVersion() {
    return writeVersion;
  }

  void write(List<KeyedSet> sets) throws SQLException {
    try (Connection connection = api.getConnection()) {
      connection.setAutoCommit(false);
      try {
        query(connection, ONE_AT_A_TIME);
        List<Sound> sound = withExercises(connection, sets);
        if (!sound.isEmpty()) {
          report(connection, sound, SetWriter.insert(connection, userId, sound));
        }
        writeVersion = query(connection, WRITE_VERSION);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        rollback(connection, e);
        throw e;
      }
    }
  }

  /**
   * A connection that broke can't be rolled back; what broke it is what the caller must hear of.
   */
  private static void rollback(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private List<Sound> withExercises(Connection connection, List<KeyedSet> sets)
      throws SQLException {
    List<Sound> sound = new ArrayList<>(sets.size());
    for (KeyedSet set : sets) {
      Values values = set.row().values();
      if (values == null) {
        continue;
      }
      String name = set.row().exercise();
      Optional<ExerciseIndex.Match> match = exercises.find(name);
      if (match.isEmpty() && newExercises == MOST_NEW_EXERCISES) {
        tally.leaveOut(
            set.row().line(),
            "more than " + MOST_NEW_EXERCISES + " names that no exercise goes by");
        continue;
      }
      if (match.isEmpty()) {
        newExercises++;
        exercises.add(name, UserExercises.create(connection, userId, name));
        match = exercises.find(name);
      }
      ExerciseIndex.Match exercise = match.orElseThrow();
      if (!exercise.trainsMuscles()) {
        tally.unrecognised(name, exercise.exerciseId());
      }
      sound.add(new Sound(set, values, exercise.exerciseId()));
    }
    return sound;
  }

  private void report(Connection connection, List<Sound> sets, Set<String> added)
      throws SQLException {
    List<Sound> others = new ArrayList<>();
    for (Sound set : sets) {
      // Removed so that the same key again, in the same chunk, counts as one that is there.
      if (added.remove(set.set().key())) {
        tally.imported(set.values());
      } else {
        tally.alreadyThere(set.values());
        others.add(set);
      }
    }
    if (others.isEmpty()) {
      return;
    }
    Map<String, Stored> stored =
        SetWriter.read(connection, userId, others.stream().map(s -> s.set().key()).toList());
    for (Sound other : others) {
      Stored there = Objects.requireNonNull(stored.get(other.set().key()));
      if (!there.sameAs(Stored.of(other))) {
        tally.keptAsStored(other.set().row().line(), there.described());
      }
    }
  }

  private long query(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, userId);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return sql.equals(WRITE_VERSION) ? row.getLong(1) : 0;
      }
    }
  }
}
