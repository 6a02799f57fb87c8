package app.gravl.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.forever;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * People who train: each logs a set, reads insights that include it, and looks at this and that until the next. Run with
 * the system properties {@code url}, {@code tokens} (of a user each, by commas) and {@code limits} (a file).
 */
public final class People extends Simulation {

  private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(80);
  private static final int READS_PER_SET = 3;

  private final Limits limits = Limits.read(Path.of(property("limits")));

  private final ChainBuilder log =
      exec(
          http("log a set")
              .post("/api/logs")
              .body(
                  StringBody(
                      session ->
                          "{\"performedAt\":\"%s\",\"sets\":[{\"exerciseId\":1,\"reps\":8,\"weightKg\":60}]}"
                              .formatted(Instant.now())))
              .check(status().is(201), jsonPath("$.consistencyToken").saveAs("written")));

  private final ChainBuilder readOwnWrite =
      exec(
          http("recommendations with that set")
              .get("/api/recommendations/smart-workout?after=#{written}")
              .check(status().is(200)));

  private final ChainBuilder look =
      exec(http("muscles").get("/api/recovery/muscle-groups").check(status().is(200)))
          .pause(BETWEEN_REQUESTS)
          .exec(
              http("recommendations")
                  .get("/api/recommendations/smart-workout")
                  .check(status().is(200)))
          .pause(BETWEEN_REQUESTS);

  public People() {
    setUp(
            scenario("people")
                .feed(
                    listFeeder(
                            Arrays.stream(property("tokens").split(",", -1))
                                .map(token -> Map.<String, Object>of("token", token))
                                .toList())
                        .circular())
                .exec(
                    forever()
                        .on(
                            exec(log, readOwnWrite)
                                .pause(BETWEEN_REQUESTS)
                                .exec(repeat(READS_PER_SET).on(look))))
                .injectClosed(
                    constantConcurrentUsers(limits.users())
                        .during(Duration.ofSeconds(limits.seconds()))))
        .protocols(
            http.baseUrl(property("url"))
                .authorizationHeader("Bearer #{token}")
                .contentTypeHeader("application/json"))
        .maxDuration(Duration.ofSeconds(limits.seconds()))
        .assertions(
            global().responseTime().percentile(95.0).lt(limits.p95Millis()),
            global().requestsPerSec().gt(limits.requestsPerSecond()),
            global().failedRequests().percent().lt(limits.failedPercent()),
            details("recommendations with that set").failedRequests().count().is(0L));
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), () -> "-D" + name + "=… is missing");
  }
}
