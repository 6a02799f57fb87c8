package app.gravl.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gravl.load.TinyApi.Behaviour;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** With all of Gatling, for a second or two; each limit can be missed, and alone. */
@Execution(ExecutionMode.CONCURRENT)
class LoadMainTest {

  private static final String HOST = "gravl.test";

  @TempDir private Path folder;

  private LoadRun run(TinyApi api, String limits, Map<String, String> more)
      throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>();
    environment.put(
        "LOAD_LIMITS", Files.writeString(folder.resolve("limits.json"), limits).toString());
    environment.put("LOAD_URL", "http://127.0.0.1:" + api.port());
    environment.put("LOAD_USER_IDS", "11 12 13 14 15 16 17 18 19 20");
    environment.put("JWT_SECRET", TinyApi.SECRET);
    environment.putAll(more);
    try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      LoadRun run = LoadRun.with(folder, environment, elsewhere.getLocalPort());
      elsewhere.setSoTimeout(1);
      assertThatThrownBy(elsewhere::accept)
          .as("nothing but the system is asked")
          .isInstanceOf(SocketTimeoutException.class);
      return run;
    }
  }

  /**
   * @param tight what is not wide open
   */
  private static String limits(int seconds, int roundMs, String... tight) {
    String limits =
        """
        {"users": 10, "warmUpSeconds": 0, "seconds": %d, "roundMs": %d, "p95Ms": 15000, "requestsPerSecond": 1, "errorShare": 1}
        """
            .formatted(seconds, roundMs);
    for (String each : tight) {
      String name = each.replaceAll(":.*", "");
      limits = limits.replaceAll(name + ": [0-9]+", each);
    }
    return limits;
  }

  @Test
  void people_who_are_served_well_through_tls_keep_the_limits() throws Exception {
    OwnAuthority authority = OwnAuthority.of(HOST, folder);
    try (TinyApi api = TinyApi.start(Behaviour.GOOD, authority.server())) {
      LoadRun run =
          run(
              api,
              limits(2, 200, "\"warmUpSeconds\": 1", "\"errorShare\": 0.001"),
              Map.of(
                  "LOAD_URL",
                  "",
                  "DOMAIN",
                  HOST,
                  "CURL_OPTIONS",
                  "--cacert %s --connect-to %s:443:127.0.0.1:%d"
                      .formatted(authority.pem(), HOST, api.port())));

      assertThat(run.exit()).as(run.output()).isZero();
      assertThat(api.refused()).isEmpty();
      assertThat(run.missed()).isEmpty();
      assertThat(run.report().path("passed").asBoolean()).as(run.output()).isTrue();
      assertThat(run.report().path("requests").asInt())
          .as("those of the warm-up do not count")
          .isBetween(60, api.requests() - 60);
      assertThat(run.report().at("/byRequest/history/requests").asInt()).isPositive();
      assertThat(run.report().path("requestsPerSecond").asDouble()).isGreaterThan(1);
      assertThat(run.report().path("errorShare").asDouble()).isZero();
      assertThat(run.report().at("/limits/roundMs").asInt()).isEqualTo(200);
      assertThat(folder.resolve(run.report().path("report").asText())).exists();
      assertThat(api.users()).hasSize(10);
      assertThat(api.operations()).isEqualTo(TinyApi.NEEDED);
      assertThat(run.output()).doesNotContain(TinyApi.SECRET);
    }
  }

  @Test
  void nobody_is_trusted_who_is_not_vouched_for() throws Exception {
    OwnAuthority authority = OwnAuthority.of(HOST, folder);
    OwnAuthority other = OwnAuthority.of("other.test", folder);
    try (TinyApi api = TinyApi.start(Behaviour.GOOD, authority.server())) {
      LoadRun run = runTrusting(other, api);

      assertThat(run.exit()).as(run.output()).isZero();
      assertThat(run.report().path("passed").asBoolean(true)).isFalse();
      assertThat(run.report().path("errorShare").asDouble()).isEqualTo(1);
      assertThat(api.users()).isEmpty();
    }
  }

  @Test
  void a_certificate_of_another_host_is_not_taken() throws Exception {
    OwnAuthority other = OwnAuthority.of("other.test", folder);
    try (TinyApi api = TinyApi.start(Behaviour.GOOD, other.server())) {
      LoadRun run = runTrusting(other, api);

      assertThat(run.report().path("errorShare").asDouble()).as(run.output()).isEqualTo(1);
      assertThat(api.users()).isEmpty();
    }
  }

  private LoadRun runTrusting(OwnAuthority authority, TinyApi api) throws Exception {
    return run(
        api,
        limits(1, 200, "\"errorShare\": 0.001"),
        Map.of(
            "LOAD_URL",
            "https://" + HOST + ":" + api.port(),
            "LOAD_ADDRESS",
            "127.0.0.1",
            "LOAD_CA",
            authority.pem().toString()));
  }

  @Test
  void answers_that_come_late_miss_the_95th_percentile() throws Exception {
    Behaviour slow = new Behaviour(Duration.ofMillis(60), 0);
    try (TinyApi api = TinyApi.start(slow, null)) {
      LoadRun run = run(api, limits(2, 100, "\"p95Ms\": 50"), Map.of());

      assertThat(run.exit()).as(run.output()).isZero();
      assertThat(run.report().path("passed").asBoolean(true)).isFalse();
      assertThat(run.missed()).singleElement().asString().contains("95th percentile", "50");
      assertThat(run.output()).contains("MISSED");
    }
  }

  @Test
  void one_request_of_fifty_that_fails_misses_the_share_of_errors() throws Exception {
    Behaviour failing = new Behaviour(Duration.ZERO, 50);
    try (TinyApi api = TinyApi.start(failing, null)) {
      LoadRun run = run(api, limits(2, 200, "\"errorShare\": 0.001"), Map.of());

      assertThat(run.exit()).as(run.output()).isZero();
      assertThat(run.report().path("passed").asBoolean(true)).isFalse();
      assertThat(run.missed()).singleElement().asString().contains("failed");
      assertThat(run.report().path("errorShare").asDouble()).isBetween(0.01, 0.1);
      assertThat(run.output()).contains("503");
    }
  }

  @Test
  void people_who_are_too_slow_make_too_few_requests() throws Exception {
    try (TinyApi api = TinyApi.start(Behaviour.GOOD, null)) {
      LoadRun run = run(api, limits(2, 1_100, "\"requestsPerSecond\": 100"), Map.of());

      assertThat(run.exit()).as(run.output()).isZero();
      assertThat(run.report().path("passed").asBoolean(true)).isFalse();
      assertThat(run.missed()).singleElement().asString().contains("requests per second");
    }
  }

  @Test
  void a_run_that_cannot_begin_says_why_and_leaves_nothing() throws Exception {
    try (TinyApi api = TinyApi.start(Behaviour.GOOD, null)) {
      LoadRun run = run(api, limits(1, 200), Map.of("JWT_SECRET", ""));

      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.output()).contains("JWT_SECRET is not set");
      assertThat(folder.resolve("load.json")).doesNotExist();
    }
  }
}
