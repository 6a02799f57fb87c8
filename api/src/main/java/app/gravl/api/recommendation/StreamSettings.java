package app.gravl.api.recommendation;

import app.gravl.settings.Settings;
import java.time.Duration;

/**
 * Limits of open streams.
 *
 * @param max of all users
 * @param maxPerUser of one
 * @param heartbeat how often an idle stream says that it is alive
 */
public record StreamSettings(int max, int maxPerUser, Duration heartbeat) {

  public static StreamSettings read(Settings settings) {
    return new StreamSettings(
        settings.integer("STREAMS_MAX", 5_000, 1, 100_000, "open event streams at most"),
        settings.integer("STREAMS_PER_USER", 1_000, 1, 100_000, "open event streams of one user"),
        Duration.ofMillis(
            settings.integer(
                "STREAM_HEARTBEAT_MS", 15_000, 50, 25_000, "between heartbeats of a stream")));
  }
}
