package app.gravl.local.monitoring;

import app.gravl.local.CliFailure;
import app.gravl.local.system.Part;
import app.gravl.local.system.SchemaPart;
import app.gravl.local.system.ServicePort;
import app.gravl.schema.Roles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Prometheus and Alertmanager with the rules of {@code deploy/monitoring}, and what they ask. */
public final class MonitoringPart implements Part {

  private static final String HOST = "127.0.0.1";
  private static final String PROMETHEUS = "prometheus";
  private static final String ALERTMANAGER = "alertmanager";
  private static final String EXPORTER = "postgres-exporter";

  private static final Duration ANSWER = Duration.ofSeconds(2);
  private static final int POLL_MILLIS = 100;
  private static final int START_SECONDS = 60;

  private final Path folder;
  private final MonitoredPorts ports;
  private final Programs programs;
  private final MonitoringFiles files;
  private final String monitorPassword;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<Child> children = new ArrayList<>();

  /**
   * @param home of the repository, whose {@code deploy/monitoring} is used
   * @param folder of its own
   * @param monitorPassword of the role that reads Postgres' statistics
   * @throws CliFailure where a program is not installed
   */
  public MonitoringPart(Path home, Path folder, MonitoredPorts ports, String monitorPassword) {
    this.folder = folder;
    this.ports = ports;
    this.programs = Programs.find(System.getenv().getOrDefault("PATH", ""));
    this.files = new MonitoringFiles(home, folder, ports);
    this.monitorPassword = monitorPassword;
  }

  @Override
  public String name() {
    return "monitoring";
  }

  /** Ends what a killed start left behind, so that its ports are free. */
  public void stopLeftBehind() throws IOException {
    for (String name : List.of(PROMETHEUS, ALERTMANAGER, EXPORTER)) {
      Child.stopLeftBehind(folder, name);
    }
  }

  @Override
  public String start() throws Exception {
    Files.createDirectories(folder);
    files.write();
    child(
        EXPORTER,
        Map.of(
            "DATA_SOURCE_URI",
            "%s:%d/%s?sslmode=disable"
                .formatted(HOST, ports.of(ServicePort.POSTGRES), SchemaPart.DATABASE),
            "DATA_SOURCE_USER",
            Roles.MONITOR.roleName(),
            "DATA_SOURCE_PASS",
            monitorPassword),
        programs.postgresExporter().toString(),
        "--web.listen-address=" + address(ServicePort.POSTGRES_METRICS),
        // Debian's exporter asks it for columns that Postgres 17 took away.
        "--no-collector.bgwriter");
    child(
        ALERTMANAGER,
        Map.of(),
        programs.alertmanager().toString(),
        "--config.file=" + files.alertmanager().toAbsolutePath(),
        "--storage.path=" + folder.resolve("alertmanager-data").toAbsolutePath(),
        "--web.listen-address=" + address(ServicePort.ALERTMANAGER),
        // Alone: no other to talk to.
        "--cluster.listen-address=");
    child(
        PROMETHEUS,
        Map.of(),
        programs.prometheus().toString(),
        "--config.file=" + files.prometheus().toAbsolutePath(),
        "--storage.tsdb.path=" + folder.resolve("prometheus-data").toAbsolutePath(),
        "--storage.tsdb.retention.time=2d",
        "--web.listen-address=" + address(ServicePort.PROMETHEUS),
        "--enable-feature=exemplar-storage");
    awaitReady(ServicePort.ALERTMANAGER, "/-/ready");
    awaitReady(ServicePort.PROMETHEUS, "/-/ready");
    return "http://" + address(ServicePort.PROMETHEUS) + "/alerts";
  }

  private String address(ServicePort service) {
    return HOST + ":" + ports.of(service);
  }

  private void child(String name, Map<String, String> environment, String... command)
      throws IOException {
    children.add(Child.start(folder, name, environment, List.of(command)));
  }

  private void awaitReady(ServicePort service, String path)
      throws InterruptedException, IOException {
    URI address = URI.create("http://" + address(service) + path);
    HttpClient client = HttpClient.newHttpClient();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (!answers(client, address)) {
      for (Child child : children) {
        if (!child.isAlive()) {
          throw new CliFailure("Monitoring does not start. " + child.lastWords());
        }
      }
      if (System.nanoTime() - end > 0) {
        throw new CliFailure(
            service.label()
                + " is not ready after "
                + START_SECONDS
                + " s: see the logs in "
                + folder.toAbsolutePath());
      }
      if (stopped.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private static boolean answers(HttpClient client, URI address) throws InterruptedException {
    try {
      return client
              .send(
                  HttpRequest.newBuilder(address).timeout(ANSWER).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void giveUp() {
    stopped.countDown();
  }

  @Override
  public void stop() {
    giveUp();
    for (int i = children.size() - 1; i >= 0; i--) {
      children.get(i).close();
    }
  }
}
