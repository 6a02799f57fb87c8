package app.gravl.api.imports.format;

/** What a column of an export holds, as far as an import cares. */
enum Column {
  /** When the session began, or the day where an app keeps no more. */
  DATE,
  TITLE,
  /** Number of the session in the file: two sessions of one start and title differ in it. */
  WORKOUT_NUMBER,
  EXERCISE,
  CATEGORY,
  SET_ORDER,
  SET_TYPE,
  /** A weight whose header names no unit. */
  WEIGHT,
  WEIGHT_KG,
  WEIGHT_LB,
  WEIGHT_UNIT,
  REPS,
  DISTANCE,
  SECONDS,
  RPE,
  WARMUP
}
