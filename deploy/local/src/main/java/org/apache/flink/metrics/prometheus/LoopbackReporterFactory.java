package org.apache.flink.metrics.prometheus;

import io.prometheus.client.exporter.HTTPServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Properties;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * Flink's Prometheus reporter, on the loopback address: the one that comes with Flink listens to
 * everybody, which a laptop's must not. It stands in Flink's package because what a reporter
 * gathers is seen only there. On a cluster Flink's own is used, with the same metrics.
 */
public final class LoopbackReporterFactory implements MetricReporterFactory {

  private static final String PORT = "port";

  @Override
  public MetricReporter createMetricReporter(Properties properties) {
    return new Reporter(Integer.parseInt(properties.getProperty(PORT)));
  }

  private static final class Reporter extends AbstractPrometheusReporter {

    private final HTTPServer server;

    Reporter(int port) {
      try {
        server =
            new HTTPServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), registry, true);
      } catch (IOException e) {
        throw new UncheckedIOException("Flink's metrics can't be served on port " + port, e);
      }
    }

    @Override
    public void close() {
      server.stop();
      super.close();
    }
  }
}
