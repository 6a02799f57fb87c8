package app.gravl.api.auth;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.TestApi;
import app.gravl.api.TestApi.Answer;
import app.gravl.api.operations.Examples;
import app.gravl.api.operations.OpenApi;
import app.gravl.api.operations.Operation;
import app.gravl.schema.TestDatabase;
import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** API2:2023. Only tokens that we signed, for here and now, and nothing but them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthenticationTest {

  private static final String OTHER_SECRET = "another-secret-of-enough-characters";
  private static final Algorithm HS256 = Algorithm.HMAC256(TestApi.SECRET);

  private TestApi api;

  @BeforeAll
  void start() {
    api =
        TestApi.start(
            TestDatabase.migrated(),
            Map.of(
                "JWT_SECRETS",
                "next=" + OTHER_SECRET,
                // Nobody: who has no token is refused before anybody is asked.
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:1"));
  }

  @AfterAll
  void stop() {
    api.close();
  }

  static Stream<Arguments> badTokens() {
    String[] good = TestApi.token(1).split("\\.");
    String none =
        Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes())
            + "."
            + good[1]
            + ".";
    return Stream.of(
        Arguments.of("nothing", "x"),
        Arguments.of("alg none", none),
        Arguments.of("alg none, signature of another", none + good[2]),
        Arguments.of("alg HS512", TestApi.claims(1).sign(Algorithm.HMAC512(TestApi.SECRET))),
        Arguments.of("other secret", TestApi.claims(1).sign(Algorithm.HMAC256(OTHER_SECRET))),
        Arguments.of("secret of another kid", TestApi.claims(1).withKeyId("next").sign(HS256)),
        Arguments.of("unknown kid", TestApi.claims(1).withKeyId("nobody").sign(HS256)),
        Arguments.of("changed payload", good[0] + "." + good[1].substring(1) + "." + good[2]),
        Arguments.of("no signature", good[0] + "." + good[1] + "."),
        Arguments.of(
            "expired", TestApi.claims(1).withExpiresAt(TestApi.NOW.minusSeconds(1)).sign(HS256)),
        Arguments.of(
            "not yet valid",
            TestApi.claims(1).withNotBefore(TestApi.NOW.plusSeconds(60)).sign(HS256)),
        Arguments.of("other issuer", TestApi.claims(1).withIssuer("other").sign(HS256)),
        Arguments.of("other audience", TestApi.claims(1).withAudience("other").sign(HS256)),
        Arguments.of("no subject", TestApi.claims(1).withSubject(null).sign(HS256)),
        Arguments.of("subject 0", TestApi.claims(1).withSubject("0").sign(HS256)),
        Arguments.of("subject of SQL", TestApi.claims(1).withSubject("1 or 1=1").sign(HS256)),
        Arguments.of(
            "no expiry",
            JWT.create().withSubject("1").withIssuer("gravl").withAudience("gravl").sign(HS256)),
        Arguments.of(
            "no issuer",
            JWT.create()
                .withSubject("1")
                .withAudience("gravl")
                .withExpiresAt(TestApi.NOW.plusSeconds(60))
                .sign(HS256)),
        Arguments.of("too long", "x".repeat(5_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void a_token_that_is_not_ours_or_not_valid_now_is_refused(String why, String token) {
    Answer answer = api.send("GET", "/api/logs", token, null);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("unauthorized");
    assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
  }

  @Test
  void without_a_token_there_is_only_health_and_documentation() {
    Examples somebody = new Examples(api);
    Set<String> open = new TreeSet<>();
    for (Operation operation : OpenApi.of(api).operations()) {
      Answer answer =
          Examples.send(
              api, operation, somebody.address(operation), null, somebody.body(operation));
      if (answer.status() == 401) {
        assertThat(answer.header("WWW-Authenticate")).as(operation.name()).startsWith("Bearer");
      } else {
        open.add(operation.path());
      }
    }
    assertThat(open)
        .containsExactly(
            "/api/health",
            "/docs",
            "/health",
            "/health/live",
            "/health/ready",
            "/health/serving",
            "/openapi.json");
  }

  @Test
  void two_secrets_are_valid_at_once_during_a_rotation() {
    long user = api.user();

    String old = TestApi.token(user);
    String next = TestApi.claims(user).withKeyId("next").sign(Algorithm.HMAC256(OTHER_SECRET));

    assertThat(api.send("GET", "/api/logs", old, null).status()).isEqualTo(200);
    assertThat(api.send("GET", "/api/logs", next, null).status()).isEqualTo(200);
  }

  @Test
  void a_valid_token_of_a_user_who_is_not_there_is_told_so_on_every_route() {
    Examples somebody = new Examples(api);
    for (Operation operation : OpenApi.of(api).operations()) {
      // Operators need be no users.
      if (operation.signedIn() && !operation.path().startsWith("/api/ops/")) {
        Answer answer =
            Examples.send(
                api,
                operation,
                somebody.address(operation),
                TestApi.token(999_999),
                somebody.body(operation));

        assertThat(answer.status()).as("%s: %s", operation, answer.text()).isEqualTo(404);
        assertThat(answer.problem()).as(operation.name()).isEqualTo("unknown-user");
      }
    }
  }
}
