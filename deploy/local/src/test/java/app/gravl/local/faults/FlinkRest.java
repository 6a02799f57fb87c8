package app.gravl.local.faults;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** What a JobManager says of its jobs. */
final class FlinkRest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI overview;

  FlinkRest(int port) {
    overview = URI.create("http://127.0.0.1:" + port + "/jobs/overview");
  }

  /** Returns when so many jobs run with all of their tasks. */
  void awaitRunning(int jobs) {
    await(jobs + " running jobs")
        .atMost(JavaProcess.PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> running() == jobs);
  }

  private int running() throws IOException {
    int running = 0;
    for (JsonNode job : JSON.readTree(overview.toURL()).path("jobs")) {
      JsonNode tasks = job.path("tasks");
      if (tasks.path("total").asInt() > 0
          && tasks.path("total").asInt() == tasks.path("running").asInt()) {
        running++;
      }
    }
    return running;
  }
}
