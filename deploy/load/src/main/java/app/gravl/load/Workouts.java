package app.gravl.load;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Sets to log, as somebody would who trains once a day. */
final class Workouts {

  /** What is logged lies within these, so that the week and the history have something to tell. */
  private static final int DAYS = 28;

  private static final Duration SESSION = Duration.ofHours(1);
  private static final int SETS = 3;

  private Workouts() {}

  /**
   * @param exercises ids to choose from
   * @return the body of {@code POST /api/logs}
   */
  static String random(List<String> exercises) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    Instant performedAt =
        Instant.now()
            .minus(Duration.ofDays(random.nextInt(DAYS)))
            .minusSeconds(random.nextLong(SESSION.toSeconds()))
            .truncatedTo(ChronoUnit.MILLIS);
    String set =
        "{\"exerciseId\":%s,\"reps\":%d,\"weightKg\":%d,\"rpe\":8}"
            .formatted(
                exercises.get(random.nextInt(exercises.size())),
                random.nextInt(5, 12),
                random.nextInt(8, 40) * 5 / 2);
    return "{\"performedAt\":\"%s\",\"sets\":[%s]}"
        .formatted(performedAt, String.join(",", Collections.nCopies(SETS, set)));
  }
}
