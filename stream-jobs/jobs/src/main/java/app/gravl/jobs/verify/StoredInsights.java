package app.gravl.jobs.verify;

import app.gravl.jobs.sink.InsightRows;
import app.gravl.model.MuscleGroup;
import java.util.Arrays;

/** A user's rows in the insight tables, as they are. */
final class StoredInsights {

  static final MuscleGroup[] MUSCLES = MuscleGroup.values();

  /** Stands for a muscle or a recommendation that has no row. */
  static final int MISSING = -1;

  final InsightRows rows = new InsightRows();

  /** Of the recommendation's row. */
  int modelVersion = MISSING;

  /** Of each muscle's row; {@link #MISSING} where there is none. */
  final long[] versions = new long[MUSCLES.length];

  final int[] modelVersions = new int[MUSCLES.length];

  StoredInsights(long userId) {
    rows.userId = userId;
    rows.fatigue = new double[MUSCLES.length];
    rows.capacity = new double[MUSCLES.length];
    rows.halfLifeHours = new double[MUSCLES.length];
    rows.asOf = new long[MUSCLES.length];
    rows.lastTrainedAt = new long[MUSCLES.length];
    rows.sets7d = new double[MUSCLES.length];
    rows.directSets7d = new int[MUSCLES.length];
    rows.volumeKg7d = new double[MUSCLES.length];
    rows.sessions7d = new int[MUSCLES.length];
    rows.targetSets = new double[MUSCLES.length];
    Arrays.fill(versions, MISSING);
  }

  boolean hasRecommendation() {
    return modelVersion != MISSING;
  }
}
