package app.gravl.local.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gravl.local.CliFailure;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the machine's own Chromium, on pages that take as long and weigh as much as they should. */
class PageVisitTest {

  private static final int WEIGHT = 50_000;
  private static final int HEADS = 5_000;

  private static final String PAGE =
      """
      <!doctype html><title>Test</title><link rel="icon" href="data:,"><p>Wait</p><script>
        fetch('/stream');
        const painted = new Promise((resolve) => new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true }));
        const weighed = fetch('/weight').then((answer) => answer.text());
        Promise.all([painted, weighed]).then(() => setTimeout(() => {
          document.querySelector('p').textContent = 'Ready';
          performance.mark('done');
        }, 300));
      </script>
      """;

  private final CountDownLatch streamMayEnd = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    serve("/", "text/html", PAGE);
    serve("/weight", "text/plain", "x".repeat(WEIGHT));
    server.createContext(
        "/stream",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
            body.flush();
            streamMayEnd.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    streamMayEnd.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void it_lasts_until_the_mark_and_weighs_what_was_sent_with_a_stream_still_open()
      throws Exception {
    try (Chromium chromium = Chromium.start(browser());
        Tab tab = chromium.newTab()) {
      PageVisit visit = PageVisit.of(tab, url("/"), "done");

      assertThat(visit.interactiveMs()).isGreaterThanOrEqualTo(300);
      assertThat(visit.firstPaintMs()).isPositive().isLessThan(visit.interactiveMs());
      assertThat(visit.bytes()).isBetween((long) WEIGHT, (long) WEIGHT + HEADS);
      assertThat(visit.requests()).isEqualTo(3);
      try (Tab another = chromium.newTab()) {
        assertThat(PageVisit.of(another, url("/"), "done").bytes())
            .as("nothing is kept of the first visit")
            .isGreaterThan(WEIGHT);
      }
      assertThat(tab.evaluate("document.querySelector('p').textContent").asText())
          .isEqualTo("Ready");
    }
  }

  @Test
  void a_page_that_is_not_there_is_an_error() throws Exception {
    int port = server.getAddress().getPort();
    server.stop(0);
    try (Chromium chromium = Chromium.start(browser());
        Tab tab = chromium.newTab()) {
      assertThatThrownBy(() -> PageVisit.of(tab, "http://127.0.0.1:" + port + "/", "done"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("ERR_CONNECTION_REFUSED");
    }
  }

  @Test
  void a_browser_is_found_by_its_variable_or_on_the_path(@TempDir Path folder) throws Exception {
    assertThatThrownBy(() -> Chromium.find(Map.of("PATH", folder.toString())))
        .isInstanceOf(CliFailure.class)
        .hasMessage("No browser found: install chromium, or name one in GRAVL_CHROMIUM");

    Path program = Files.createFile(folder.resolve("chromium"));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    assertThat(Chromium.find(Map.of("PATH", "/nowhere:" + folder))).isEqualTo(program);
    assertThat(Chromium.find(Map.of("GRAVL_CHROMIUM", program.toString()))).isEqualTo(program);
    assertThatThrownBy(() -> Chromium.find(Map.of("GRAVL_CHROMIUM", "/no/such")))
        .isInstanceOf(CliFailure.class)
        .hasMessage("GRAVL_CHROMIUM is /no/such, which is no program");
  }

  private static Path browser() {
    try {
      return Chromium.find(System.getenv());
    } catch (CliFailure e) {
      return Assumptions.abort(e.getMessage());
    }
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void serve(String path, String type, String text) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = text.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.getResponseHeaders().set("Cache-Control", "max-age=3600");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
