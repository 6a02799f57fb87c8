package app.gravl.jobs.sink;

import app.gravl.model.MuscleGroup;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Insights whose picks say which recoveries they were computed from. */
final class SampleRows {

  /** In the past, whatever the database's clock says. */
  static final long EVALUATED = 1_690_000_000_123L;

  private static final int MUSCLES = MuscleGroup.values().length;

  private SampleRows() {}

  static InsightRows of(long user, long version) {
    return of(user, version, 1, EVALUATED);
  }

  /** All three make the fatigue, and with it the sum that stands in the picks. */
  static InsightRows of(long user, long version, long catalogVersion, long evaluatedAt) {
    InsightRows rows = new InsightRows();
    rows.userId = user;
    rows.version = version;
    rows.catalogVersion = catalogVersion;
    rows.evaluatedAt = evaluatedAt;
    rows.validUntil = evaluatedAt + 1_000;
    rows.fatigue = new double[MUSCLES];
    for (int i = 0; i < MUSCLES; i++) {
      rows.fatigue[i] = version + 100 * catalogVersion + i + evaluatedAt % 1_000;
    }
    rows.capacity = filled(2.5);
    rows.halfLifeHours = filled(20);
    rows.asOf = filledInstants(EVALUATED - 3_600_000);
    rows.lastTrainedAt = filledInstants(InsightRows.NEVER);
    rows.sets7d = filled(3);
    rows.directSets7d = new int[MUSCLES];
    rows.volumeKg7d = filled(1_234.5);
    rows.sessions7d = new int[MUSCLES];
    rows.targetSets = filled(10);
    sumIntoPicks(rows);
    return rows;
  }

  static void sumIntoPicks(InsightRows rows) {
    rows.picks = "[{\"sum\": " + DoubleStream.of(rows.fatigue).sum() + "}]";
  }

  private static double[] filled(double value) {
    double[] values = new double[MUSCLES];
    Arrays.fill(values, value);
    return values;
  }

  private static long[] filledInstants(long value) {
    long[] values = new long[MUSCLES];
    Arrays.fill(values, value);
    return values;
  }
}
