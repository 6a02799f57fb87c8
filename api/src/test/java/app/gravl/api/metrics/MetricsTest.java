package app.gravl.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.ApiFixture;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What Prometheus is told, on the metrics' own port. */
class MetricsTest extends ApiFixture {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Test
  void requests_are_counted_by_route() throws Exception {
    api.get(api.user(), "/api/logs");

    assertThat(metrics())
        .contains(
            "http_server_requests_seconds_count{method=\"GET\",route=\"/api/logs\",status=\"200\"}")
        .contains("hikaricp_connections_active", "jvm_memory_used_bytes", "process_uptime_seconds");
  }

  @Test
  void the_page_and_its_api_do_not_serve_them() {
    assertThat(api.send("GET", "/metrics", null, null).status()).isEqualTo(404);
  }

  @Test
  void strangers_can_make_no_series() throws Exception {
    send("ANYTHING", "/api/logs");
    send("ANYTHING", "/nothing/here");
    send("GET", "/nothing/here");
    long before = series();

    for (int i = 0; i < 50; i++) {
      send("METHOD" + i, "/api/logs");
      send("PUT" + i, "/path/" + i);
      send("GET", "/nothing/" + i);
    }

    assertThat(series()).isEqualTo(before);
    assertThat(metrics()).contains("method=\"OTHER\"").doesNotContain("METHOD7", "nothing");
  }

  @Test
  void how_old_served_insights_are_is_measured_at_each_read() throws Exception {
    long user = api.user();
    api.evaluate(user);
    double before = value("gravl_insights_age_seconds_count");

    api.get(user, "/api/recovery/muscle-groups");
    api.get(user, "/api/recommendations/smart-workout");

    assertThat(value("gravl_insights_age_seconds_count")).isEqualTo(before + 2);
  }

  @Test
  void every_metric_says_what_it_is_and_units_are_base_units() throws Exception {
    List<String> ours =
        metrics()
            .lines()
            .filter(line -> line.startsWith("# HELP gravl_"))
            .collect(Collectors.toList());

    assertThat(ours)
        .isNotEmpty()
        .allMatch(line -> line.split(" ", 4).length == 4 && !line.split(" ", 4)[3].isBlank());
    assertThat(metrics()).doesNotContainPattern("# TYPE gravl_\\w*(millis|_ms|minutes|mib)\\b");
  }

  private long series() throws Exception {
    return metrics()
        .lines()
        .filter(line -> line.startsWith("http_server_requests_seconds_count"))
        .count();
  }

  private double value(String name) throws Exception {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .sum();
  }

  private String metrics() {
    return api.metrics();
  }

  private void send(String method, String path) throws IOException, InterruptedException {
    HttpResponse<String> unused =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(api.api().url() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
