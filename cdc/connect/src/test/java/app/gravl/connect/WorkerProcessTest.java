package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Patience;
import app.gravl.schema.Roles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker as a process of its own, which knows nothing but its environment. */
class WorkerProcessTest {

  private static final String OVERTAKEN = "Failed to start connector 'gravl'";

  @TempDir Path folder;

  @Test
  void it_runs_on_its_environment_alone_is_quiet_and_ends_at_sigterm() throws Exception {
    try (Pipeline pipeline = new Pipeline()) {
      Story story = Story.of(pipeline);
      Path output = folder.resolve("output");
      Process process = start(pipeline, output, "worker");
      try {
        await().until(() -> Files.readString(output).contains("ready") || !process.isAlive());
        long log = Story.log(pipeline, story.user(), story.catalogExercise());
        pipeline.awaitOne("workout_logs", "c", c -> c.after().path("id").asLong() == log);

        Process asking = start(pipeline, folder.resolve("asking"), "resnapshot", "a test asks");
        assertThat(asking.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("asking"))).endsWith("epoch 2\n");
        pipeline.awaitOne("workout_logs", "r", c -> c.serverName().equals("gravl-e2"));
      } finally {
        process.destroy();
      }
      assertThat(process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(Files.readAllLines(output))
          // Those of a stack are one with the line above them.
          .filteredOn(line -> line.matches("\\d{4}-.*|ready"))
          // What producers say of a broker that had no time for them is the machine's doing, and so
          // is what the
          // herder says of a connector that is to start before it began to rest under its new
          // config. It does start:
          // the snapshot came.
          .filteredOn(line -> !line.contains("o.a.k.c.p.i.Sender") && !line.endsWith(OVERTAKEN))
          .noneMatch(line -> line.contains("ERROR"))
          .hasSizeLessThan(20);
    }
  }

  private static Process start(Pipeline pipeline, Path output, String... args) throws Exception {
    DatabaseSettings database = pipeline.settings().database();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=logback-connect.xml",
                "-cp",
                classPath,
                ConnectWorker.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "DATABASE_URL", database.url(),
                "DATABASE_USER", Roles.CDC.roleName(),
                "DATABASE_PASSWORD", database.password(),
                "KAFKA_BOOTSTRAP_SERVERS", pipeline.broker.bootstrapServers(),
                "CONNECT_PORT", "0",
                "CONNECT_METRICS_PORT", "0",
                "CONNECT_CHECK_INTERVAL_MS", "200"));
    return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }
}
