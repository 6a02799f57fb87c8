package app.gravl.k8s.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.gravl.k8s.watch.Watching.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code panels}, with a real Prometheus that knows of itself alone. */
class PanelsTest {

  @TempDir private Path folder;

  private Watching watching;
  private String url;
  private String empty = "Board, Other";

  @BeforeEach
  void start() throws IOException {
    assumeTrue(Watching.areInstalled(), "Prometheus, Alertmanager, jq or curl is not installed");
    watching = new Watching(folder);
    url = watching.prometheus("{}");
    await().until(() -> Watching.answers(url + "/-/ready"));
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (watching != null) {
      watching.close();
    }
  }

  private Ended panels(String... expressions) throws IOException, InterruptedException {
    StringBuilder targets = new StringBuilder();
    for (String expression : expressions) {
      targets.append(targets.isEmpty() ? "" : ",").append("{\"expr\":\"" + expression + "\"}");
    }
    Path dashboards = Files.createDirectories(folder.resolve("dashboards"));
    // A panel in a row, as Grafana folds them.
    Files.writeString(
        dashboards.resolve("one.json"),
        "{\"title\":\"Board\",\"panels\":[{\"title\":\"Row\",\"panels\":[{\"title\":\"Panel\",\"targets\":["
            + targets
            + "]}]}]}");
    return watching.run(
        Map.of("URL", url, "PANELS_EMPTY", empty), "./panels", dashboards.toString());
  }

  @Test
  void panels_that_show_something_pass() throws Exception {
    Ended ended = panels("vector(1)", "1 +\\n 1");

    assertThat(ended.said().strip()).isEqualTo("every panel shows something");
    assertThat(ended.code()).isZero();
  }

  @Test
  void one_that_shows_nothing_is_named() throws Exception {
    Ended ended = panels("vector(1)", "nothing_of_this_name");

    assertThat(ended.said().strip()).isEqualTo("Board, Panel shows nothing: nothing_of_this_name");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void one_that_nobody_fills_on_this_cluster_is_left_out() throws Exception {
    empty = "Board, Other;Board, Panel";

    assertThat(panels("nothing_of_this_name").code()).isZero();
  }

  @Test
  void a_query_that_is_none_is_named() throws Exception {
    Ended ended = panels("sum by");

    assertThat(ended.said()).contains("Board, Panel: Prometheus does not take sum by");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void a_folder_without_dashboards_does_not_pass() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    assertThat(watching.run(Map.of("URL", url), "./panels", empty.toString()).code()).isNotZero();
  }

  /** With nothing to see each of them is empty: so they are all asked. */
  @Test
  void those_of_deploy_monitoring_are_asked() throws Exception {
    Ended ended = watching.run(Map.of("URL", url), "./panels");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said()).contains("gravl_epoch", "pg_settings_max_connections");
  }
}
