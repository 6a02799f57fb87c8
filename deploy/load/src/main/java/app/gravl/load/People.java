package app.gravl.load;

import static io.gatling.javaapi.core.CoreDsl.global;

import io.gatling.javaapi.core.Simulation;

/**
 * {@link Rounds} for as long as the limits say, and held to them. Gatling makes it by its name, so
 * it finds its settings in the environment.
 */
public final class People extends Simulation {

  public People() {
    LoadSettings settings = LoadSettings.read(System.getenv());
    Limits limits = settings.limits();
    setUp(new Rounds().people(settings, limits.seconds()))
        .assertions(
            global().responseTime().percentile(95.0).lt(limits.p95Ms()),
            global().requestsPerSec().gt(limits.requestsPerSecond()),
            global().failedRequests().percent().lt(100 * limits.errorShare()));
  }
}
