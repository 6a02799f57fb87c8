package app.gravl.connect;

import app.gravl.metrics.MetricsServer;
import io.prometheus.jmx.JmxCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.InputStream;
import javax.management.MalformedObjectNameException;

/**
 * What Debezium, Connect and its producers tell of themselves by JMX, for Prometheus. By the
 * exporter's own rules, which {@code jmx.yml} holds; a Connect cluster run by others takes the same
 * file.
 */
final class WorkerMetrics implements AutoCloseable {

  private static final String RULES = "jmx.yml";

  private final MetricsServer server;

  private WorkerMetrics(MetricsServer server) {
    this.server = server;
  }

  /**
   * @throws IllegalStateException where its port is taken
   */
  static WorkerMetrics start(ConnectSettings settings) {
    PrometheusRegistry registry = new PrometheusRegistry();
    try (InputStream rules = WorkerMetrics.class.getResourceAsStream(RULES)) {
      JmxCollector unused = new JmxCollector(rules).register(registry);
      return new WorkerMetrics(
          MetricsServer.start(settings.host(), settings.metricsPort(), registry));
    } catch (MalformedObjectNameException e) {
      throw new IllegalStateException(RULES + " names what can't be a bean", e);
    } catch (IOException e) {
      throw new IllegalStateException(
          "Port %d on %s is taken: set CONNECT_METRICS_PORT"
              .formatted(settings.metricsPort(), settings.host()),
          e);
    }
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }
}
