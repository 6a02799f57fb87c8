package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.embedded.KafkaBroker;
import app.gravl.embedded.PostgresOptions;
import app.gravl.embedded.PostgresServer;
import app.gravl.local.token.Tokens;
import app.gravl.schema.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every part from its own jar, in a process of its own, told by its environment alone. */
class SeparateProcessesIT {

  private static final String SECRET = "a secret of this test that is long enough";

  @TempDir Path folder;

  private final PostgresServer postgres = PostgresServer.start(PostgresOptions.temporary());
  private final KafkaBroker kafka = KafkaBroker.temporary();
  private final List<AutoCloseable> running = new ArrayList<>(List.of(postgres, kafka));

  @AfterEach
  void stop() throws Exception {
    for (int i = running.size() - 1; i >= 0; i--) {
      running.get(i).close();
    }
  }

  @Test
  void a_log_becomes_a_recommendation() throws Exception {
    postgres.createDatabaseIfMissing("gravl");
    migrate();
    FlinkCluster flink = FlinkCluster.start(folder.resolve("flink"));
    running.add(flink);
    ChildProcess worker = run("connect", "cdc/connect", connectEnvironment());
    ChildProcess api = run("api", "api", apiEnvironment());
    // The worker makes the topics; the job reads them from their first record.
    worker.awaitLine("ready", UpProcess.PATIENCE);
    flink.submit(jar("stream-jobs/jobs", "-job.jar"), kafkaAndDatabase(Roles.STREAM));
    TestClient client =
        new TestClient(
            api.awaitLine("ready ", UpProcess.PATIENCE).substring("ready ".length()),
            new Tokens(SECRET, Clock.systemUTC()));
    long user = Database.insertUser(postgres);

    String token =
        client
            .send(
                user,
                "POST",
                "/api/logs",
                """
                {"performedAt": "%s", "sets": [{"exerciseId": 1, "reps": 8, "weightKg": 60}]}
                """
                    .formatted(Clock.systemUTC().instant().minusSeconds(60)))
            .path("consistencyToken")
            .asText();

    try {
      await()
          .atMost(UpProcess.PATIENCE)
          .pollInterval(Duration.ofMillis(50))
          .until(() -> client.status(user, recommendations(token)) == 200);
    } catch (org.awaitility.core.ConditionTimeoutException e) {
      throw new AssertionError("No recommendation. Flink says:\n" + flink.output(), e);
    }
    JsonNode recommended = client.get(user, recommendations(token));
    assertThat(recommended.path("recommendations")).hasSize(3);
    JsonNode recovery = client.get(user, "/api/recovery/muscle-groups?after=" + token);
    assertThat(recovery.path("muscles")).hasSize(16);
    assertThat(recovery.path("muscles")).anyMatch(muscle -> muscle.path("fatigue").asDouble() > 0);
    assertThat(worker.lines()).hasSizeLessThan(20).noneMatch(line -> line.contains("ERROR"));
    assertThat(api.lines()).hasSizeLessThan(20).noneMatch(line -> line.contains("ERROR"));
  }

  private static String recommendations(String token) {
    return "/api/recommendations/smart-workout?wait=0&after=" + token;
  }

  private void migrate() throws IOException {
    Map<String, String> environment = database("postgres", postgres.password());
    for (Roles role : Roles.values()) {
      environment.put(role.name() + "_DATABASE_PASSWORD", password(role));
    }
    ChildProcess migrate = run("migrate", "cdc/schema", environment);
    assertThat(migrate.awaitEnd(UpProcess.PATIENCE)).describedAs("%s", migrate.lines()).isZero();
    assertThat(migrate.lines())
        .hasSizeLessThan(10)
        .anyMatch(line -> line.contains("migrations applied"))
        .noneMatch(line -> line.contains("DEBUG"));
  }

  private Map<String, String> connectEnvironment() {
    Map<String, String> environment = kafkaAndDatabase(Roles.CDC);
    environment.put("CONNECT_PORT", "0");
    return environment;
  }

  private Map<String, String> apiEnvironment() {
    Map<String, String> environment = database(Roles.API.roleName(), password(Roles.API));
    environment.put("PORT", "0");
    environment.put("JWT_SECRET", SECRET);
    return environment;
  }

  private Map<String, String> kafkaAndDatabase(Roles role) {
    Map<String, String> environment = database(role.roleName(), password(role));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    return environment;
  }

  private Map<String, String> database(String user, String password) {
    Map<String, String> environment = new HashMap<>();
    environment.put("DATABASE_URL", postgres.jdbcUrl("gravl"));
    environment.put("DATABASE_USER", user);
    environment.put("DATABASE_PASSWORD", password);
    return environment;
  }

  private static String password(Roles role) {
    return "of " + role.roleName();
  }

  private ChildProcess run(String name, String module, Map<String, String> environment)
      throws IOException {
    ChildProcess process =
        ChildProcess.start(
            name,
            folder,
            environment,
            List.of("-Xmx256m", "-jar", jar(module, "-run.jar").toString()));
    running.add(process);
    return process;
  }

  /** What {@code mvn package} made of a module. */
  static Path jar(String module, String end) throws IOException {
    Path target = Path.of("..", "..").resolve(module).resolve("target").toAbsolutePath();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(target.normalize(), "*" + end)) {
      return jars.iterator().next();
    }
  }
}
