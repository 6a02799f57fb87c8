package app.gravl.model;

import static app.gravl.model.ModelConstants.ALIKE_FROM;
import static app.gravl.model.ModelConstants.DAY;
import static app.gravl.model.ModelConstants.USUAL_EQUIPMENT_ONE_IN;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this user does, when its muscles are recovered, after what they did last: their latest
 * sessions, each with the weight that it has for what comes next. Ages run from the latest session,
 * so that at rest only recovery moves the weights.
 */
final class Habit {

  /** No session counts. */
  private static final int NONE = -1;

  private final Sessions sessions;
  // Newest first; the last one may be beyond the pool, to tell what the one before it came after.
  private final List<PastSession> history;
  private final int poolSize;
  private final double[] likenessBefore;
  private final double[] weights;
  private final double weightSum;
  private final int[] setsByEquipment;
  private final int setSum;
  private final long forgottenAt;

  Habit(
      CountingSets counting,
      Sessions sessions,
      MuscleStates states,
      int equipmentCount,
      Parameters parameters) {
    this.sessions = sessions;
    int most = (int) parameters.get(Parameter.HABIT_SESSIONS);
    this.history = history(counting, sessions, most + 1, parameters);
    this.poolSize = Math.min(history.size(), most);
    this.likenessBefore = new double[poolSize];
    this.weights = new double[poolSize];
    double halfLife = parameters.get(Parameter.HABIT_HALF_LIFE_DAYS) * DAY;
    double floor = parameters.get(Parameter.HABIT_ORDER_FLOOR);
    double sum = 0;
    for (int j = 0; j < poolSize; j++) {
      likenessBefore[j] = j + 1 < history.size() ? dose(j + 1).similarity(dose(0)) : 0;
      weights[j] =
          RecoveryCurve.powerOfTwo(-((start(0) - start(j)) / halfLife))
              * states.readinessWeight(dose(j))
              * (floor + (1 - floor) * likenessBefore[j]);
      sum += weights[j];
    }
    this.weightSum = sum;
    this.setsByEquipment = new int[equipmentCount];
    this.setSum = countEquipment(counting);
    this.forgottenAt =
        history.isEmpty()
            ? CountingSets.NEVER
            : sessions.end(history.get(0).session())
                + (long) (parameters.get(Parameter.HABIT_FORGET_DAYS) * DAY)
                + 1;
  }

  private static List<PastSession> history(
      CountingSets counting, Sessions sessions, int most, Parameters parameters) {
    double forget = parameters.get(Parameter.HABIT_FORGET_DAYS) * DAY;
    double window = parameters.get(Parameter.HABIT_WINDOW_DAYS) * DAY;
    List<PastSession> history = new ArrayList<>(most);
    for (int s = sessions.count() - 1; s >= 0 && history.size() < most; s--) {
      boolean within =
          history.isEmpty()
              ? counting.at() - sessions.end(s) <= forget
              : history.get(0).start() - sessions.start(s) < window;
      if (!within) {
        break;
      }
      PastSession session = PastSession.of(s, sessions, counting);
      if (session.dose().sum() > 0) {
        history.add(session);
      }
    }
    return history;
  }

  private int countEquipment(CountingSets counting) {
    int all = 0;
    for (int j = 0; j < poolSize; j++) {
      int session = history.get(j).session();
      for (int i = sessions.firstSet(session); i <= sessions.lastSet(session); i++) {
        if (counting.strength(i) && counting.equipment(i) >= 0) {
          setsByEquipment[counting.equipment(i)]++;
          all++;
        }
      }
    }
    return all;
  }

  /** How many sessions it is read from. */
  int poolSize() {
    return poolSize;
  }

  /** The newest session is 0. */
  PastSession session(int j) {
    return history.get(j);
  }

  Dose dose(int j) {
    return history.get(j).dose();
  }

  /** Epoch milliseconds. */
  long start(int j) {
    return history.get(j).start();
  }

  double weight(int j) {
    return weights[j];
  }

  /** How many sessions of the pool are much like a dose. */
  int countAlike(Dose dose) {
    int count = 0;
    for (int j = 0; j < poolSize; j++) {
      count += dose(j).similarity(dose) >= ALIKE_FROM ? 1 : 0;
    }
    return count;
  }

  /** The latest session of the pool that is much like a dose, or -1. */
  int latestAlike(Dose dose) {
    for (int j = 0; j < poolSize; j++) {
      if (dose(j).similarity(dose) >= ALIKE_FROM) {
        return j;
      }
    }
    return NONE;
  }

  /**
   * The session that came after the one most like the latest, or -1 where none was much like it; of
   * equal ones the newest.
   */
  int followerOfMostAlike() {
    int best = NONE;
    for (int j = 0; j < poolSize; j++) {
      if (likenessBefore[j] >= ALIKE_FROM
          && (best == NONE || likenessBefore[j] > likenessBefore[best])) {
        best = j;
      }
    }
    return best;
  }

  /** Whether a user without a habit, or one who often has that equipment in hand. */
  boolean usual(int equipment) {
    return poolSize == 0
        || (equipment >= 0 && USUAL_EQUIPMENT_ONE_IN * (long) setsByEquipment[equipment] >= setSum);
  }

  /**
   * By muscle, how usual it is for it to be trained directly next, 0 to 1: a second number beside
   * recovery, never mixed into it. Null without a habit, or where nothing of it is recovered at
   * all.
   */
  @Nullable MuscleValues likely() {
    if (weightSum == 0) {
      return null;
    }
    double[] likely = new double[MuscleGroup.COUNT];
    for (int j = 0; j < poolSize; j++) {
      for (int m = 0; m < MuscleGroup.COUNT; m++) {
        if (history.get(j).trainsDirectly(m)) {
          likely[m] += weights[j];
        }
      }
    }
    for (int m = 0; m < MuscleGroup.COUNT; m++) {
      likely[m] /= weightSum;
    }
    return MuscleValues.ofIndexed(likely);
  }

  /** The instant at which rest ends it, or {@link CountingSets#NEVER} where there is none. */
  long forgottenAt() {
    return forgottenAt;
  }
}
