package app.gravl.api.ops.capture;

import app.gravl.api.ops.hop.HopDetail;
import app.gravl.api.ops.hop.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param connectors of the shards, by name
 */
public record CaptureDetail(List<Connector> connectors) implements HopDetail {

  /**
   * @param state as Connect says it, such as RUNNING
   * @param task of its one task, the same; UNASSIGNED where it has none
   * @param trace the first line of why it failed; null where it has not
   * @param debezium null where its metrics are not to be had
   */
  public record Connector(
      String name,
      String state,
      String task,
      @Nullable String trace,
      @Nullable Debezium debezium) {}

  /**
   * What Debezium says of itself.
   *
   * @param lagSeconds between a change's commit and its reading, of the last one; below 0 where it
   *     has read none
   * @param queueCapacity changes that may wait for Connect to take them
   * @param queueRemaining room among those
   * @param secondsSinceLastEvent below 0 where there was none
   */
  public record Debezium(
      boolean connected,
      boolean snapshotRunning,
      double lagSeconds,
      double queueCapacity,
      double queueRemaining,
      double secondsSinceLastEvent) {}

  private static final String RUNNING = "RUNNING";

  @Override
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (connectors.isEmpty()) {
      problems.add(new Problem("connector-missing", "Kafka Connect runs no connector of ours"));
    }
    for (Connector connector : connectors) {
      if (!connector.state().equals(RUNNING) || !connector.task().equals(RUNNING)) {
        problems.add(
            new Problem(
                "connector-not-running",
                "connector "
                    + connector.name()
                    + " is "
                    + connector.state()
                    + ", its task "
                    + connector.task()
                    + (connector.trace() == null ? "" : ": " + connector.trace())));
      }
    }
    return problems;
  }
}
