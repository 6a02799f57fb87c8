package app.gravl.jobs.tune;

import app.gravl.model.MuscleGroup;

/**
 * By how many percentage points the recovery of a muscle changes, over the users who train it:
 * percentiles.
 */
record MuscleChange(
    MuscleGroup muscle, long users, double p5, double p25, double median, double p75, double p95) {}
