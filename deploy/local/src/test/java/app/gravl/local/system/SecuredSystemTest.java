package app.gravl.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.connect.ConnectWorker;
import app.gravl.embedded.Certificates;
import app.gravl.jobs.InsightsJob;
import app.gravl.jobs.deploy.DeployProgram;
import app.gravl.jobs.deploy.EpochProgram;
import app.gravl.jobs.letters.LetterCommands;
import app.gravl.jobs.letters.LetterMain;
import app.gravl.local.process.ChildProcess;
import app.gravl.local.process.Database;
import app.gravl.local.process.TestClient;
import app.gravl.local.token.Tokens;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Patience;
import app.gravl.schema.Topics;
import app.gravl.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything between a Postgres and a Kafka that show themselves and let not everybody in. */
@Tag("faults")
class SecuredSystemTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path folder;

  private static Logged logged;
  private static SecuredSystem system;

  @BeforeAll
  static void start() throws Exception {
    logged = new Logged();
    system = new SecuredSystem(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    system.close();
    logged.close();
  }

  @Test
  void a_logged_set_reaches_insights_and_operators_see_the_whole_way() throws Exception {
    long user = logSet();

    assertThat(client(system.url()).get(user, "/api/recovery/muscle-groups").path("muscles"))
        .anyMatch(muscle -> muscle.path("fatigue").asDouble() > 0);
    await().until(() -> lag(system.url()).path("upToDate").asBoolean());
    JsonNode hops = lag(system.url()).path("hops");
    for (String hop : List.of("source", "capture", "topic", "job", "sink", "serving")) {
      assertThat(hops.path(hop).path("answers").asBoolean()).as(hop).isTrue();
    }
    assertThat(hops.at("/topic/partitions/0/endOffset").asLong()).isPositive();
  }

  @Test
  void a_program_may_not_do_in_kafka_what_is_another_s() throws Exception {
    KafkaSettings jobs = KafkaSettings.read(new Settings(system.job()));
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(jobs.client(), new StringSerializer(), new StringSerializer())) {
      assertThat(producer.send(new ProducerRecord<>(Topics.CATALOG_CHANGES, "1", "{}")))
          .failsWithin(Patience.LIMIT)
          .withThrowableThat()
          .withCauseInstanceOf(TopicAuthorizationException.class);
    }
  }

  @Test
  void every_session_in_the_database_is_encrypted() throws Exception {
    try (Connection connection = system.postgres().superuser("gravl").getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select a.application_name, a.backend_type, s.ssl
                from pg_stat_activity a join pg_stat_ssl s using (pid)
                where a.usename like 'gravl%'
                """)) {
      Map<String, Boolean> sessions = new HashMap<>();
      while (rows.next()) {
        sessions.merge(
            rows.getString("application_name"), rows.getBoolean("ssl"), Boolean::logicalAnd);
      }
      assertThat(sessions)
          .containsKeys("gravl-api", "gravl-connect", "Debezium Streaming")
          .doesNotContainValue(false);
    }
  }

  @Test
  void a_record_that_the_job_cannot_use_is_kept_listed_and_put_back() throws Exception {
    KafkaSettings kafka = KafkaSettings.read(new Settings(system.job()));
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(kafka.client(), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(Topics.USER_CHANGES, "1", "{")).get();
    }

    await().until(() -> letters("list").contains("1 letter, 1 waiting"));
    assertThat(ops(system.url(), "/api/ops/dead-letters").body()).contains("\"waiting\":1");
    assertThat(letters("replay")).contains(Topics.USER_CHANGES + ": 1 record put back");
    await().until(() -> letters("list").contains("2 letters, 1 waiting"));
    assertThat(letters("discard")).contains("1 letter not waited for");
  }

  @Test
  void the_password_is_shown_nowhere() throws Exception {
    logSet();
    String jobs = get(system.flinkUrl() + "/jobs");
    String job = "/jobs/" + JSON.readTree(jobs).at("/jobs/0/id").asText();
    for (String page :
        List.of(
            job,
            job + "/config",
            job + "/plan",
            job + "/exceptions",
            job + "/checkpoints/config",
            "/jobmanager/config",
            "/jobmanager/environment")) {
      assertThat(get(system.flinkUrl() + page)).as(page).isNotEmpty().satisfies(this::isWithout);
    }
    String connect = system.api().get("CONNECT_URL");
    for (String page : List.of("/", "/connectors?expand=info&expand=status")) {
      assertThat(get(connect + page)).as(page).isNotEmpty().satisfies(this::isWithout);
    }
    assertThat(logged.lines())
        .anyMatch(line -> line.contains("sasl.jaas.config = [hidden]"))
        .allSatisfy(this::isWithout);
  }

  private void isWithout(String text) {
    // Also where quotation escapes its backslash.
    assertThat(text).doesNotContain("only Kafka's;");
  }

  @Test
  void an_api_that_is_not_let_in_says_so_and_serves_on() throws Exception {
    long user = logSet();
    for (Fault fault : Fault.values()) {
      String url = system.startApi(fault.in(system.api()));

      assertThat(client(url).get(user, "/api/recommendations/smart-workout").isObject()).isTrue();
      JsonNode lag = lag(url);
      assertThat(lag.at("/hops/topic/answers").asBoolean()).isFalse();
      assertThat(lag.at("/hops/topic/problems/0/message").asText()).startsWith(fault.words);
      assertThat(lag.path("upToDate").asBoolean()).isTrue();
      HttpResponse<String> letters = ops(url, "/api/ops/dead-letters");
      assertThat(letters.statusCode()).isEqualTo(503);
      assertThat(JSON.readTree(letters.body()).path("detail").asText()).startsWith(fault.words);
    }
  }

  static Stream<Arguments> programs() {
    return Stream.of(Fault.values())
        .flatMap(
            fault ->
                Stream.of(
                    Arguments.of(fault, ConnectWorker.class, system.connect(), "Failed: "),
                    Arguments.of(fault, InsightsJob.class, system.job(), ""),
                    Arguments.of(fault, LetterMain.class, system.job(), "")));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void a_program_that_is_not_let_in_ends_with_a_line_that_says_what_to_look_at(
      Fault fault, Class<?> program, Map<String, String> environment, String before)
      throws Exception {
    Map<String, String> wrong = fault.in(environment);
    wrong.put("CONNECT_PORT", "0");
    wrong.put("CONNECT_METRICS_PORT", "0");
    try (ChildProcess process =
        ChildProcess.start(
            program.getSimpleName(),
            folder,
            wrong,
            List.of("-Xmx256m", "-cp", ChildProcess.testClassPath(), program.getName()))) {
      assertThat(process.awaitEnd(Patience.LIMIT)).isEqualTo(1);
      assertThat(process.lines())
          .filteredOn(line -> line.startsWith(before + fault.words))
          .hasSize(1);
    }
  }

  @Test
  void programs_that_start_jobs_end_before_they_do() throws Exception {
    for (Fault fault : Fault.values()) {
      Map<String, String> wrong = fault.in(system.job());
      StringWriter err = new StringWriter();
      PrintWriter nowhere = new PrintWriter(new StringWriter());

      assertThat(
              new EpochProgram(wrong, new Configuration(), nowhere, new PrintWriter(err))
                  .run(List.of()))
          .isEqualTo(1);
      assertThat(
              new DeployProgram(wrong, new Configuration(), nowhere, new PrintWriter(err))
                  .run(List.of()))
          .isEqualTo(1);
      assertThat(err.toString().lines())
          .hasSize(2)
          .allSatisfy(line -> assertThat(line).startsWith(fault.words));
    }
  }

  /** What somebody got wrong, and what they are told. */
  enum Fault {
    PASSWORD("Kafka does not let this user in: see KAFKA_USERNAME and KAFKA_PASSWORD ("),
    AUTHORITY("No CA of KAFKA_TRUST has signed Kafka's certificate (");

    private final String words;

    Fault(String words) {
      this.words = words;
    }

    Map<String, String> in(Map<String, String> environment) throws Exception {
      Map<String, String> wrong = new HashMap<>(environment);
      if (this == PASSWORD) {
        wrong.put("KAFKA_PASSWORD", "wrong");
      } else {
        Path others = Files.createTempDirectory(folder, "others-");
        wrong.put("KAFKA_TRUST", Certificates.in(others).authority().toString());
      }
      return wrong;
    }
  }

  /** The user who logged it, when it is evaluated. */
  private static long logSet() throws Exception {
    TestClient client = client(system.url());
    long user = Database.insertUser(system.postgres());
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
    await()
        .until(
            () ->
                client.status(user, "/api/recommendations/smart-workout?wait=0&after=" + token)
                    == 200);
    return user;
  }

  private static String letters(String command) {
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    assertThat(
            new LetterCommands(system.letters(), printer, printer, Clock.systemUTC())
                .run(List.of(command)))
        .as(out.toString())
        .isZero();
    return out.toString();
  }

  private static TestClient client(String url) {
    return new TestClient(url, tokens(), Patience.LIMIT);
  }

  private static Tokens tokens() {
    return new Tokens(system.jwtSecret(), Clock.systemUTC());
  }

  private static JsonNode lag(String url) throws Exception {
    return JSON.readTree(ops(url, "/api/ops/lag").body());
  }

  private static HttpResponse<String> ops(String url, String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Authorization", "Bearer " + tokens().of(1, "ops"))
            .build(),
        BodyHandlers.ofString());
  }

  private static String get(String url) throws Exception {
    HttpResponse<String> answer =
        HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(url).isEqualTo(200);
    return answer.body();
  }
}
