package app.gravl.api.limit;

import app.gravl.settings.Settings;

/**
 * Requests of one user.
 *
 * @param perSecond in the long run; 0: no limit
 * @param burst at once, after a pause
 */
public record RateSettings(int perSecond, int burst) {

  public static RateSettings read(Settings settings) {
    return new RateSettings(
        settings.integer(
            "RATE_LIMIT_PER_SECOND", 200, 0, 1_000_000, "requests of a user; 0: no limit"),
        settings.integer("RATE_LIMIT_BURST", 1_000, 1, 10_000_000, "of them at once"));
  }
}
