package app.gravl.api.imports;

import app.gravl.api.imports.SetKeys.KeyedSet;
import app.gravl.api.imports.format.ExportReader;
import app.gravl.api.imports.format.ExportRow;
import app.gravl.api.imports.format.ExportRow.SetRow;
import app.gravl.api.imports.format.ReadOptions;
import app.gravl.api.imports.format.UnreadableExport;
import app.gravl.api.imports.format.WeightUnit;
import app.gravl.api.imports.match.ExerciseIndex;
import app.gravl.api.imports.match.UserExercises;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Imports the training history that another app exported. The file is read once, in memory that
 * does not grow with it, and written in chunks of whole sessions, a transaction each. An import
 * that was cut off is finished by running it again: what is there is not added twice.
 */
public final class HistoryImport {

  /** Sets to a transaction, and with it to one write version of the user. */
  private static final int CHUNK = 1000;

  /** More sets than a session has; what is beyond is left out. */
  private static final int LONGEST_SESSION = 5000;

  private static final int ROWS_PER_REPORT = 250;
  private static final Duration TOLERATED_FUTURE = Duration.ofHours(24);

  private static final String ZONE = "select time_zone from users where id = ?";

  private final DataSource api;
  private final Clock clock;

  /**
   * @param api connections of the role gravl_api; one is held during a chunk only, not while
   *     reading
   */
  public HistoryImport(DataSource api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /**
   * Imports a file. The caller closes the stream.
   *
   * @throws UnreadableExport where it is no known export; nothing was written
   * @throws UnknownUser where there is no such user; nothing was written
   * @throws IOException where reading failed; what was read before may have been written
   * @throws SQLException where writing failed; whole chunks before may have been written
   */
  public ImportSummary run(ImportRequest request, InputStream file, ImportProgress progress)
      throws IOException, SQLException, UnreadableExport, UnknownUser {
    CountedBytes bytes = new CountedBytes(file);
    ZoneId zone;
    ExerciseIndex exercises;
    try (Connection connection = api.getConnection()) {
      ZoneId usersOwn = zoneOf(connection, request.userId());
      zone = request.zone() == null ? usersOwn : request.zone();
      exercises = UserExercises.read(connection, request.userId());
    }
    WeightUnit unit = request.unit() == null ? WeightUnit.KG : request.unit();
    Instant latest = clock.instant().plus(TOLERATED_FUTURE);
    // Not closed: it would close the stream, which is the caller's.
    ExportReader reader =
        ExportReader.open(bytes, new ReadOptions(zone, unit, request.format(), latest));
    Tally tally = new Tally();
    ChunkImport chunks = new ChunkImport(api, request.userId(), exercises, tally);
    new FileImport(reader, chunks, tally).run(() -> progress.at(bytes.count(), tally.rows()));
    progress.at(bytes.count(), tally.rows());
    boolean assumed = request.unit() == null && !reader.namesUnit();
    return tally.summary(reader.format(), assumed, chunks.writeVersion());
  }

  private static ZoneId zoneOf(Connection connection, long userId)
      throws SQLException, UnknownUser {
    try (PreparedStatement statement = connection.prepareStatement(ZONE)) {
      statement.setLong(1, userId);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new UnknownUser(userId);
        }
        return ZoneId.of(row.getString(1));
      }
    }
  }

  /** One reading of one file. */
  private static final class FileImport {
    private final ExportReader reader;
    private final ChunkImport chunks;
    private final Tally tally;
    private final SetKeys keys;
    private List<SetRow> session = new ArrayList<>();
    private List<KeyedSet> pending = new ArrayList<>();

    FileImport(ExportReader reader, ChunkImport chunks, Tally tally) {
      this.reader = reader;
      this.chunks = chunks;
      this.tally = tally;
      this.keys = new SetKeys(reader.format());
    }

    void run(Runnable report) throws IOException, SQLException {
      for (ExportRow row = reader.next(); row != null; row = reader.next()) {
        tally.row();
        take(row);
        if (tally.rows() % ROWS_PER_REPORT == 0) {
          report.run();
        }
      }
      endSession();
      // Also where nothing is pending: it reads the write version.
      chunks.write(pending);
    }

    private void take(ExportRow row) throws SQLException {
      if (row instanceof SetRow set) {
        if (set.problem() != null) {
          tally.leaveOut(set.line(), set.problem());
        }
        if (!session.isEmpty() && !session.get(0).session().equals(set.session())) {
          endSession();
        }
        if (session.size() < LONGEST_SESSION) {
          session.add(set);
        } else if (set.problem() == null) {
          tally.leaveOut(set.line(), "more than " + LONGEST_SESSION + " sets in one session");
        }
      } else if (row instanceof ExportRow.Unreadable unreadable) {
        tally.leaveOut(unreadable.line(), unreadable.reason());
      } else {
        tally.noSet();
        if (row instanceof ExportRow.HeaderAgain) {
          endSession();
        }
      }
    }

    private void endSession() throws SQLException {
      pending.addAll(keys.of(session));
      session = new ArrayList<>();
      if (pending.size() >= CHUNK) {
        chunks.write(pending);
        pending = new ArrayList<>();
      }
    }
  }
}
