package app.gravl.api.ops.source;

import app.gravl.api.database.Sql;
import app.gravl.api.ops.hop.Problem;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The replication slot of a shard of the change stream, or where it should be.
 *
 * @param epoch in force for the shard; 0 before the first start
 * @param present whether there is one
 * @param confirmedFlushLsn null while the slot is being made
 * @param lagBytes of WAL that the change stream has not confirmed
 * @param retainedBytes of WAL that Postgres keeps for the slot
 * @param safeBytes of WAL after which Postgres gives the slot up; null where it never does
 * @param limitBytes of WAL that it keeps at most; null where it keeps all
 */
public record Slot(
    int shard,
    long epoch,
    String name,
    boolean present,
    boolean active,
    @Nullable String walStatus,
    @Nullable String invalidationReason,
    @Nullable String confirmedFlushLsn,
    @Nullable Long lagBytes,
    @Nullable Long retainedBytes,
    @Nullable Long safeBytes,
    @Nullable Long limitBytes) {

  /** The code of the problem that nobody reads it. */
  public static final String NOT_READ = "slot-not-read";

  /** Of the limit; more is a problem. */
  private static final double RETAINED_TOO_MUCH = 0.5;

  private static final String READ =
      """
      select * from slots()
      """;

  static List<Slot> read(Connection connection) throws SQLException {
    return Sql.list(connection, READ, Slot::of);
  }

  private static Slot of(ResultSet row) throws SQLException {
    return new Slot(
        row.getInt("shard"),
        row.getLong("epoch"),
        row.getString("slot_name"),
        row.getBoolean("present"),
        row.getBoolean("active"),
        row.getString("wal_status"),
        row.getString("invalidation_reason"),
        row.getString("confirmed_flush_lsn"),
        Sql.number(row, "lag_bytes"),
        Sql.number(row, "retained_bytes"),
        Sql.number(row, "safe_bytes"),
        Sql.number(row, "limit_bytes"));
  }

  /** Nothing can be read through it any more. */
  @JsonIgnore
  public boolean isLost() {
    return !present || invalidationReason != null || "lost".equals(walStatus);
  }

  /** It is being made, or about to be. */
  @JsonIgnore
  boolean isUnready() {
    return confirmedFlushLsn == null;
  }

  /** Of the limit; null where there is none. */
  public @Nullable Double retainedShare() {
    return retainedBytes == null || limitBytes == null || limitBytes == 0
        ? null
        : (double) retainedBytes / limitBytes;
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (!present) {
      problems.add(
          new Problem(
              "slot-missing",
              "there is no replication slot " + name + ": nobody reads the changes"));
    } else if (isLost()) {
      problems.add(
          new Problem(
              "slot-lost",
              "slot "
                  + name
                  + " is invalid ("
                  + (invalidationReason == null ? "its WAL is gone" : invalidationReason)
                  + "): a new epoch must begin"));
    } else if (!active) {
      problems.add(new Problem(NOT_READ, "nobody reads the changes of slot " + name));
    }
    Double share = retainedShare();
    if (share != null && share > RETAINED_TOO_MUCH && !isLost()) {
      problems.add(
          new Problem(
              "wal-retained",
              "slot %s holds back %d %% of the WAL that Postgres keeps for it at most"
                  .formatted(name, Math.round(100 * share))));
    }
    return problems;
  }
}
