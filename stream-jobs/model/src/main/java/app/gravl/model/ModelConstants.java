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

  /** How far back the weekly sets that a muscle is used to are looked for: eight weeks. */
  public static final long CAPACITY_WINDOW = 8 * WEEK;

  /** How far back the best estimated one-repetition maximum (e1RM) is looked for. */
  public static final long E1RM_WINDOW = 84 * DAY;

  /** Sets of more repetitions with a weight say too little about the one-repetition maximum. */
  public static final int E1RM_MAX_REPS = 12;

  /** Epley: each repetition adds a thirtieth of the load. */
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

  /** Two doses from this similarity on (a cosine of 0.7) are much the same training. */
  public static final double ALIKE_FROM = 0.49;

  /** Equipment of at least one set in so many is usual for a user. */
  public static final int USUAL_EQUIPMENT_ONE_IN = 20;

  /** How far back, and in how many sessions, the load to suggest is looked for. */
  public static final long SUGGEST_WINDOW = 84 * DAY;

  public static final int SUGGEST_SESSIONS = 3;

  /** Up to so many repetitions from the plan, a load is suggested as it was logged. */
  public static final int SUGGEST_REPS_APART = 3;

  /** So many repetitions above the plan, and a step more is suggested. */
  public static final int SUGGEST_STEP_FROM = 2;

  /** More repetitions than this say no more of the load that fewer would allow. */
  public static final int SUGGEST_MAX_REPS = 30;

  /** Scores closer than this are equal; the workout reference decides. */
  public static final double SCORE_TIE = 1e-9;

  /** From this recovery on, in percent, nothing moves any more that would show. */
  public static final double SETTLED_RECOVERY = 99.9;

  /** How long recommendations stand while something moves. */
  public static final long REFRESH = 6 * HOUR;

  private ModelConstants() {}
}
