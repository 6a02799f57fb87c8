package app.gravl.api.ops.sink;

import app.gravl.api.ops.hop.HopReader;
import app.gravl.api.ops.hop.HopSilent;
import app.gravl.api.ops.job.FlinkJob;
import app.gravl.api.ops.job.FlinkJob.Metric;
import app.gravl.api.ops.job.FlinkJob.Vertex;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the job's sinks, by Flink's REST. */
public final class SinkHop implements HopReader<SinkDetail> {

  private static final Pattern METRIC = Pattern.compile(".*\\.insightSink\\.(.+)");
  private static final Pattern RETRIES = Pattern.compile("cause\\.(\\w+)\\.retriesByCause");
  private static final double MICROS = 1e6;

  private final FlinkJob flink;

  public SinkHop(FlinkJob flink) {
    this.flink = flink;
  }

  @Override
  public SinkDetail read() throws HopSilent, InterruptedException {
    String job = flink.id();
    Map<String, Double> sums = new HashMap<>();
    Map<String, Long> retries = new TreeMap<>();
    double waiting = 0;
    for (Vertex vertex : flink.vertices(job)) {
      Map<String, Metric> metrics =
          flink.metrics(job, vertex, name -> METRIC.matcher(name).matches());
      for (Map.Entry<String, Metric> metric : metrics.entrySet()) {
        Matcher matcher = METRIC.matcher(metric.getKey());
        String name = matcher.matches() ? matcher.group(1) : "";
        Matcher byCause = RETRIES.matcher(name);
        if (byCause.matches()) {
          retries.merge(byCause.group(1), (long) metric.getValue().sum(), Long::sum);
        } else if (name.equals("waitingSeconds")) {
          waiting = Math.max(waiting, metric.getValue().max());
        } else {
          sums.merge(name, metric.getValue().sum(), Double::sum);
        }
      }
    }
    double batches = sums.getOrDefault("batches", 0.0);
    return new SinkDetail(
        count(sums, "queued"),
        waiting,
        batches == 0 ? null : sums.getOrDefault("batchMicros", 0.0) / batches / MICROS,
        count(sums, "usersWritten"),
        count(sums, "refused"),
        retries,
        count(sums, "poison"),
        count(sums, "usersAhead"));
  }

  private static long count(Map<String, Double> sums, String name) {
    return sums.getOrDefault(name, 0.0).longValue();
  }
}
