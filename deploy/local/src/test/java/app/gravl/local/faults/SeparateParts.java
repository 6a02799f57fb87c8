package app.gravl.local.faults;

import static org.awaitility.Awaitility.await;

import app.gravl.catalog.CatalogFiles;
import app.gravl.catalog.CatalogLoader;
import app.gravl.embedded.PostgresOptions;
import app.gravl.local.process.ChildProcess;
import app.gravl.local.process.FlinkCluster;
import app.gravl.local.process.TestClient;
import app.gravl.local.system.SchemaPart;
import app.gravl.local.token.Tokens;
import app.gravl.schema.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A whole system, every part in processes of its own on loopback, each to be started again. */
final class SeparateParts implements AutoCloseable {

  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final Map<Part, Restartable> parts = new EnumMap<>(Part.class);
  private final Ports ports = Ports.free();
  private final Path outputs;
  private final PostgresProcess postgres;
  private final FlinkCluster flink;
  private final Path job = Jars.find("stream-jobs/jobs", "-job.jar");

  private SeparateParts(Places places, int slots) throws IOException {
    outputs = Files.createDirectories(places.root().resolve("outputs"));
    postgres =
        new PostgresProcess(
            PostgresOptions.keptIn(places.postgres(), PartEnvironments.OWNER)
                .onPort(ports.postgres()));
    flink = FlinkCluster.configure(places.root().resolve("flink"), places.checkpoints(), slots);
    parts.put(Part.POSTGRES, postgres);
    parts.put(Part.KAFKA, broker(places.kafka()));
    parts.put(Part.CONNECT, jar("connect", "cdc/connect", "512m", PartEnvironments.connect(ports)));
    parts.put(Part.JOB_MANAGER, new FlinkPart(this::startJobManager, flink::jobManager));
    parts.put(Part.TASK_MANAGER, new FlinkPart(flink::startTaskManager, flink::taskManager));
    parts.put(
        Part.API,
        jar(
            "api",
            "api",
            "256m",
            PartEnvironments.api(ports, flink.restPort(), places.postgres().getParent())));
  }

  static SeparateParts start(Places places) throws Exception {
    return start(places, 2);
  }

  /**
   * Returns when all of it works.
   *
   * @param slots of the TaskManager; the job needs two
   */
  static SeparateParts start(Places places, int slots) throws Exception {
    SeparateParts system = new SeparateParts(places, slots);
    try {
      system.start(Part.POSTGRES);
      system.migrate();
      system.start(Part.KAFKA);
      // It makes the topics, which the job needs.
      system.start(Part.CONNECT);
      system.start(Part.TASK_MANAGER);
      system.start(Part.JOB_MANAGER);
      system.start(Part.API);
      system.awaitReady();
      return system;
    } catch (Exception | Error e) {
      system.close();
      throw e;
    }
  }

  void start(Part part) throws Exception {
    parts.get(part).start();
  }

  /** All living processes of a part. */
  List<ProcessHandle> processes(Part part) {
    return parts.get(part).processes();
  }

  PostgresProcess postgres() {
    return postgres;
  }

  FlinkCluster flink() {
    return flink;
  }

  Ports ports() {
    return ports;
  }

  /** Runs the job a second time, beside the first. */
  void submitAgain(String group) throws IOException {
    flink.flink(PartEnvironments.job(ports, group), "run", "-d", job.toString());
  }

  TestClient client() {
    return new TestClient(
        "http://127.0.0.1:" + ports.api(),
        new Tokens(PartEnvironments.SECRET, Clock.systemUTC()),
        ANSWER);
  }

  /** When heartbeats come the whole way. */
  void awaitReady() {
    TestClient client = client();
    await("the system to be ready")
        .atMost(JavaProcess.PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> client.status(1, "/health/ready") == 200);
  }

  /** As an operator does where a session cluster has lost its jobs with its JobManager. */
  private void startJobManager() throws IOException {
    flink.startJobManager();
    flink.resume(job, PartEnvironments.job(ports, "gravl-insights"));
    // Until its TaskManager has given up the tasks of the lost job there is no room for it.
    new FlinkRest(flink.restPort()).awaitRunning(1);
  }

  private void migrate() throws SQLException {
    postgres.server().createDatabaseIfMissing(SchemaPart.DATABASE);
    var owner = postgres.server().superuser(SchemaPart.DATABASE);
    Migrations migrations = new Migrations(owner);
    migrations.migrate();
    migrations.setPasswords(PartEnvironments.passwords());
    new CatalogLoader(owner).load(CatalogFiles.bundled());
  }

  private JavaProcess broker(Path folder) {
    return new JavaProcess(
        "kafka",
        outputs,
        Map.of(),
        List.of(
            "-Xmx384m",
            "-cp",
            ChildProcess.testClassPath(),
            BrokerMain.class.getName(),
            folder.toString(),
            Integer.toString(ports.kafka())));
  }

  private JavaProcess jar(String name, String module, String heap, Map<String, String> environment)
      throws IOException {
    return new JavaProcess(
        name,
        outputs,
        environment,
        List.of("-Xmx" + heap, "-jar", Jars.find(module, "-run.jar").toString()));
  }

  /** Who reads from others ends first. */
  @Override
  public void close() {
    List<Restartable> all = new ArrayList<>(parts.values());
    for (int i = all.size() - 1; i > 1; i--) {
      all.get(i).close();
    }
    flink.close();
    all.get(1).close();
    all.get(0).close();
  }
}
