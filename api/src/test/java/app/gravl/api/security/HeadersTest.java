package app.gravl.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.TestApi;
import app.gravl.api.TestApi.Answer;
import app.gravl.api.operations.Examples;
import app.gravl.api.operations.OpenApi;
import app.gravl.api.operations.Operation;
import app.gravl.api.operations.RawRequest;
import app.gravl.schema.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API8:2023. Whatever stands in a request's headers, no header of an answer is made of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTest {

  private static final String FORGED = "Set-Cookie: forged=1";

  private TestApi api;
  private OpenApi document;
  private Examples user;

  @BeforeAll
  void start() {
    api =
        TestApi.start(
            TestDatabase.migrated(),
            Map.of("RATE_LIMIT_PER_SECOND", "0", "CORS_ORIGINS", "https://app.example"));
    document = OpenApi.of(api);
    user = new Examples(api);
  }

  @AfterAll
  void stop() {
    api.close();
  }

  /** Sent byte by byte as they stand here, so also what no client library lets through. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Request-Id: a\r " + FORGED,
        "X-Request-Id: a\r\n " + FORGED,
        "X-Request-Id: a\r" + FORGED,
        "X-Request-Id: a\n " + FORGED,
        "X-Request-Id: a%0d%0a" + FORGED,
        "X-Request-Id: a\\r\\n" + FORGED,
        "X-Request-Id: \u00e5\u0085" + FORGED,
        "X-Request-Id: \u0000" + FORGED,
        "Origin: https://app.example\r " + FORGED,
        "Origin: https://app.example%0d%0a" + FORGED,
        "Origin: https://app.example.evil.example",
        "Origin: null",
        "If-None-Match: \"\r " + FORGED,
        "If-None-Match: W/\"a%0d%0a" + FORGED + "\"",
        "Last-Event-ID: 1\r " + FORGED,
        "Last-Event-ID: 1%0d%0a" + FORGED,
        "Accept: text/html%0d%0a" + FORGED,
        "Accept: */*;q=\u00ff",
        "Idempotency-Key: k\r " + FORGED,
        "Idempotency-Key: k%0d%0a" + FORGED,
        "Host: evil.example",
        "X-Forwarded-Host: evil.example",
        "X-HTTP-Method-Override: DELETE",
        "Transfer-Encoding: gzip"
      })
  void no_header_is_forged(String line) {
    String body = user.body(document.operation("POST /api/custom-workouts"));
    List<Answer> answers =
        List.of(
            raw("GET /api/recovery/muscle-groups", line, ""),
            raw("GET /api/export", line, ""),
            raw("GET /nowhere", line, ""),
            raw("POST /api/custom-workouts", line, body));

    for (Answer answer : answers) {
      assertThat(answer.status()).as(answer.text()).isLessThan(500);
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      assertThat(answer.headers().map().values().toString())
          .doesNotContain("forged", "evil.example");
      answer
          .headers()
          .firstValue("X-Request-Id")
          .ifPresent(id -> assertThat(id).matches("[A-Za-z0-9._-]{1,64}"));
      answer
          .headers()
          .firstValue("Location")
          .ifPresent(location -> assertThat(location).matches("/api/custom-workouts/\\d+"));
    }
  }

  @Test
  void odd_content_of_any_header_fails_no_operation() {
    for (Operation operation : document.operations()) {
      if (operation.method().equals("DELETE")) {
        continue;
      }
      for (String name :
          new String[] {
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "If-None-Match",
            "If-Match",
            "If-Modified-Since",
            "Last-Event-ID",
            "Idempotency-Key",
            "Origin",
            "Range",
            "X-Request-Id"
          }) {
        for (String value : new String[] {"", ",,,", "\"", "x".repeat(4_000), "*/*;q=a", "-1"}) {
          Answer answer =
              Examples.send(
                  api,
                  operation,
                  user.address(operation),
                  user.token(),
                  user.body(operation),
                  name,
                  value);

          assertThat(ServerFailure.is(answer))
              .as("%s %s: %s: %s", operation, name, value, answer.text())
              .isFalse();
        }
      }
    }
  }

  @Test
  void headers_that_are_too_large_are_refused_as_a_problem() {
    Answer answer = raw("GET /health", "X-Large: " + "x".repeat(20_000), "");

    assertThat(answer.status()).isEqualTo(431);
    assertThat(answer.json().path("status").asInt()).isEqualTo(431);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/logs/%00", "/api/logs/%zz", "/api/logs/\\", "/api/logs/%ff"})
  void an_address_that_can_not_be_read_is_a_problem_after_which_the_connection_closes(String path) {
    Answer answer = RawRequest.send(api, "GET " + path, user.token(), List.of(), "");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-parameter");
    assertThat(answer.header("Connection")).isEqualTo("close");
  }

  private Answer raw(String requestLine, String headerLine, String body) {
    List<String> headers =
        List.of(
            headerLine,
            "Connection: close",
            "Content-Type: application/json",
            "Content-Length: " + body.length());
    return RawRequest.send(api, requestLine, user.token(), headers, body);
  }
}
