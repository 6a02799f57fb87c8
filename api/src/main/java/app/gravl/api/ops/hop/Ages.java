package app.gravl.api.ops.hop;

import java.time.Duration;
import java.time.Instant;

/** Spans and numbers as people read them. */
public final class Ages {

  private Ages() {}

  public static String age(Instant since, Instant at) {
    return of(Duration.between(since, at));
  }

  public static String of(Duration age) {
    if (age.toMinutes() < 2) {
      return age.toSeconds() + " s";
    }
    return age.toHours() < 2 ? age.toMinutes() + " min" : age.toHours() + " h";
  }

  /** Such as "1 user", "2 users". */
  public static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
