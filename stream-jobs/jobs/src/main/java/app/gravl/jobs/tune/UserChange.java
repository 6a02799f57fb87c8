package app.gravl.jobs.tune;

/**
 * What changes for a user.
 *
 * @param meanChange of recovery over all muscles, in percentage points up or down
 * @param livePick name of the first pick, or why there is none
 */
record UserChange(long userId, double meanChange, String livePick, String otherPick) {}
