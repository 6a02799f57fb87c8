package app.gravl.jobs.sink;

import app.gravl.settings.Settings;
import app.gravl.settings.Tunable;
import java.io.Serializable;
import java.util.Map;

/**
 * How much a subtask of the sink takes at once.
 *
 * @param batchUsers whose insights are written in one transaction, at the most
 * @param queueUsers who are gathered at the most; then the stream waits for the database
 */
public record SinkLimits(int batchUsers, int queueUsers) implements Serializable {

  public static final SinkLimits DEFAULT = read(new Settings(Map.of()));

  public static SinkLimits read(Settings settings) {
    return new SinkLimits(
        settings.integer(Tunable.SINK_BATCH_USERS), settings.integer(Tunable.SINK_QUEUE_USERS));
  }
}
