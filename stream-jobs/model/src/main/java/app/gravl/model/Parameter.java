package app.gravl.model;

/**
 * The tunable numbers that are the same for all muscles, in the order of the model's description;
 * those by muscle stand in {@link Parameters}.
 */
enum Parameter {
  BODY_WEIGHT_KG(
      "load.body_weight_kg", 75, 20, 500, "kg that a user weighs who has not said what they weigh"),
  LOAD_FLOOR(
      "load.floor", 0.1, 0.001, 1, "share of the body's part of a load that assistance leaves"),
  E1RM_MAX_REPS_BODYWEIGHT(
      "e1rm.max_reps_bodyweight",
      30,
      1,
      100,
      "repetitions that count for the e1RM where the body is lifted; more count as these"),
  ESTIMATED_RIR_WEIGHT(
      "effort.estimated_rir_weight",
      0.25,
      0,
      1,
      "how far to trust repetitions in reserve (RIR) estimated from the e1RM",
      Sources.ESTIMATED_RIR),
  EFFORT_REFERENCE_RIR("effort.reference_rir", 2, 0, 5, "RIR of a set of effort 1"),
  EFFORT_RIR_PER_DOUBLING(
      "effort.rir_per_doubling", 3, 0.5, 20, "RIR fewer that double the effort", Sources.EFFORT),
  VOLUME_REFERENCE(
      "volume.reference", 7.5, 1, 30, "reps x load / e1RM of a set of volume 1", Sources.VOLUME),
  VOLUME_MIN("volume.min", 0.4, 0.01, 10, "smallest volume factor of a set", Sources.VOLUME),
  VOLUME_MAX("volume.max", 1.6, 0.01, 10, "largest volume factor of a set", Sources.VOLUME),
  HOLD_SECONDS("timed.hold_s", 40, 1, 3600, "seconds of a hold (a plank) of volume 1"),
  CARDIO_SECONDS("timed.cardio_s", 1200, 1, 86400, "seconds of cardio (running) of volume 1"),
  CARDIO_MIN("timed.cardio_min", 0.05, 0.001, 10, "smallest volume factor of cardio"),
  CARDIO_CAP("timed.cardio_cap", 6, 0.001, 100, "largest volume factor of cardio"),
  WARMUP_WEIGHT("set_type.warmup", 0.5, 0.01, 10, "factor of a warm-up set"),
  WORKING_WEIGHT("set_type.working", 1, 0.01, 10, "factor of a working set"),
  DROP_WEIGHT("set_type.drop", 0.75, 0.01, 10, "factor of a drop set"),
  FAILURE_WEIGHT("set_type.failure", 1, 0.01, 10, "factor of a set to failure"),
  BASE_CAPACITY(
      "capacity.base", 2.5, 0.01, 100, "fatigue that halves recovery at the baseline of sets"),
  BASELINE_WEEKLY_SETS(
      "capacity.baseline_weekly_sets",
      12,
      0.1,
      100,
      "weekly sets of a muscle that are taken for granted where no history tells"),
  CAPACITY_FACTOR_MIN("capacity.factor_min", 0.5, 0.01, 100, "smallest share of the base capacity"),
  CAPACITY_FACTOR_MAX("capacity.factor_max", 2, 0.01, 100, "largest share of the base capacity"),
  SESSION_GAP_HOURS(
      "session.gap_h", 4, 0.1, 24, "hours without a set after which a new session begins"),
  SESSION_MAX_HOURS(
      "session.max_h", 12, 0.1, 48, "hours after its first set at which a session ends"),
  HABIT_FORGET_DAYS(
      "habit.forget_d", 60, 1, 149, "days without training after which the habit is forgotten"),
  HABIT_WINDOW_DAYS(
      "habit.window_d", 84, 1, 149, "days before the latest session that the habit is read from"),
  HABIT_SESSIONS("habit.sessions", 16, 1, 100, "sessions at most that the habit is read from"),
  HABIT_HALF_LIFE_DAYS(
      "habit.half_life_d", 28, 1, 1000, "days older that halve what a session says of the habit"),
  HABIT_ORDER_FLOOR(
      "habit.order_floor",
      0.5,
      0,
      1,
      "weight of a session that came after one wholly unlike the latest",
      Sources.EARNS_ITS_PLACE),
  HABIT_PRIOR(
      "habit.prior", 2, 0, 100, "sessions that the catalog counts for, beside those of the user"),
  ELIGIBLE_ABOVE(
      "recommendation.eligible_above",
      ModelConstants.FATIGUED_UP_TO,
      0.1,
      99,
      "recovery in percent that every primary muscle of a recommended workout exceeds",
      Sources.GATE),
  MINUTES_PER_SET("recommendation.minutes_per_set", 3, 0.1, 60, "minutes that a set takes"),
  EQUIPMENT_FLOOR(
      "recommend.floor.equipment",
      0.5,
      0,
      1,
      "factor of a workout all on unusual equipment",
      Sources.EARNS_ITS_PLACE),
  NEED_FLOOR(
      "recommend.floor.need",
      0.7,
      0,
      1,
      "factor of a workout that the week needs not at all",
      Sources.COACHES),
  VARIETY_FLOOR(
      "recommend.floor.variety",
      0.5,
      0,
      1,
      "factor of a workout that was just done",
      Sources.COACHES),
  STEP_BARBELL("suggest.step_kg.barbell", 2.5, 0.1, 50, "kg between two loads of a barbell"),
  STEP_DUMBBELL("suggest.step_kg.dumbbell", 2, 0.1, 50, "kg between two dumbbells"),
  STEP_KETTLEBELL("suggest.step_kg.kettlebell", 4, 0.1, 50, "kg between two kettlebells"),
  STEP_OTHER("suggest.step_kg.other", 2.5, 0.1, 50, "kg between two loads of anything else");

  @SuppressWarnings("ImmutableEnumChecker") // A record of numbers and strings.
  private final Tunable tunable;

  /** One that nothing but agreement stands for. */
  Parameter(String key, double defaultValue, double min, double max, String description) {
    this(key, defaultValue, min, max, description, Sources.CONVENTION);
  }

  Parameter(
      String key, double defaultValue, double min, double max, String description, String source) {
    this.tunable = new Tunable(key, defaultValue, min, max, description, source);
  }

  Tunable tunable() {
    return tunable;
  }

  /** Its place in the order: {@link Parameters} keeps the values by it. */
  @SuppressWarnings("EnumOrdinal") // Nothing stores it.
  int index() {
    return ordinal();
  }
}
