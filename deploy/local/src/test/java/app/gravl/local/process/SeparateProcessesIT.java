package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.embedded.KafkaBroker;
import app.gravl.embedded.PostgresOptions;
import app.gravl.embedded.PostgresServer;
import app.gravl.jobs.deploy.EpochProgram;
import app.gravl.local.token.Tokens;
import app.gravl.schema.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every part from its own jar, in a process of its own, told by its environment alone. */
@Tag("faults")
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
    FlinkCluster flink = flink();
    ChildProcess worker = run("connect", "cdc/connect", connectEnvironment());
    ChildProcess api = run("api", "api", apiEnvironment());
    // The worker makes the topics; the job reads them from their first record.
    worker.awaitLine("ready", UpProcess.PATIENCE);
    flink.submit(jar("stream-jobs/jobs", "-job.jar"), kafkaAndDatabase(Roles.STREAM));

    aLogBecomesARecommendation(api, flink);

    assertThat(worker.lines()).hasSizeLessThan(20).noneMatch(line -> line.contains("ERROR"));
    assertThat(api.lines()).hasSizeLessThan(20).noneMatch(line -> line.contains("ERROR"));
  }

  @Test
  void epochs_are_taken_up_by_a_program_beside_the_cluster() throws Exception {
    FlinkCluster flink = flink();
    Map<String, String> environment = connectEnvironment();
    environment.put("CONNECT_BOOTSTRAP_WAIT_MS", "300000");
    ChildProcess worker = run("connect", "cdc/connect", environment);
    ChildProcess api = run("api", "api", apiEnvironment());
    ChildProcess epochs =
        flink.begin(
            jar("stream-jobs/jobs", "-job.jar"),
            EpochProgram.class,
            kafkaAndDatabase(Roles.STREAM));
    running.add(epochs);
    worker.awaitLine("ready", UpProcess.PATIENCE);
    aLogBecomesARecommendation(api, flink);

    number("select begin_epoch(epoch, 'asked for') from cdc_epoch");

    await()
        .atMost(UpProcess.PATIENCE)
        .until(() -> number("select count(*) from stream_heartbeat where epoch = 2") > 0);
    assertThat(number("select count(*) from workout_recommendations where epoch = 2")).isOne();
    aLogBecomesARecommendation(api, flink);
    assertThat(
            number("select count(*) from cdc_bootstrap where epoch = 2 and written_at is not null"))
        .isOne();
  }

  private FlinkCluster flink() throws Exception {
    postgres.createDatabaseIfMissing("gravl");
    migrate();
    FlinkCluster flink = FlinkCluster.start(folder.resolve("flink"));
    running.add(flink);
    return flink;
  }

  private void aLogBecomesARecommendation(ChildProcess api, FlinkCluster flink) throws Exception {
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
  }

  private long number(String sql) throws Exception {
    try (Connection connection = postgres.superuser("gravl").getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
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
    environment.put("CONNECT_METRICS_PORT", "0");
    return environment;
  }

  private Map<String, String> apiEnvironment() {
    Map<String, String> environment = database(Roles.API.roleName(), password(Roles.API));
    environment.put("PORT", "0");
    environment.put("METRICS_PORT", "0");
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
