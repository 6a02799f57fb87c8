package app.gravl.model;

/** The fixed numbers of the model, each once. What may be tuned stands in {@link Parameters}. */
public final class ModelConstants {

  public static final long HOUR = 3_600_000L;
  public static final long DAY = 24 * HOUR;
  public static final long WEEK = 7 * DAY;

  /** Facts older than this count for nothing and need not be kept. */
  public static final long COUNTING_WINDOW = 150 * DAY;

  /** A set weighs on a muscle this long; a muscle at rest for longer is untrained. */
  public static final long FATIGUE_WINDOW = 30 * DAY;

  /** How far back the habitual weekly sets of a muscle are looked for: eight weeks. */
  public static final long HABIT_WINDOW = 8 * WEEK;

  /** How far back the best estimated one-repetition maximum (e1RM) is looked for. */
  public static final long E1RM_WINDOW = 84 * DAY;

  /** Sets of more repetitions say too little about the one-repetition maximum. */
  public static final int E1RM_MAX_REPS = 12;

  /** Epley: each repetition adds a thirtieth of the weight. */
  public static final double EPLEY_REPS = 30;

  /** Activation of a muscle that an exercise trains directly. */
  public static final double DIRECT = 1;

  /** Repetitions in reserve (RIR) where nothing tells them. */
  public static final double TYPICAL_RIR = 2;

  /** RIR above this make no difference. */
  public static final double MAX_RIR = 5;

  /** RPE of a set without a repetition in reserve. */
  public static final double MAX_RPE = 10;

  /**
   * Exponent p of the recovery curve. {@code calculate_recovery_score} in the database has the same
   * number, therefore it is no parameter.
   */
  public static final double CURVE_EXPONENT = 1.6;

  /** Up to this recovery, in percent, a muscle is fatigued. */
  public static final double FATIGUED_UP_TO = 30;

  /** From this recovery on, in percent, a muscle is fresh. */
  public static final double FRESH_FROM = 90;

  /** A check-in below this recovery, in percent, is read as this: 0 would be endless fatigue. */
  public static final double MIN_CHECK_IN = 1;

  /** More than so many times its weekly target is above it. */
  public static final double ABOVE_TARGET = 2;

  public static final int MAX_PICKS = 3;

  /** A workout done this long ago, or longer, brings full variety. */
  public static final long FULL_VARIETY_AFTER = WEEK;

  /** Points off for a workout that trains the very mix of muscles of one already picked. */
  public static final double SIMILARITY_PENALTY = 30;

  /** Scores closer than this are equal; the workout reference decides. */
  public static final double SCORE_TIE = 1e-9;

  /** From this recovery on, in percent, nothing moves any more that would show. */
  public static final double SETTLED_RECOVERY = 99.9;

  /** How long recommendations stand while something moves. */
  public static final long REFRESH = 6 * HOUR;

  private ModelConstants() {}
}
