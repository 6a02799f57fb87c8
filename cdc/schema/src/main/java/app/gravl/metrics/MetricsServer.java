package app.gravl.metrics;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.Executors;

/**
 * Serves metrics, and nothing else, where only those who run the system reach: never through the
 * ingress. Prometheus asks for the format that carries exemplars, people get text.
 */
public final class MetricsServer implements AutoCloseable {

  private static final int THREADS = 2;

  private final HTTPServer server;

  private MetricsServer(HTTPServer server) {
    this.server = server;
  }

  /**
   * @param port 0 for any free one
   * @throws IOException where somebody else listens there
   */
  public static MetricsServer start(String host, int port, PrometheusRegistry metrics)
      throws IOException {
    return new MetricsServer(
        HTTPServer.builder()
            .inetAddress(InetAddress.getByName(host))
            .port(port)
            .registry(metrics)
            .executorService(
                Executors.newFixedThreadPool(
                    THREADS,
                    task -> {
                      Thread thread = new Thread(task, "metrics");
                      thread.setDaemon(true);
                      return thread;
                    }))
            .buildAndStart());
  }

  public int port() {
    return server.getPort();
  }

  @Override
  public void close() {
    server.close();
  }
}
