package app.gravl.local.chaos;

import app.gravl.local.system.ServicePort;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What anybody may ask of Kafka Connect's REST. */
final class ConnectFaults {

  private static final Patience PATIENCE = new Patience(Duration.ofSeconds(30));
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int SERVER_ERROR = 500;

  private ConnectFaults() {}

  /**
   * Waits out a worker that is just rebalancing, and a connector that is being made again.
   *
   * @param place of the connector, where the stream is read in shards
   */
  private static void ask(Scene scene, int place, String method, String path)
      throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    HttpResponse<String> done =
        PATIENCE.<HttpResponse<String>, InterruptedException>until(
            method + " " + path + " of a connector",
            () -> {
              try {
                List<String> names =
                    names(http.send(request(scene, "GET", ""), BodyHandlers.ofString()).body());
                if (names.isEmpty()) {
                  return Optional.empty();
                }
                HttpResponse<String> answer =
                    http.send(
                        request(scene, method, "/" + names.get(place % names.size()) + path),
                        BodyHandlers.ofString());
                int status = answer.statusCode();
                return status == NOT_FOUND || status == CONFLICT || status >= SERVER_ERROR
                    ? Optional.empty()
                    : Optional.of(answer);
              } catch (IOException e) {
                return Optional.empty();
              }
            });
    if (done.statusCode() >= 300) {
      throw new IOException(
          "Kafka Connect answered " + done.statusCode() + " to " + method + " " + done.uri());
    }
  }

  private static List<String> names(String connectors) throws IOException {
    List<String> names = new ArrayList<>();
    new ObjectMapper().readTree(connectors).forEach(name -> names.add(name.asText()));
    names.sort(Comparator.naturalOrder());
    return names;
  }

  private static HttpRequest request(Scene scene, String method, String path) {
    return HttpRequest.newBuilder(
            URI.create(
                "http://127.0.0.1:"
                    + scene.system().ports().of(ServicePort.CONNECT)
                    + "/connectors"
                    + path))
        .timeout(TIMEOUT)
        .method(method, BodyPublishers.noBody())
        .build();
  }

  /** Reads nothing for a while. */
  record Paused(int place, int seconds) implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      ask(scene, place, "PUT", "/pause");
    }

    @Override
    public Duration lasts() {
      return Duration.ofSeconds(seconds);
    }

    @Override
    public void heal(Scene scene) throws Exception {
      ask(scene, place, "PUT", "/resume");
    }

    @Override
    public String detail() {
      return seconds + " s";
    }
  }

  /** Connector and task begin anew. */
  record Restarted(int place) implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      ask(scene, place, "POST", "/restart?includeTasks=true");
    }
  }

  /** Connect does not know it any more. */
  record Deleted(int place) implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      ask(scene, place, "DELETE", "");
    }

    @Override
    public Duration takes() {
      return Duration.ofSeconds(10);
    }
  }

  /** Nobody knows how far it got. */
  record OffsetsDeleted(int place) implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      ask(scene, place, "PUT", "/stop");
      PATIENCE.<Boolean, Exception>until(
          "the offsets to be deleted",
          () -> {
            try {
              ask(scene, place, "DELETE", "/offsets");
              return Optional.of(true);
            } catch (IOException e) {
              // It is still stopping.
              return Optional.empty();
            }
          });
      ask(scene, place, "PUT", "/resume");
    }

    @Override
    public Duration takes() {
      return Duration.ofSeconds(10);
    }
  }
}
