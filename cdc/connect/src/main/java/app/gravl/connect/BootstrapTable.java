package app.gravl.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The place where an epoch begins, in Postgres, where whoever makes the stream's state looks. */
final class BootstrapTable {

  /** How far somebody has come with the state of an epoch. */
  enum Stage {
    OFFERED,
    CLAIMED,
    WRITTEN
  }

  private static final String OFFER =
      """
      insert into cdc_bootstrap (epoch, lsn, snapshot, offsets) values (?, ?::pg_lsn, ?, ?::jsonb)
      on conflict (id) do update set epoch = excluded.epoch, lsn = excluded.lsn,
          snapshot = excluded.snapshot, offsets = excluded.offsets,
          taken_at = clock_timestamp(), claimed_at = null, savepoint = null, written_at = null
      returning lsn - '0/0'::pg_lsn
      """;

  private static final String STAGE =
      """
      select case when written_at is not null then 'WRITTEN'
          when claimed_at is not null then 'CLAIMED' else 'OFFERED' end
      from cdc_bootstrap where epoch = ?
      """;

  /** Unless somebody has claimed it meanwhile. */
  private static final String WITHDRAW =
      """
      delete from cdc_bootstrap where epoch = ? and claimed_at is null
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DataSource database;

  BootstrapTable(DataSource database) {
    this.database = database;
  }

  /**
   * @return the place in the WAL, in bytes
   */
  long offer(EpochPlace place) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OFFER)) {
      statement.setLong(1, place.epoch());
      statement.setString(2, place.lsn());
      statement.setString(3, place.snapshot());
      statement.setString(4, JSON.writeValueAsString(place.offsets()));
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Empty where no place of that epoch was ever offered. */
  Optional<Stage> stage(long epoch) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(STAGE)) {
      statement.setLong(1, epoch);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(Stage.valueOf(rows.getString(1))) : Optional.empty();
      }
    }
  }

  /**
   * @return whether nobody had claimed it
   */
  boolean withdraw(long epoch) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(WITHDRAW)) {
      statement.setLong(1, epoch);
      return statement.executeUpdate() == 1;
    }
  }
}
