package app.gravl.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.TestApi.Answer;
import app.gravl.schema.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConventionsTest extends ApiFixture {

  private long user;

  @BeforeEach
  void someone() {
    user = api.user();
    api.evaluate(user);
  }

  @Test
  void who_has_an_answer_is_not_sent_it_again() {
    for (String path :
        new String[] {
          "/api/logs",
          "/api/exercises",
          "/api/preferences",
          "/api/recovery/muscle-groups",
          "/api/recommendations/smart-workout"
        }) {
      String etag = api.get(user, path).header("ETag");
      assertThat(etag).as(path).matches("(W/)?\"[^\"]+\"");
      String opaque = etag.replace("W/", "");
      for (String known :
          new String[] {
            etag, opaque, "W/" + opaque, "*", "\"x\", " + etag, "\"a,b\" , W/\"y\"," + opaque
          }) {
        Answer answer = known(path, known);
        assertThat(answer.status()).as(path + " " + known).isEqualTo(304);
        assertThat(answer.text()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo(etag);
      }
      for (String other : new String[] {"\"x\"", "W/\"x\", \"y\"", "x", ""}) {
        assertThat(known(path, other).status()).as(path + " " + other).isEqualTo(200);
      }
    }
  }

  @Test
  void another_answer_has_another_tag() {
    String before = api.get(user, "/api/recommendations/smart-workout").header("ETag");
    api.post(user, "/api/logs", oneSet(api.benchPress()));
    api.evaluate(user);

    assertThat(known("/api/recommendations/smart-workout", before).status()).isEqualTo(200);
  }

  @Test
  void an_evaluation_without_a_write_has_another_tag_too() {
    for (String path :
        new String[] {
          "/api/recovery/muscle-groups",
          "/api/recovery/most-recovered",
          "/api/recommendations/smart-workout"
        }) {
      String before = api.get(user, path).header("ETag");
      assertThat(known(path, before).status()).as(path).isEqualTo(304);
      api.database()
          .execute(
              "update workout_recommendations set evaluated_at = evaluated_at + interval '1 ms'"
                  + " where user_id = "
                  + user);

      assertThat(known(path, before).status()).as(path).isEqualTo(200);
    }
  }

  @Test
  void an_explanation_has_another_tag_once_there_is_more_to_explain() {
    String path = "/api/recovery/muscle-groups/chest";
    String before = api.get(user, path).header("ETag");
    assertThat(known(path, before).status()).isEqualTo(304);
    api.post(user, "/api/logs", oneSet(api.benchPress()));

    assertThat(known(path, before).status()).isEqualTo(200);
  }

  @Test
  void each_user_has_a_bucket_of_requests() {
    try (TestApi limited =
        TestApi.start(
            TestDatabase.migrated(),
            Map.of("RATE_LIMIT_PER_SECOND", "2", "RATE_LIMIT_BURST", "3"))) {
      long one = limited.user();
      long two = limited.user();
      for (int left = 2; left >= 0; left--) {
        Answer answer =
            limited.send(
                "GET", "/api/logs", TestApi.token(one), null, "X-Forwarded-For", "1.2.3." + left);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("RateLimit")).startsWith("\"user\";r=" + left);
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"user\";q=3;w=1");
      }
      Answer refused = limited.get(one, "/api/logs");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.problem()).isEqualTo("too-many-requests");
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
      assertThat(limited.get(two, "/api/logs").status()).isEqualTo(200);
      assertThat(limited.send("GET", "/health", null, null).status()).isEqualTo(200);
    }
  }

  @Test
  void other_origins_are_let_in_only_where_they_are_named() {
    assertThat(preflight(api, "https://app.example").header("Access-Control-Allow-Origin"))
        .isEmpty();
    try (TestApi open =
        TestApi.start(TestDatabase.migrated(), Map.of("CORS_ORIGINS", "https://app.example"))) {
      Answer preflight = preflight(open, "https://app.example");
      assertThat(preflight.status()).isEqualTo(204);
      assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example");
      assertThat(preflight.header("Access-Control-Allow-Headers")).contains("Authorization");
      assertThat(preflight(open, "https://evil.example").header("Access-Control-Allow-Origin"))
          .isEmpty();
      Answer read =
          open.send("GET", "/api/logs", TestApi.token(1), null, "Origin", "https://app.example");
      assertThat(read.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example");
      assertThat(read.header("Vary")).contains("Origin");
    }
  }

  @Test
  void the_stream_s_lag_is_told_to_operators_only() {
    assertThat(api.get(user, "/api/ops/lag").status()).isEqualTo(403);
    String ops =
        TestApi.claims(user)
            .withClaim("scope", "read ops")
            .sign(com.auth0.jwt.algorithms.Algorithm.HMAC256(TestApi.SECRET));
    Answer lag = api.send("GET", "/api/ops/lag", ops, null);

    assertThat(lag.status()).as(lag.text()).isEqualTo(200);
  }

  private Answer known(String path, String etags) {
    return api.send("GET", path, TestApi.token(user), null, "If-None-Match", etags);
  }

  private static Answer preflight(TestApi api, String origin) {
    return api.send(
        "OPTIONS",
        "/api/logs",
        null,
        null,
        "Origin",
        origin,
        "Access-Control-Request-Method",
        "PUT",
        "Access-Control-Request-Headers",
        "authorization");
  }
}
