package app.gravl.api.ops.job;

import app.gravl.api.ops.hop.HopReader;
import app.gravl.api.ops.hop.HopSilent;
import app.gravl.api.ops.job.FlinkJob.Metric;
import app.gravl.api.ops.job.FlinkJob.Vertex;
import app.gravl.api.ops.job.JobDetail.Checkpoint;
import app.gravl.api.ops.job.JobDetail.Operators;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the streaming job by Flink's REST. */
public final class JobHop implements HopReader<JobDetail> {

  private static final double MILLIS = 1_000;
  private static final String BUSY = "busyTimeMsPerSecond";
  private static final String BACK_PRESSURED = "backPressuredTimeMsPerSecond";
  private static final String CHANGES = ".insights.changes";
  private static final String REEVALUATE = ".reevaluation.usersWaiting";
  private static final String EVALUATIONS = ".insights.evaluations";

  private final FlinkJob flink;
  private final Optional<String> link;

  /**
   * @param link of Flink's page, for people
   */
  public JobHop(FlinkJob flink, Optional<String> link) {
    this.flink = flink;
    this.link = link;
  }

  @Override
  public JobDetail read() throws HopSilent, InterruptedException {
    String id = flink.id();
    JsonNode details = flink.details(id);
    JsonNode checkpoints = flink.checkpoints(id);
    long now = details.path("now").asLong();
    List<Operators> operators = new ArrayList<>();
    double changes = 0;
    double evaluations = 0;
    double toReevaluate = 0;
    for (Vertex vertex : FlinkJob.vertices(details)) {
      Map<String, Metric> metrics = flink.metrics(id, vertex, JobHop::isWanted);
      operators.add(
          new Operators(
              vertex.name(),
              vertex.parallelism(),
              vertex.status(),
              share(metrics.get(BUSY)),
              share(metrics.get(BACK_PRESSURED))));
      changes += sum(metrics, CHANGES);
      evaluations += sum(metrics, EVALUATIONS);
      toReevaluate += sum(metrics, REEVALUATE);
    }
    return new JobDetail(
        id,
        details.path("state").asText(),
        (now - details.at("/timestamps/RUNNING").asLong(now)) / MILLIS,
        restarts(id),
        checkpoint(checkpoints.at("/latest/completed"), now),
        flink.checkpointConfig(id).path("interval").asDouble() / MILLIS,
        checkpoints.at("/counts/failed").asLong(),
        operators,
        changes == 0 ? null : evaluations / changes,
        (long) toReevaluate,
        link.map(url -> url + "/#/job/running/" + id + "/overview").orElse(null));
  }

  private long restarts(String id) throws HopSilent, InterruptedException {
    return (long) flink.jobMetrics(id, "numRestarts").path(0).path("value").asDouble();
  }

  private static @Nullable Checkpoint checkpoint(JsonNode completed, long now) {
    return completed.isObject()
        ? new Checkpoint(
            completed.path("id").asLong(),
            (now - completed.path("latest_ack_timestamp").asLong()) / MILLIS,
            completed.path("end_to_end_duration").asDouble() / MILLIS,
            completed.path("state_size").asLong())
        : null;
  }

  private static boolean isWanted(String name) {
    return name.equals(BUSY)
        || name.equals(BACK_PRESSURED)
        || name.endsWith(CHANGES)
        || name.endsWith(EVALUATIONS)
        || name.endsWith(REEVALUATE);
  }

  private static double share(@Nullable Metric millisPerSecond) {
    return millisPerSecond == null ? 0 : Math.min(1, millisPerSecond.max() / MILLIS);
  }

  private static double sum(Map<String, Metric> metrics, String suffix) {
    return metrics.entrySet().stream()
        .filter(metric -> metric.getKey().endsWith(suffix))
        .mapToDouble(metric -> metric.getValue().sum())
        .sum();
  }
}
