package app.gravl.k8s.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.gravl.k8s.watch.Watching.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code targets}, with a real Prometheus. The cluster is a program that names a pod. */
class TargetsTest {

  private static final String PODS =
      """
      {"items": [
        {"metadata": {"name": "backend-1"}, "status": {"phase": "Running", "podIP": "127.0.0.1"},
         "spec": {"containers": [{"ports": [{"name": "http", "containerPort": 3000},
                                            {"name": "%s", "containerPort": %d}]}, {}]}},
        {"metadata": {"name": "backup-1"}, "status": {"phase": "Succeeded", "podIP": "127.0.0.2"},
         "spec": {"containers": [{"ports": [{"name": "metrics", "containerPort": 1}]}]}},
        {"metadata": {"name": "backend-0", "deletionTimestamp": "2026-11-28T12:00:00Z"},
         "status": {"phase": "Running", "podIP": "127.0.0.3"},
         "spec": {"containers": [{"ports": [{"name": "metrics", "containerPort": 1}]}]}}
      ]}
      """;

  @TempDir private Path folder;

  private Watching watching;
  private int shown;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(Watching.areInstalled(), "Prometheus, Alertmanager, jq or curl is not installed");
    watching = new Watching(folder);
    String address = watching.serve((path, body) -> "up_since 1\n");
    shown = Integer.parseInt(address.substring(address.indexOf(':') + 1));
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (watching != null) {
      watching.close();
    }
  }

  /**
   * @param scraped ports of this machine
   * @param pods as kubectl tells them
   */
  private Ended targets(String scraped, String pods) throws IOException, InterruptedException {
    String url =
        watching.prometheus(
            """
            global: {scrape_interval: 1s}
            scrape_configs:
              - {job_name: api, static_configs: [{targets: [%s]}]}
            """
                .formatted(scraped));
    await().until(() -> Watching.answers(url + "/-/ready"));
    await()
        .until(
            () -> {
              String said = Watching.get(url + "/api/v1/targets");
              return said.contains("\"health\"") && !said.contains("\"unknown\"");
            });
    Path kubectl = Files.createDirectories(folder.resolve("bin")).resolve("kubectl");
    Files.writeString(kubectl, "#!/bin/sh\ncat \"$PODS\"\n");
    assertThat(kubectl.toFile().setExecutable(true)).isTrue();
    return watching.run(
        Map.of(
            "PATH",
            kubectl.getParent() + File.pathSeparator + System.getenv("PATH"),
            "PODS",
            Files.writeString(folder.resolve("pods"), pods).toString(),
            "NAMESPACE",
            "gravl-production",
            "URL",
            url),
        "./targets");
  }

  private static String local(int port) {
    return "\"127.0.0.1:" + port + "\"";
  }

  @Test
  void every_pod_that_shows_metrics_is_scraped() throws Exception {
    Ended ended = targets(local(shown), PODS.formatted("metrics", shown));

    assertThat(ended.said().strip()).isEqualTo("api 1");
    assertThat(ended.code()).isZero();
  }

  @Test
  void one_that_is_not_scraped_is_named() throws Exception {
    Ended ended = targets(local(shown), PODS.formatted("metrics", shown + 1));

    assertThat(ended.said().strip()).isEqualTo("backend-1 is not scraped");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void one_that_does_not_answer_is_named() throws Exception {
    int nobody = Watching.freePort();

    Ended ended = targets(local(shown) + "," + local(nobody), PODS.formatted("metrics", shown));

    assertThat(ended.said()).contains("api at 127.0.0.1:" + nobody + ": ").contains("refused");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void a_namespace_in_which_nothing_shows_metrics_does_not_pass() throws Exception {
    Ended ended = targets(local(shown), PODS.formatted("other", shown));

    assertThat(ended.said()).contains("no pod of the namespace shows metrics");
    assertThat(ended.code()).isEqualTo(1);
  }
}
