package app.gravl.local.faults;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
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
    try (InputStream answer = overview.toURL().openStream()) {
      int running = 0;
      for (JsonNode job : JSON.readTree(answer).path("jobs")) {
        int tasks = job.path("tasks").path("total").asInt();
        if (tasks > 0 && job.path("tasks").path("running").asInt() == tasks) {
          running++;
        }
      }
      return running;
    }
  }
}
