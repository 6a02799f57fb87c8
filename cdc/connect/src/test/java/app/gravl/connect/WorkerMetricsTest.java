package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.schema.Patience;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Prometheus is told of Debezium, Connect and the producers. */
class WorkerMetricsTest {

  private static Pipeline pipeline;

  @BeforeAll
  static void start() throws Exception {
    pipeline = new Pipeline().start();
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  @Test
  void debezium_is_known_by_its_connector_whichever_the_epoch_and_each_number_stands_once()
      throws Exception {
    await()
        .atMost(Patience.LIMIT)
        .until(() -> value("debezium_events_total{connector=\"gravl\"}") > 0);

    String metrics = metrics();
    for (String name :
        List.of(
            "debezium_lag_seconds",
            "debezium_queue_capacity",
            "debezium_queue_remaining",
            "debezium_seconds_since_last_event",
            "debezium_connected",
            "debezium_snapshot_running")) {
      assertThat(metrics.lines().filter(line -> line.startsWith(name)))
          .as(name)
          .singleElement()
          .asString()
          .startsWith(name + "{connector=\"gravl\"} ");
    }
    assertThat(value("debezium_connected{connector=\"gravl\"}")).isEqualTo(1);
    assertThat(value("debezium_queue_capacity{connector=\"gravl\"}")).isEqualTo(16_384);
    assertThat(metrics)
        .as("an epoch in a label would be a series for each")
        .doesNotContainPattern("gravl-e\\d");
  }

  @Test
  void connect_and_its_producer_are_told_too() throws Exception {
    assertThat(metrics())
        .contains("kafka_connect_worker_tasks ", "kafka_producer_record_send_rate{connector=");
  }

  private static double value(String series) throws Exception {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .sum();
  }

  private static String metrics() throws Exception {
    URI address = URI.create("http://127.0.0.1:" + pipeline.worker().metricsPort() + "/metrics");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
