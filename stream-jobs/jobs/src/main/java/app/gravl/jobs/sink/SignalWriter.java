package app.gravl.jobs.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes heartbeats that came the whole way, and alarms. */
final class SignalWriter {

  /**
   * A beat never goes back: not by a replay, nor by a writer that was thought dead. Its commit does
   * not wait for the disk, which insights behind it would wait for too: a beat that a crash takes
   * makes the stream look older, never younger, and the next one comes within a second.
   */
  private static final NamedQuery HEARTBEATS =
      new NamedQuery(
          """
          insert into stream_heartbeat as stored
            (id, beat_at, epoch, captured_at, published_at, processed_at, arrived_at)
          select id, instant_of(beat_at), epoch, instant_of(nullif(captured_at, 0)),
              instant_of(nullif(published_at, 0)), instant_of(nullif(processed_at, 0)), clock_timestamp()
            from unnest(:id::int[], :beat_at::bigint[], :epoch::bigint[], :captured_at::bigint[],
              :published_at::bigint[], :processed_at::bigint[])
              as t (id, beat_at, epoch, captured_at, published_at, processed_at),
            set_config('synchronous_commit', 'off', true)
          on conflict (id) do update set
            beat_at = excluded.beat_at, epoch = excluded.epoch, captured_at = excluded.captured_at,
            published_at = excluded.published_at, processed_at = excluded.processed_at,
            arrived_at = excluded.arrived_at
          where (stored.epoch, stored.beat_at) <= (excluded.epoch, excluded.beat_at)
          """);

  private static final NamedQuery ALARMS =
      new NamedQuery(
          """
          insert into stream_alarms as stored (kind, message, count)
          select left(kind, 100), left(message, 2000), count
            from unnest(:kind::text[], :message::text[], :count::bigint[]) as t (kind, message, count)
          on conflict (kind) do update set
            message = excluded.message, count = stored.count + excluded.count,
            last_at = excluded.last_at
          """);

  private SignalWriter() {}

  /**
   * Writes and commits.
   *
   * @param heartbeats each id once
   */
  static void writeHeartbeats(Connection connection, List<Heartbeat> heartbeats)
      throws SQLException {
    try (NamedQuery.Filled query = HEARTBEATS.on(connection)) {
      query
          .ints("id", heartbeats.stream().mapToInt(beat -> beat.id).toArray())
          .longs("beat_at", heartbeats.stream().mapToLong(beat -> beat.beatAt).toArray())
          .longs("epoch", heartbeats.stream().mapToLong(beat -> beat.epoch).toArray())
          .longs("captured_at", heartbeats.stream().mapToLong(beat -> beat.capturedAt).toArray())
          .longs("published_at", heartbeats.stream().mapToLong(beat -> beat.publishedAt).toArray())
          .longs("processed_at", heartbeats.stream().mapToLong(beat -> beat.processedAt).toArray())
          .execute();
    }
    connection.commit();
  }

  /**
   * Writes and commits.
   *
   * @param alarms each kind once
   */
  static void writeAlarms(Connection connection, List<AlarmCount> alarms) throws SQLException {
    try (NamedQuery.Filled query = ALARMS.on(connection)) {
      query
          .texts(
              "kind", alarms.stream().map(alarm -> storable(alarm.kind())).toArray(String[]::new))
          .texts(
              "message",
              alarms.stream().map(alarm -> storable(alarm.message())).toArray(String[]::new))
          .longs("count", alarms.stream().mapToLong(AlarmCount::count).toArray())
          .execute();
    }
    connection.commit();
  }

  /** Messages quote what came from anywhere; a text of Postgres holds no NUL. */
  private static String storable(String text) {
    return text.replace('\0', ' ');
  }
}
