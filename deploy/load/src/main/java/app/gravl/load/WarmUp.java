package app.gravl.load;

import io.gatling.javaapi.core.Simulation;

/**
 * {@link Rounds} before it counts: programs that have just been started compile themselves while
 * they work, and so does Gatling.
 */
public final class WarmUp extends Simulation {

  public WarmUp() {
    LoadSettings settings = LoadSettings.read(System.getenv());
    setUp(new Rounds().people(settings, settings.limits().warmUpSeconds()));
  }
}
