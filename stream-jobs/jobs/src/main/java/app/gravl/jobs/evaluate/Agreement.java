package app.gravl.jobs.evaluate;

import app.gravl.model.LoggedSession;
import app.gravl.model.MuscleGroup;
import app.gravl.model.MuscleValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is said before a session tells the muscles that it trains directly from the user's
 * usual ones that it leaves alone.
 */
final class Agreement {

  private final UserSums sums;
  private final Random random;

  Agreement(UserSums sums, Random random) {
    this.sums = sums;
    this.random = random;
  }

  /** A session; one that trains all of the usual muscles, or none of them, tells nothing. */
  void add(LoggedSession session, Outlook before) {
    List<MuscleGroup> trained = new ArrayList<>();
    List<MuscleGroup> left = new ArrayList<>();
    for (MuscleGroup muscle : before.usual()) {
      (session.direct().contains(muscle) ? trained : left).add(muscle);
    }
    if (trained.isEmpty() || left.isEmpty()) {
      return;
    }
    for (Predictor predictor : Predictor.values()) {
      add(predictor, before.of(predictor), trained, left);
    }
    List<MuscleGroup> shuffled = new ArrayList<>(before.usual());
    Collections.shuffle(shuffled, random);
    add(
        Predictor.SHUFFLED,
        before.of(Predictor.RECOVERY),
        shuffled.subList(0, trained.size()),
        shuffled.subList(trained.size(), shuffled.size()));
  }

  private void add(
      Predictor predictor,
      @Nullable MuscleValues values,
      List<MuscleGroup> trained,
      List<MuscleGroup> left) {
    if (values != null) {
      sums.auc(predictor).add(Auc.of(of(values, trained), of(values, left)));
    }
  }

  private static double[] of(MuscleValues values, List<MuscleGroup> muscles) {
    return muscles.stream().mapToDouble(values::of).toArray();
  }
}
