package app.gravl.api;

import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Stands in for the stream: writes what has arrived of the heartbeats. */
public final class PlantedHeartbeats {

  private static final String WRITTEN =
      """
      update cdc_heartbeat set beat_at = now() - make_interval(secs => ?)
      """;

  private static final String ARRIVED =
      """
      insert into stream_heartbeat (id, beat_at, epoch, arrived_at)
      select id, now() - make_interval(secs => ?), ?, now() from generate_series(?, ?) id
      on conflict (id) do update
        set beat_at = excluded.beat_at, epoch = excluded.epoch, arrived_at = excluded.arrived_at
      """;

  private static final String EPOCH =
      """
      insert into cdc_epoch (epoch, reason) values (?, ?)
      on conflict (id) do update set epoch = excluded.epoch, reason = excluded.reason, started_at = now()
      """;

  private static final int ALL = 24;

  private final TestDatabase database;

  public PlantedHeartbeats(TestDatabase database) {
    this.database = database;
  }

  /** A stream that lives, in epoch 1. */
  public void alive() {
    epoch(1, "first start");
    written(0);
    arrived(1, 0);
  }

  public void epoch(long epoch, String reason) {
    update(Roles.CDC, EPOCH, epoch, reason);
  }

  /** The source has written all of them. */
  public void written(int secondsAgo) {
    update(Roles.CDC, WRITTEN, secondsAgo);
  }

  /** All have come that were written {@code secondsAgo}. */
  public void arrived(long epoch, int secondsAgo) {
    update(Roles.STREAM, ARRIVED, secondsAgo, epoch, 1, ALL);
  }

  /** One of them has come. */
  public void arrived(int id, long epoch, int secondsAgo) {
    update(Roles.STREAM, ARRIVED, secondsAgo, epoch, id, id);
  }

  private void update(Roles role, String sql, Object... parameters) {
    try (Connection connection = database.as(role).getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
