package app.gravl.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstSliceTest {

  private TestApi api;

  @BeforeAll
  void start() {
    api = TestApi.start();
  }

  @AfterAll
  void stop() {
    api.close();
  }

  @Test
  void health() {
    for (String p :
        new String[] {
          "/health", "/api/health", "/health/live", "/health/ready", "/metrics", "/nix", "/api/logs"
        }) {
      TestApi.Answer a = api.send("GET", p, null, null);
      System.out.println(
          p + " " + a.status() + " " + a.text().substring(0, Math.min(300, a.text().length())));
    }
    long user = api.user();
    long ex = api.benchPress();
    api.evaluate(user);
    TestApi.Answer a =
        api.post(
            user,
            "/api/logs",
            "{\"performedAt\":\"2026-03-02T17:00:00Z\",\"sets\":[{\"exerciseId\":"
                + ex
                + ",\"reps\":5,\"weightKg\":100.5}]}");
    System.out.println(a.status() + a.text());
    assertThat(a.status()).isEqualTo(201);
    System.out.println(api.get(user, "/api/recovery/muscle-groups").text());
    System.out.println(
        api.get(
                user,
                "/api/recommendations/smart-workout?wait=100&after="
                    + a.json().path("consistencyToken").asText())
            .text());
    api.evaluate(user);
    System.out.println(
        api.get(
                user,
                "/api/recommendations/smart-workout?wait=100&after="
                    + a.json().path("consistencyToken").asText())
            .text());
  }
}
