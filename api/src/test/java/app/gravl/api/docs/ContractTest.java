package app.gravl.api.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.api.PlantedHeartbeats;
import app.gravl.api.TestApi;
import app.gravl.api.TestApi.Answer;
import app.gravl.api.operations.Examples;
import app.gravl.api.operations.OpenApi;
import app.gravl.api.operations.Operation;
import app.gravl.api.operations.RawRequest;
import app.gravl.api.ops.OpsTopics;
import app.gravl.embedded.KafkaBroker;
import app.gravl.schema.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * openapi.json says what the API does: every route, and every status of each. All are provoked and
 * held against their schemas; one that is documented and was not seen fails the test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {

  private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/none";

  private final Map<String, Set<Integer>> seen = new TreeMap<>();
  private KafkaBroker kafka;
  private TestApi api;
  private OpenApi document;
  private Examples mine;

  @BeforeAll
  void start() throws Exception {
    kafka = OpsTopics.broker();
    api =
        TestApi.start(
            TestDatabase.migrated(),
            Map.of(
                "RATE_LIMIT_PER_SECOND", "0", "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()));
    document = OpenApi.of(api);
    mine = new Examples(api);
  }

  @AfterAll
  void stop() {
    api.close();
    kafka.close();
  }

  @Test
  void every_route_is_documented_and_every_documented_route_is_there() {
    Set<String> routes = new TreeSet<>();
    for (String route : api.api().routes()) {
      String path = route.substring(route.indexOf(' ') + 1);
      if (path.matches("/(api|health|metrics|openapi|docs).*") && !path.startsWith("/docs/")) {
        routes.add(route);
      }
    }
    Set<String> documented = new TreeSet<>();
    document.operations().forEach(operation -> documented.add(operation.name()));
    assertThat(documented).isEqualTo(routes);
  }

  @Test
  void every_documented_answer_is_given_as_documented() throws Exception {
    successes();
    refusals();
    conflicts();
    limits();
    withoutDatabase();
    Map<String, Set<Integer>> documented = new TreeMap<>();
    document
        .operations()
        .forEach(operation -> documented.put(operation.name(), operation.statuses()));
    assertThat(seen).isEqualTo(documented);
  }

  private void successes() {
    Examples fresh = new Examples(api);
    api.database()
        .execute(
            "update workout_recommendations set rest = null, likely = '{\"chest\":0.4}', picks = '%s' where user_id = %d"
                .formatted(SamplePicks.JSON, fresh.user()));
    new PlantedHeartbeats(api.database()).alive();
    List<Operation> operations = document.operations();
    for (Operation operation : operations) {
      if (!operation.method().equals("DELETE")) {
        valid(operation, fresh.send(operation), 200, 201);
      }
    }
    for (Operation operation : operations) {
      if (operation.method().equals("DELETE") && !operation.path().equals("/api/me")) {
        valid(operation, fresh.send(operation), 200);
      }
    }
    Examples erased = new Examples(api);
    Operation erase = document.operation("DELETE /api/me");
    valid(erase, erased.send(erase), 204);
    valid(
        document.operation("GET /api/export"),
        api.send("GET", "/api/export?format=csv", fresh.token(), null),
        200);
  }

  /** What a request alone brings about. */
  private void refusals() {
    String stranger = Examples.token(999_999);
    for (Operation operation : document.operations()) {
      Set<Integer> statuses = operation.statuses();
      String address = mine.address(operation);
      String body = mine.body(operation);
      if (operation.signedIn()) {
        valid(operation, send(operation, address, null, body), 401);
        valid(
            operation, send(operation, mine.path(operation) + "?nope=1", mine.token(), body), 400);
      }
      if (statuses.contains(404)) {
        valid(operation, send(operation, address, stranger, body), 404);
      }
      if (statuses.contains(304)) {
        valid(operation, send(operation, address, mine.token(), null, "If-None-Match", "*"), 304);
      }
      if (statuses.contains(403)) {
        String catalogs = operation.path().replace("{id}", Long.toString(mine.exercise()));
        valid(operation, send(operation, catalogs, TestApi.token(mine.user()), body), 403);
      }
      if (statuses.contains(415)) {
        valid(
            operation,
            send(operation, address, mine.token(), body, "Content-Type", "image/png"),
            415);
      }
      if (statuses.contains(422)) {
        valid(operation, send(operation, address, mine.token(), Unacceptable.body(operation)), 422);
      }
      if (statuses.contains(504)) {
        String after = (address.contains("?") ? "&" : "?") + "after=v1-zzz&wait=0";
        valid(operation, send(operation, address + after, mine.token(), null), 504);
      }
    }
  }

  /** What is stored stands in the way. */
  private void conflicts() throws Exception {
    again("POST /api/exercises");
    again("POST /api/workouts/{id}/swap");
    again("POST /api/swaps/{id}/revert");
    Operation inUse = document.operation("DELETE /api/exercises/{id}");
    String used = mine.path(document.operation("PUT /api/exercises/{id}"));
    valid(inUse, send(inUse, used, mine.token(), null), 409);

    Examples collector = new Examples(api);
    api.database()
        .execute(
            "insert into custom_workouts (user_id, name) select %d, 'Plan' from generate_series(1, 1000)"
                .formatted(collector.user()));
    valid(
        document.operation("POST /api/custom-workouts"),
        collector.send(document.operation("POST /api/custom-workouts")),
        409);

    Operation log = document.operation("POST /api/logs");
    api.database().execute("alter table workout_logs add constraint no_7777 check (reps <> 7777)");
    valid(
        log,
        send(
            log,
            "/api/logs",
            mine.token(),
            mine.body(log).replace("\"reps\": 5", "\"reps\": 7777")),
        409);

    Operation transfer = document.operation("POST /api/logs/import");
    try (Socket running = new Socket("127.0.0.1", api.api().port())) {
      running
          .getOutputStream()
          .write(
              ("POST /api/logs/import HTTP/1.1\r\nHost: test\r\nContent-Type: text/csv\r\n"
                      + "Content-Length: 100000\r\nAuthorization: Bearer "
                      + mine.token()
                      + "\r\n\r\nDate,")
                  .getBytes(StandardCharsets.US_ASCII));
      await().until(() -> mine.send(document.operation("GET /api/export")).status() == 409);
      valid(transfer, mine.send(transfer), 409);
      valid(
          document.operation("GET /api/export"),
          mine.send(document.operation("GET /api/export")),
          409);
    }
  }

  private void again(String name) {
    Operation operation = document.operation(name);
    mine.send(operation);
    valid(operation, mine.send(operation), 409);
  }

  /** Too much, too often, too slowly. */
  private void limits() {
    try (TestApi strict =
        TestApi.start(
            api.database(),
            Map.of(
                "RATE_LIMIT_PER_SECOND", "1",
                "RATE_LIMIT_BURST", "1",
                "IMPORT_MAX_MB", "1",
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()))) {
      long hasty = api.user();
      strict.get(hasty, "/api/preferences");
      for (Operation operation : document.operations()) {
        String address = mine.address(operation);
        if (operation.statuses().contains(429)) {
          valid(
              operation,
              Examples.send(
                  strict, operation, address, Examples.token(hasty), mine.body(operation)),
              429);
        }
        if (operation.statuses().contains(413)) {
          String large = " ".repeat(1_000_001);
          String token = Examples.token(api.user());
          valid(operation, Examples.send(strict, operation, address, token, large), 413);
        }
      }
    }
    try (TestApi impatient =
        TestApi.start(
            api.database(), Map.of("HTTP_IDLE_MS", "500", "RATE_LIMIT_PER_SECOND", "0"))) {
      for (Operation operation : document.operations()) {
        if (operation.statuses().contains(408)) {
          List<String> headers =
              List.of(
                  "Content-Type: " + (operation.hasJsonBody() ? "application/json" : "text/csv"),
                  "Content-Length: 1000");
          String line = operation.method() + " " + mine.address(operation);
          valid(operation, RawRequest.send(impatient, line, mine.token(), headers, "{"), 408);
        }
      }
    }
  }

  private void withoutDatabase() {
    try (TestApi dead =
        TestApi.start(
            api.database(),
            Map.of(
                "DATABASE_URL", NOWHERE,
                "DATABASE_POOL_TIMEOUT_MS", "250",
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1"))) {
      for (Operation operation : document.operations()) {
        if (operation.statuses().contains(503)) {
          String address = mine.address(operation);
          valid(
              operation,
              Examples.send(dead, operation, address, mine.token(), mine.body(operation)),
              503);
        }
      }
    }
  }

  private Answer send(
      Operation operation, String address, String token, String body, String... headers) {
    return Examples.send(api, operation, address, token, body, headers);
  }

  private void valid(Operation operation, Answer answer, Integer... expected) {
    String what = operation + ": " + answer.status() + " " + answer.text();
    assertThat(answer.status()).as(what).isIn((Object[]) expected);
    seen.computeIfAbsent(operation.name(), name -> new TreeSet<>()).add(answer.status());
    JsonNode documented = operation.response(answer.status());
    assertThat(documented.isMissingNode()).as("%s is not documented", what).isFalse();
    if (!documented.has("content")) {
      assertThat(answer.text()).as(what).isEmpty();
      return;
    }
    String type = answer.header("Content-Type").split(";", 2)[0];
    JsonNode schema = documented.path("content").path(type).path("schema");
    assertThat(schema.isMissingNode()).as("%s %s", type, what).isFalse();
    if (type.endsWith("json")) {
      assertThat(document.validator(schema).validate(answer.json())).as(what).isEmpty();
    } else if (type.equals("text/event-stream")) {
      JsonNode event = document.resolve(schemaOf("Recommendations"));
      assertThat(document.validator(event).validate(answer.json())).as(what).isEmpty();
    }
  }

  private JsonNode schemaOf(String name) {
    return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
  }
}
