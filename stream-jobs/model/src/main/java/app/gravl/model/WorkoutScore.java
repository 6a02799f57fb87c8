package app.gravl.model;

/**
 * How an eligible workout stands at an instant, as it would be scored as the first pick.
 *
 * @param score 0 to 100
 * @param match 0 to 1: how alike it is to the user's habit, and to the workouts there are
 * @param readiness 0 to 1: recovery of what it trains
 * @param need 0 to 1: how much of it the week still lacks
 * @param variety 0 to 1: how long ago it was done
 * @param equipment 0 to 1: the share of its sets that are done on what the user usually uses
 */
public record WorkoutScore(
    WorkoutRef workout,
    double score,
    double match,
    double readiness,
    double need,
    double variety,
    double equipment) {}
