package app.gravl.local.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One set of a made-up history. */
record DemoSet(
    long exerciseId,
    long workoutId,
    Instant performedAt,
    int setNumber,
    String setType,
    int reps,
    @Nullable Double weightKg,
    @Nullable Double rpe) {}
