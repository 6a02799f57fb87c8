package app.gravl.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.TestApi;
import app.gravl.api.TestApi.Answer;
import app.gravl.api.operations.Examples;
import app.gravl.api.operations.OpenApi;
import app.gravl.api.operations.Operation;
import app.gravl.schema.TestDatabase;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * API8:2023. SQL in every field of every body, every parameter and every header that openapi.json
 * has: it is refused or it is text, and never is it run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionTest {

  private static final String DROP = "'; drop table users; --";
  private static final String ALL = "' or '1'='1";
  private static final String SLEEP = "1; select pg_sleep(60)--";
  private static final String UNION = "1) union select password from pg_shadow--";
  private static final String FORMAT = "%s$1?::{}\\'\"";
  private static final String NUL = "\u0000";

  private TestApi api;
  private OpenApi document;
  private Examples bystander;

  @BeforeAll
  void start() {
    // One that ran pg_sleep would be a 503 soon.
    api =
        TestApi.start(
            TestDatabase.migrated(),
            Map.of("RATE_LIMIT_PER_SECOND", "0", "DATABASE_STATEMENT_TIMEOUT_MS", "2000"));
    document = OpenApi.of(api);
    bystander = new Examples(api);
  }

  @AfterAll
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {DROP, ALL, SLEEP, UNION, FORMAT, NUL})
  void in_every_field_of_every_body(String payload) {
    Map<String, String> before = Footprint.of(api, bystander.user());
    Examples attacker = new Examples(api);
    Mutations mutations = new Mutations(document);
    int sent = 0;
    for (Operation operation : document.operations()) {
      if (!operation.hasJsonBody()) {
        continue;
      }
      for (Mutations.Mutation spoiled :
          mutations.eachField(
              attacker.body(operation), operation.bodySchema(), TextNode.valueOf(payload))) {
        harmless(
            Examples.send(
                api, operation, attacker.address(operation), attacker.token(), spoiled.body()),
            operation + " " + spoiled.where());
        sent++;
      }
    }
    assertThat(sent).isGreaterThan(40);
    assertThat(Footprint.of(api, bystander.user())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {DROP, ALL, SLEEP, UNION, FORMAT, NUL})
  void in_every_parameter(String payload) {
    Map<String, String> before = Footprint.of(api, bystander.user());
    Examples attacker = new Examples(api);
    String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8).replace("+", "%20");
    int sent = 0;
    for (Operation operation : document.operations()) {
      String body = attacker.body(operation);
      for (String name : operation.parameters("query")) {
        String address = attacker.path(operation) + "?" + name + "=" + encoded;
        Answer answer = Examples.send(api, operation, address, attacker.token(), body);
        harmless(answer, operation + " ?" + name);
        sent++;
      }
      for (String name : operation.parameters("path")) {
        String address =
            operation.path().replace("{" + name + "}", encoded).replaceAll("\\{.*?}", "1");
        Answer answer = Examples.send(api, operation, address, attacker.token(), body);
        harmless(answer, operation + " {" + name + "}");
        assertThat(answer.status()).as("%s {%s}", operation, name).isIn(400, 404);
        sent++;
      }
    }
    assertThat(sent).isGreaterThan(35);
    assertThat(Footprint.of(api, bystander.user())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {DROP, ALL, SLEEP, UNION, FORMAT})
  void in_every_header(String payload) {
    Map<String, String> before = Footprint.of(api, bystander.user());
    Examples attacker = new Examples(api);
    for (Operation operation : document.operations()) {
      if (operation.method().equals("DELETE")) {
        continue;
      }
      for (String name :
          new String[] {
            "Idempotency-Key", "If-None-Match", "Last-Event-ID", "X-Request-Id", "Accept", "Origin"
          }) {
        harmless(
            Examples.send(
                api,
                operation,
                attacker.address(operation),
                attacker.token(),
                attacker.body(operation),
                name,
                payload),
            operation + " " + name);
      }
    }
    assertThat(Footprint.of(api, bystander.user())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {DROP, ALL, SLEEP, UNION, FORMAT})
  void in_an_imported_file(String payload) {
    Map<String, String> before = Footprint.of(api, bystander.user());
    Examples attacker = new Examples(api);
    Operation operation = document.operation("POST /api/logs/import");
    String quoted = "\"" + payload.replace("\"", "\"\"") + "\"";
    String file =
        "Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Notes\n2026-02-20 18:00:00,%s,%s,1,80,8,%s\n"
            .replace("%s", quoted.replace("%", "%%"))
            .replace("%%", "%");
    Answer answer =
        Examples.send(api, operation, attacker.address(operation), attacker.token(), file);

    harmless(answer, "import");
    assertThat(answer.json().path("setsImported").asInt()).as(answer.text()).isEqualTo(1);
    assertThat(Footprint.of(api, bystander.user())).isEqualTo(before);
  }

  @Test
  void what_looks_like_sql_is_kept_as_it_is() {
    Examples author = new Examples(api);
    String body = author.body(document.operation("POST /api/custom-workouts"));
    Answer made =
        api.post(author.user(), "/api/custom-workouts", body.replace("Secret plan", DROP));

    Answer read = api.get(author.user(), "/api/custom-workouts/" + made.json().path("id").asLong());

    assertThat(read.json().path("name").asText()).isEqualTo(DROP);
  }

  private static void harmless(Answer answer, String what) {
    assertThat(ServerFailure.is(answer)).as("%s: %s", what, answer.text()).isFalse();
    if (answer.status() >= 400) {
      assertThat(answer.text())
          .as(what)
          .doesNotContainIgnoringCase("syntax error", "sqlstate", "psql", "exception", "pg_shadow");
    }
  }
}
