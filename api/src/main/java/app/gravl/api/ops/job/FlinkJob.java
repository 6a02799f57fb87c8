package app.gravl.api.ops.job;

import app.gravl.api.ops.hop.HopSilent;
import app.gravl.api.ops.http.HttpReader;
import app.gravl.schema.StreamJob;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The streaming job by Flink's REST: its vertices, and their metrics over all subtasks. */
public final class FlinkJob {

  /**
   * A chain of operators.
   *
   * @param name of the operators in it
   */
  public record Vertex(String id, String name, int parallelism, String status) {}

  /** One metric of a vertex, over its subtasks. */
  public record Metric(double sum, double max) {}

  private static final String CODE = "flink-silent";

  /** A task that has just started has no more: those of its operators come later. */
  private static final int FEW = 30;

  private final HttpReader rest;

  /** By vertex: which metrics it has takes a request of its own, and changes with the job only. */
  private final Map<String, List<String>> names = new HashMap<>();

  private String namesOf = "";

  public FlinkJob(String url) {
    this.rest = new HttpReader("Flink", CODE, url);
  }

  /**
   * The newest job of ours that has not ended.
   *
   * @throws HopSilent also where none runs
   */
  public String id() throws HopSilent, InterruptedException {
    String found = "";
    long newest = -1;
    for (JsonNode job : rest.json("/jobs/overview").path("jobs")) {
      boolean ended =
          switch (job.path("state").asText()) {
            case "FINISHED", "CANCELED", "FAILED" -> true;
            default -> false;
          };
      if (job.path("name").asText().equals(StreamJob.NAME)
          && !ended
          && job.path("start-time").asLong() > newest) {
        newest = job.path("start-time").asLong();
        found = job.path("jid").asText();
      }
    }
    if (found.isEmpty()) {
      throw new HopSilent("job-missing", "Flink runs no job " + StreamJob.NAME);
    }
    return found;
  }

  JsonNode details(String job) throws HopSilent, InterruptedException {
    return rest.json("/jobs/" + job);
  }

  JsonNode checkpoints(String job) throws HopSilent, InterruptedException {
    return rest.json("/jobs/" + job + "/checkpoints");
  }

  JsonNode checkpointConfig(String job) throws HopSilent, InterruptedException {
    return rest.json("/jobs/" + job + "/checkpoints/config");
  }

  JsonNode jobMetrics(String job, String metrics) throws HopSilent, InterruptedException {
    return rest.json("/jobs/" + job + "/metrics?get=" + metrics);
  }

  public List<Vertex> vertices(String job) throws HopSilent, InterruptedException {
    return vertices(details(job));
  }

  static List<Vertex> vertices(JsonNode details) {
    List<Vertex> vertices = new ArrayList<>();
    for (JsonNode vertex : details.path("vertices")) {
      vertices.add(
          new Vertex(
              vertex.path("id").asText(),
              vertex.path("name").asText(),
              vertex.path("parallelism").asInt(),
              vertex.path("status").asText()));
    }
    return vertices;
  }

  /**
   * Of a vertex, by the metric's whole name; those that no subtask reports yet are left out.
   *
   * @param wanted which names
   */
  public Map<String, Metric> metrics(String job, Vertex vertex, Predicate<String> wanted)
      throws HopSilent, InterruptedException {
    List<String> asked = names(job, vertex).stream().filter(wanted).toList();
    if (asked.isEmpty()) {
      return Map.of();
    }
    Map<String, Metric> found = new HashMap<>();
    for (JsonNode metric :
        rest.json(path(job, vertex) + "?agg=sum,max&get=" + String.join(",", asked))) {
      found.put(
          metric.path("id").asText(),
          new Metric(metric.path("sum").asDouble(), metric.path("max").asDouble()));
    }
    return found;
  }

  private List<String> names(String job, Vertex vertex) throws HopSilent, InterruptedException {
    if (!namesOf.equals(job)) {
      names.clear();
      namesOf = job;
    }
    List<String> known = names.get(vertex.id());
    if (known == null) {
      List<String> found = new ArrayList<>();
      for (JsonNode metric : rest.json(path(job, vertex))) {
        found.add(metric.path("id").asText());
      }
      known = found.stream().filter(FlinkJob::isUrlSafe).collect(Collectors.toList());
      if (found.size() > FEW) {
        names.put(vertex.id(), known);
      }
    }
    return known;
  }

  private static boolean isUrlSafe(String name) {
    return name.chars()
        .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0));
  }

  private static String path(String job, Vertex vertex) {
    return "/jobs/" + job + "/vertices/" + vertex.id() + "/subtasks/metrics";
  }
}
