package app.gravl.local.demo;

/** One exercise of a catalog workout. */
record PlannedExercise(
    long workoutId, long exerciseId, String movementPattern, String equipment, int sets, int reps) {

  private static final int REFERENCE_REPS = 8;
  private static final double PLATE_STEP_KG = 2.5;

  boolean hasLoad() {
    return !equipment.equals("bodyweight")
        && !equipment.equals("band")
        && !equipment.equals("suspension");
  }

  /**
   * What an experienced lifter would take for the planned reps, in kg.
   *
   * @param factor relative to that, for a weaker lifter or an earlier week
   */
  double loadKg(double factor) {
    double eightRepsKg =
        switch (movementPattern) {
          case "squat" -> 100;
          case "hinge" -> 115;
          case "horizontal_push" -> 75;
          case "vertical_push" -> 45;
          case "horizontal_pull" -> 70;
          case "vertical_pull" -> 62.5;
          case "lunge" -> 50;
          default -> 25;
        };
    // One dumbbell carries less than half of what a bar does.
    double perHand = equipment.equals("dumbbell") || equipment.equals("kettlebell") ? 0.4 : 1;
    double forReps = (1 + REFERENCE_REPS / 30.0) / (1 + reps / 30.0);
    double load = eightRepsKg * perHand * forReps * factor;
    return Math.max(PLATE_STEP_KG, Math.round(load / PLATE_STEP_KG) * PLATE_STEP_KG);
  }
}
