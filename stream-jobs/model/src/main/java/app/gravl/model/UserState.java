package app.gravl.model;

/** Where a user stands at T: what workouts are judged by. */
record UserState(
    Exercises exercises,
    CountingSets counting,
    Sessions sessions,
    CheckIns checkIns,
    MuscleStates muscles,
    WeekSums week,
    Habit habit,
    Parameters parameters) {

  static UserState at(long at, UserFacts facts, Catalog catalog, Parameters parameters) {
    Exercises exercises = catalog.exercises().with(facts.ownExercises());
    CountingSets counting = new CountingSets(facts, exercises, parameters, at);
    Sessions sessions = new Sessions(counting, parameters);
    CheckIns checkIns = new CheckIns(facts, at);
    MuscleStates muscles = new MuscleStates(counting, checkIns, parameters);
    return new UserState(
        exercises,
        counting,
        sessions,
        checkIns,
        muscles,
        new WeekSums(counting, sessions),
        new Habit(counting, sessions, muscles, exercises.equipmentCount(), parameters),
        parameters);
  }

  long at() {
    return counting.at();
  }

  double target(int muscle) {
    return parameters.weeklyTargetSets().at(muscle);
  }
}
