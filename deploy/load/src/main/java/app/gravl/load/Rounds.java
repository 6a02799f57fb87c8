package app.gravl.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.pace;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.tryMax;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What each person does: looks up the exercises once; then, round after round, logs sets, reads
 * recommendations that include them, and looks at the muscles, at what to train, at the last seven
 * days of a muscle and at the history. Now and then an answer was lost on its way, and the phone
 * sends the sets again. {@code k6/people.js} does the same.
 */
final class Rounds {

  private static final int ROUNDS_WITH_ONE_LOST_ANSWER = 10;

  private static final int LOOK_UPS = 3;

  private static final String MUSCLES = "$.muscles[*].muscleGroup";

  private final ChainBuilder lookUpExercises =
      exec(
          http("exercises")
              .get("/api/exercises")
              .check(
                  status().is(200), jsonPath("$.exercises[*].id").findAll().saveAs("exercises")));

  private final ChainBuilder logSets =
      exec(Rounds::train)
          .exec(
              http("log sets")
                  .post("/api/logs")
                  .header("Idempotency-Key", "#{key}")
                  .body(StringBody("#{workout}"))
                  .asJson()
                  .check(
                      status().is(201),
                      jsonPath("$.ids[0]").saveAs("logged"),
                      jsonPath("$.consistencyToken").saveAs("written")));

  private final ChainBuilder logThemAgain =
      doIf(session -> session.getInt("round") % ROUNDS_WITH_ONE_LOST_ANSWER == 0)
          .then(
              http("log the same sets again")
                  .post("/api/logs")
                  .header("Idempotency-Key", "#{key}")
                  .body(StringBody("#{workout}"))
                  .asJson()
                  .check(status().is(201), jsonPath("$.ids[0]").isEL("#{logged}")));

  private final ChainBuilder readOwnWrite =
      exec(
          http("recommendations after that")
              .get("/api/recommendations/smart-workout")
              .queryParam("after", "#{written}")
              .check(status().is(200), jsonPath("$.version").exists()));

  private final ChainBuilder look =
      exec(http("muscle groups")
              .get("/api/recovery/muscle-groups")
              .check(status().is(200), jsonPath(MUSCLES).findRandom().saveAs("muscle")))
          .exec(
              http("recommendations")
                  .get("/api/recommendations/smart-workout")
                  .check(status().is(200), jsonPath("$.recommendations").exists()))
          .exec(
              http("seven days of a muscle")
                  .get("/api/recovery/muscle-groups/#{muscle}")
                  .check(status().is(200), jsonPath("$.muscleGroup").isEL("#{muscle}")))
          .exec(
              http("history")
                  .get("/api/logs")
                  .queryParam("limit", "50")
                  .check(status().is(200), jsonPath("$.logs[0].id").exists()));

  /**
   * @param seconds for as long
   */
  PopulationBuilder people(LoadSettings settings, int seconds) {
    Duration round = Duration.ofMillis(settings.limits().roundMs());
    return scenario("people")
        .feed(listFeeder(signedIn(settings, seconds)).queue())
        // Not all at the same moment.
        .exec(pause(Duration.ZERO, round))
        .exec(tryMax(LOOK_UPS).on(lookUpExercises))
        .exitHereIfFailed()
        .exec(
            during(Duration.ofSeconds(seconds), "round")
                .on(pace(round).exec(logSets, logThemAgain, readOwnWrite, look)))
        .injectOpen(atOnceUsers(settings.limits().users()))
        .protocols(protocol(settings.target()));
  }

  private static List<Map<String, Object>> signedIn(LoadSettings settings, int seconds) {
    Tokens tokens =
        new Tokens(
            settings.secret(), Instant.now().plusSeconds(seconds).plus(Duration.ofMinutes(5)));
    return settings.users().stream()
        .map(user -> Map.<String, Object>of("token", tokens.of(user)))
        .toList();
  }

  private static HttpProtocolBuilder protocol(Target target) {
    HttpProtocolBuilder protocol =
        http.baseUrl(target.url().toString())
            .authorizationHeader("Bearer #{token}")
            .acceptHeader("application/json")
            .userAgentHeader("gravl-load")
            // Each request is to be answered by the system.
            .disableCaching()
            .disableFollowRedirect()
            // It would ask a site of its maker's.
            .disableWarmUp();
    return target
        .address()
        .map(ip -> protocol.hostNameAliases(Map.of(target.url().getHost(), List.of(ip))))
        .orElse(protocol);
  }

  private static Session train(Session session) {
    return session
        .set("key", UUID.randomUUID().toString())
        .set("workout", Workouts.random(session.getList("exercises")));
  }
}
