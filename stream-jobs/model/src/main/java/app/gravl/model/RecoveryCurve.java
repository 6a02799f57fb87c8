package app.gravl.model;

import static app.gravl.model.ModelConstants.CURVE_EXPONENT;
import static app.gravl.model.ModelConstants.FATIGUED_UP_TO;
import static app.gravl.model.ModelConstants.FATIGUE_WINDOW;
import static app.gravl.model.ModelConstants.FRESH_FROM;
import static app.gravl.model.ModelConstants.HOUR;

import org.jspecify.annotations.Nullable;

/**
 * What stored fatigue means at any instant: exponential decay under a Hill curve, in closed form,
 * so that rows don't go stale by the mere passing of time. Readers use these very functions at the
 * moment of reading.
 */
public final class RecoveryCurve {

  private static final double LOG_2 = StrictMath.log(2);
  private static final double HOUR_MILLIS = HOUR;

  /** Of a capacity of one; asked for with every muscle of every pick, so computed once. */
  private static final double FATIGUE_OF_FRESH = fatigueOf(FRESH_FROM, 1);

  private RecoveryCurve() {}

  /**
   * Whether a muscle counts as untrained: never trained, or at rest for more than 30 days.
   *
   * @param asOf of the stored fatigue, epoch milliseconds; null where there is none
   */
  public static boolean untrained(@Nullable Long asOf, long at) {
    return asOf == null || at - asOf > FATIGUE_WINDOW;
  }

  /**
   * Fatigue that is left at an instant. An instant before asOf counts as asOf.
   *
   * @param fatigue as of asOf
   */
  public static double fatigueAt(
      double fatigue, double halfLifeHours, @Nullable Long asOf, long at) {
    if (asOf == null || untrained(asOf, at)) {
      return 0;
    }
    return fatigue * decay(Math.max(0, at - asOf), halfLifeHours);
  }

  /** Recovery at an instant, 0 to 100 percent, from what is stored. */
  public static double recovery(
      double fatigue, double capacity, double halfLifeHours, @Nullable Long asOf, long at) {
    return recovery(fatigueAt(fatigue, halfLifeHours, asOf, at), capacity);
  }

  /** Recovery in percent under so much fatigue; half at a fatigue of the capacity. */
  public static double recovery(double fatigue, double capacity) {
    return fatigue == 0 ? 100 : 100 / (1 + StrictMath.pow(fatigue / capacity, CURVE_EXPONENT));
  }

  /** Recovery in percent right after a workout with that dose of fractional sets. */
  public static double projected(double fatigueNow, double dose, double capacity) {
    return recovery(fatigueNow + dose, capacity);
  }

  /**
   * Hours of rest until a recovery is reached; 0 where it is already.
   *
   * @param percent between 0 and 100, both excluded
   * @throws IllegalArgumentException if the percentage is not between them
   */
  public static double hoursToReach(
      double percent, double fatigueNow, double capacity, double halfLifeHours) {
    if (!(percent > 0 && percent < 100)) {
      throw new IllegalArgumentException(percent + " % is not between 0 and 100 %");
    }
    return hoursTo(fatigueOf(percent, capacity), fatigueNow, halfLifeHours);
  }

  /** Hours of rest until the muscle is fresh (90 percent). */
  public static double hoursToFresh(double fatigueNow, double capacity, double halfLifeHours) {
    return hoursTo(capacity * FATIGUE_OF_FRESH, fatigueNow, halfLifeHours);
  }

  private static double hoursTo(double fatigue, double fatigueNow, double halfLifeHours) {
    if (fatigueNow == 0) {
      return 0;
    }
    return Math.max(0, halfLifeHours * (StrictMath.log(fatigueNow / fatigue) / LOG_2));
  }

  /** Recovery in a word. */
  public static RecoveryStatus status(double recovery, boolean untrained) {
    if (untrained) {
      return RecoveryStatus.UNTRAINED;
    }
    if (recovery <= FATIGUED_UP_TO) {
      return RecoveryStatus.FATIGUED;
    }
    return recovery < FRESH_FROM ? RecoveryStatus.RECOVERING : RecoveryStatus.FRESH;
  }

  /** The fatigue at which recovery is so many percent. */
  static double fatigueOf(double percent, double capacity) {
    return capacity * StrictMath.pow((100 - percent) / percent, 1 / CURVE_EXPONENT);
  }

  /** The share of fatigue that is left after a time. */
  static double decay(long millis, double halfLifeHours) {
    return powerOfTwo(-(millis / HOUR_MILLIS / halfLifeHours));
  }

  /** By exp: it is faster than pow, which also allocates at each call. */
  static double powerOfTwo(double exponent) {
    return StrictMath.exp(exponent * LOG_2);
  }
}
