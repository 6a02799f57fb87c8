package app.gravl.api.auth;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.TestApi;
import app.gravl.api.TestApi.Answer;
import app.gravl.schema.TestDatabase;
import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthenticationTest {

  private static final String OTHER_SECRET = "another-secret-of-enough-characters";
  private static final Algorithm HS256 = Algorithm.HMAC256(TestApi.SECRET);

  private TestApi api;

  @BeforeAll
  void start() {
    api = TestApi.start(TestDatabase.migrated(), Map.of("JWT_SECRETS", "next=" + OTHER_SECRET));
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
  void without_a_token_there_is_only_health_and_metrics() {
    for (String path :
        new String[] {
          "/api/logs",
          "/api/exercises",
          "/api/workouts",
          "/api/preferences",
          "/api/recovery/muscle-groups",
          "/api/recovery/most-recovered",
          "/api/recovery/muscle-groups/chest",
          "/api/recommendations/smart-workout"
        }) {
      assertThat(api.send("GET", path, null, null).status()).as(path).isEqualTo(401);
    }
    assertThat(api.send("GET", "/health", null, null).status()).isEqualTo(200);
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
    for (String path :
        new String[] {
          "/api/logs",
          "/api/exercises",
          "/api/workouts",
          "/api/preferences",
          "/api/recovery/muscle-groups",
          "/api/recovery/most-recovered",
          "/api/recovery/muscle-groups/chest",
          "/api/recommendations/smart-workout"
        }) {
      unknown(api.get(999_999, path));
    }
    String token = TestApi.token(999_999);
    String log =
        "{\"performedAt\":\"2026-03-02T17:00:00Z\",\"sets\":[{\"exerciseId\":1,\"reps\":1}]}";
    unknown(api.send("POST", "/api/logs", token, log));
    unknown(api.send("POST", "/api/logs", token, log, "Idempotency-Key", "k"));
    unknown(api.send("PATCH", "/api/logs/1", token, "{}"));
    unknown(api.send("DELETE", "/api/logs/1", token, null));
    unknown(api.send("PUT", "/api/preferences", token, "{}"));
    String checkIn = "/api/recovery/muscle-groups/chest/check-in";
    unknown(api.send("PUT", checkIn, token, "{\"recovery\":50}"));
    unknown(api.send("DELETE", checkIn, token, null));
  }

  private static void unknown(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("unknown-user");
  }
}
