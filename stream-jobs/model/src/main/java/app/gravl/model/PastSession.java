package app.gravl.model;

/**
 * A session with strength sets that train something, as the habit is read from it.
 *
 * @param session its place among {@link Sessions}
 * @param start epoch milliseconds of its first set
 * @param direct one bit for each muscle that it trained directly, by muscle index
 */
record PastSession(int session, long start, Dose dose, int direct) {

  static PastSession of(int session, Sessions sessions, CountingSets counting) {
    double[] sets = new double[MuscleGroup.COUNT];
    int directMuscles = 0;
    for (int i = sessions.firstSet(session); i <= sessions.lastSet(session); i++) {
      if (!counting.strength(i)) {
        continue;
      }
      Activations activations = counting.activations(i);
      for (int k = 0; k < activations.size(); k++) {
        sets[activations.index(k)] += activations.value(k);
        if (activations.value(k) == ModelConstants.DIRECT) {
          directMuscles |= 1 << activations.index(k);
        }
      }
    }
    return new PastSession(session, sessions.start(session), new Dose(sets), directMuscles);
  }

  boolean trainsDirectly(int muscle) {
    return (direct & (1 << muscle)) != 0;
  }
}
