package app.gravl.k8s.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.gravl.k8s.watch.Watching.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code baselines}, with a real Prometheus and the rules of deploy/monitoring. The cluster is a
 * program that puts what is applied where Prometheus reads it.
 */
class BaselinesTest {

  /** Counters that grow by the time since they began: ten requests and canaries a second. */
  private static final String METRICS =
      """
      gravl_canary_age_seconds{shard="0"} 0
      gravl_canary_seconds_bucket{le="0.05"} 0
      gravl_canary_seconds_bucket{le="0.1"} %1$d
      gravl_canary_seconds_bucket{le="+Inf"} %1$d
      http_server_requests_seconds_count{route="/api/logs",method="GET",status="200"} %1$d
      http_server_requests_seconds_bucket{route="/api/logs",method="GET",status="200",le="0.01"} 0
      http_server_requests_seconds_bucket{route="/api/logs",method="GET",status="200",le="0.02"} %1$d
      http_server_requests_seconds_bucket{route="/api/logs",method="GET",status="200",le="+Inf"} %1$d
      """;

  private static final String LOAD =
      """
      {"passed": %b, "p95Ms": 31, "requestsPerSecond": 104.5, "limits": {"seconds": 20}}
      """;

  private static final String CLUSTER =
      """
      #!/bin/sh
      case $1 in
        get) [ "$PLAIN" = yes ] ;;
        apply) jq -r '.data["baselines.yml"] // (.spec | tojson)' > "$APPLIED/baselines.yml" ;;
      esac
      """;

  /** p90 of requests between 10 and 20 ms, and of canaries between 50 and 100 ms. */
  private static final double API = 0.019;

  private static final double FRESHNESS = 0.095;

  @TempDir private Path folder;

  private Watching watching;
  private Path applied;
  private String url;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(Watching.areInstalled(), "Prometheus, Alertmanager, jq or curl is not installed");
    watching = new Watching(folder);
    applied = Files.createDirectories(folder.resolve("baselines"));
    long began = System.nanoTime();
    String shown =
        watching.serve(
            (path, body) ->
                METRICS.formatted(Duration.ofNanos(System.nanoTime() - began).toMillis() / 100));
    url =
        watching.prometheus(
            """
            global: {scrape_interval: 1s, evaluation_interval: 1s}
            rule_files: ["%s/rules/*.yml", "%s/*.yml"]
            scrape_configs:
              - {job_name: api, static_configs: [{targets: ["%s"]}]}
            """
                .formatted(Watching.MONITORING, applied, shown));
    Path kubectl = Files.createDirectories(folder.resolve("bin")).resolve("kubectl");
    Files.writeString(kubectl, CLUSTER);
    assertThat(kubectl.toFile().setExecutable(true)).isTrue();
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (watching != null) {
      watching.close();
    }
  }

  private void awaitSeen() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> value("count_over_time(gravl_canary_age_seconds[20s]) > 4").contains("value"));
  }

  private String value(String query) throws IOException, InterruptedException {
    return Watching.get(
        url
            + "/api/v1/query?query="
            + java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8));
  }

  private void load(boolean passed, Instant ended) throws IOException {
    Path run = Files.createDirectories(folder.resolve("run"));
    Path load = Files.writeString(run.resolve("load.json"), LOAD.formatted(passed));
    Files.setLastModifiedTime(load, FileTime.from(ended));
  }

  private Ended baselines(boolean plain) throws IOException, InterruptedException {
    String path = folder.resolve("bin") + File.pathSeparator + System.getenv("PATH");
    return watching.run(
        Map.of(
            "PATH",
            path,
            "URL",
            url,
            "RUN",
            folder.resolve("run").toString(),
            "NAMESPACE",
            "gravl-production",
            "PLAIN",
            plain ? "yes" : "no",
            "APPLIED",
            applied.toString()),
        "./baselines");
  }

  @Test
  void what_the_load_took_is_stored_and_compared_with() throws Exception {
    awaitSeen();
    load(true, Instant.now());

    Ended ended = baselines(true);

    assertThat(ended.said().strip())
        .isEqualTo("requests 19 ms, insights 95 ms (p90): alerts past twice of that");
    assertThat(ended.code()).isZero();
    assertThat(value("gravl:baseline_api_seconds")).contains("\"" + API + "\"");
    assertThat(value("gravl:baseline_freshness_seconds")).contains("\"" + FRESHNESS + "\"");
    assertThat(value("gravl:baseline_load_requests_per_second")).contains("\"104.5\"");
    await().until(() -> value("gravl:api_seconds:baseline").contains("\"" + API + "\""));

    // The same once more.
    assertThat(baselines(true).code()).isZero();
  }

  @Test
  void with_the_operator_it_is_a_rule_of_its_kind() throws Exception {
    awaitSeen();
    load(true, Instant.now());
    String reload = url + "/-/reload";
    Thread operator =
        new Thread(
            () -> {
              await().until(() -> Files.exists(applied.resolve("baselines.yml")));
              await()
                  .until(
                      () -> {
                        Ended unused = watching.run(Map.of(), "curl", "-fsS", "-X", "POST", reload);
                        return value("gravl:baseline_api_seconds").contains("value");
                      });
            });
    operator.start();

    Ended ended = baselines(false);

    operator.join();
    assertThat(ended.code()).as(ended.said()).isZero();
  }

  @Test
  void a_load_that_did_not_keep_its_limits_is_no_baseline() throws Exception {
    load(false, Instant.now());

    Ended ended = baselines(true);

    assertThat(ended.said()).contains("did not keep its limits");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(applied.resolve("baselines.yml")).doesNotExist();
  }

  @Test
  void where_prometheus_saw_no_load_nothing_is_stored() throws Exception {
    awaitSeen();
    load(true, Instant.now().minus(Duration.ofHours(2)));

    Ended ended = baselines(true);

    assertThat(ended.said()).contains("Prometheus saw nothing of the load");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(applied.resolve("baselines.yml")).doesNotExist();
  }
}
