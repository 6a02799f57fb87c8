package app.gravl.local.chaos;

import app.gravl.local.system.ServicePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** What anybody may ask of Kafka Connect's REST. */
final class ConnectFaults {

  private static final Patience PATIENCE = new Patience(Duration.ofSeconds(30));
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int SERVER_ERROR = 500;

  private ConnectFaults() {}

  /** Waits out a worker that is just rebalancing, and a connector that is being made again. */
  private static void ask(Scene scene, String method, String path)
      throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    URI connector =
        URI.create(
            "http://127.0.0.1:"
                + scene.system().ports().of(ServicePort.CONNECT)
                + "/connectors/gravl"
                + path);
    HttpRequest request =
        HttpRequest.newBuilder(connector)
            .timeout(TIMEOUT)
            .method(method, BodyPublishers.noBody())
            .build();
    int status =
        PATIENCE.<Integer, InterruptedException>until(
            method + " " + connector,
            () -> {
              try {
                int answer = http.send(request, BodyHandlers.discarding()).statusCode();
                return answer == NOT_FOUND || answer == CONFLICT || answer >= SERVER_ERROR
                    ? Optional.empty()
                    : Optional.of(answer);
              } catch (IOException e) {
                return Optional.empty();
              }
            });
    if (status >= 300) {
      throw new IOException("Kafka Connect answered " + status + " to " + method + " " + connector);
    }
  }

  /** Reads nothing for a while. */
  record Paused(int seconds) implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      ask(scene, "PUT", "/pause");
    }

    @Override
    public Duration lasts() {
      return Duration.ofSeconds(seconds);
    }

    @Override
    public void heal(Scene scene) throws Exception {
      ask(scene, "PUT", "/resume");
    }

    @Override
    public String detail() {
      return seconds + " s";
    }
  }

  /** Connector and task begin anew. */
  record Restarted() implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      ask(scene, "POST", "/restart?includeTasks=true");
    }
  }

  /** Connect does not know it any more. */
  record Deleted() implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      ask(scene, "DELETE", "");
    }

    @Override
    public Duration takes() {
      return Duration.ofSeconds(10);
    }
  }

  /** Nobody knows how far it got. */
  record OffsetsDeleted() implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      ask(scene, "PUT", "/stop");
      PATIENCE.<Boolean, Exception>until(
          "the offsets to be deleted",
          () -> {
            try {
              ask(scene, "DELETE", "/offsets");
              return Optional.of(true);
            } catch (IOException e) {
              // It is still stopping.
              return Optional.empty();
            }
          });
      ask(scene, "PUT", "/resume");
    }

    @Override
    public Duration takes() {
      return Duration.ofSeconds(10);
    }
  }
}
