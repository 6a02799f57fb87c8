package app.gravl.jobs.bootstrap;

import app.gravl.jobs.source.StartOffsets;
import app.gravl.schema.DatabaseSettings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places where epochs begin, as whoever registers the connector offers them in Postgres. */
public final class EpochStarts {

  /**
   * What was offered.
   *
   * @param written whether the state was written
   */
  public record Offered(EpochStart start, boolean written) {}

  private static final String OFFERED =
      """
      select b.epoch, b.lsn - '0/0'::pg_lsn as lsn, b.snapshot,
        floor(extract(epoch from b.taken_at) * 1000)::bigint as taken_at,
        (select count(*) from cdc_shards) as shards, b.offsets::text as offsets,
        b.written_at is not null as written
      from cdc_bootstrap b join cdc_epoch e on e.epoch = b.epoch
      """;

  private static final String CLAIM =
      """
      update cdc_bootstrap set claimed_at = clock_timestamp() where epoch = ? and written_at is null
      """;

  private static final String WRITTEN =
      """
      update cdc_bootstrap set savepoint = ?, written_at = clock_timestamp()
      where epoch = ? and written_at is null
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DatabaseSettings database;

  public EpochStarts(DatabaseSettings database) {
    this.database = database;
  }

  /** Of the epoch in force; empty where its connector takes a snapshot of its own. */
  public Optional<Offered> offered() throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(OFFERED);
        ResultSet rows = statement.executeQuery()) {
      if (!rows.next()) {
        return Optional.empty();
      }
      return Optional.of(
          new Offered(
              new EpochStart(
                  rows.getLong("epoch"),
                  rows.getLong("lsn"),
                  rows.getString("snapshot"),
                  rows.getLong("taken_at"),
                  rows.getInt("shards"),
                  offsets(rows.getString("offsets"))),
              rows.getBoolean("written")));
    }
  }

  /** Where a job begins to read that has no offsets of its own yet. */
  public StartOffsets offsets() throws SQLException {
    return offered().map(offered -> offered.start().offsets()).orElse(StartOffsets.NONE);
  }

  /**
   * To be called when no job runs any more that could take the epoch's changes for something else.
   *
   * @return false where the offer was withdrawn, or another epoch has begun
   */
  public boolean claim(long epoch) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(CLAIM)) {
      statement.setLong(1, epoch);
      return statement.executeUpdate() == 1;
    }
  }

  /**
   * @return false where another epoch has begun meanwhile: nobody needs this state
   */
  public boolean written(long epoch, String savepoint) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(WRITTEN)) {
      statement.setString(1, savepoint);
      statement.setLong(2, epoch);
      return statement.executeUpdate() == 1;
    }
  }

  private static StartOffsets offsets(String json) {
    try {
      Map<String, List<Long>> byTopic = JSON.readValue(json, new TypeReference<>() {});
      return new StartOffsets(byTopic);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cdc_bootstrap.offsets are none: " + json, e);
    }
  }

  private Connection connect() throws SQLException {
    return database.dataSource("gravl-epochs").getConnection();
  }
}
