package app.gravl.jobs.sink;

import app.gravl.jobs.changes.HopTimes;
import org.jspecify.annotations.Nullable;

/**
 * A user's whole insights as the tables hold them; the arrays have one element a muscle, in the
 * order of {@link app.gravl.model.MuscleGroup}. A Flink POJO, hence the public fields and the empty
 * constructor.
 */
public final class InsightRows {

  /** Stands for null where an instant is missing. */
  public static final long NEVER = Long.MIN_VALUE;

  public long userId;

  /** Of the snapshot that the facts came from, or came after. */
  public long epoch;

  /** Of the deployment that put in force what they were made by; 0: of none. */
  public int parametersId;

  /** The user's write_version that these insights include, and the catalog's. */
  public long version;

  public long catalogVersion;

  /** Epoch milliseconds, like all instants here. */
  public long evaluatedAt;

  public long validUntil = NEVER;

  /** JSON, as the API serves it. */
  public String picks = "[]";

  public @Nullable String rest;

  /** Likewise: 0 to 1 by muscle; null without a habit. */
  public @Nullable String likely;

  /** Of the write that they answer; null where its way is not followed. */
  public @Nullable HopTimes hops;

  public double[] fatigue = {};
  public double[] capacity = {};
  public double[] halfLifeHours = {};
  public long[] asOf = {};
  public long[] lastTrainedAt = {};
  public double[] sets7d = {};
  public int[] directSets7d = {};
  public double[] volumeKg7d = {};
  public int[] sessions7d = {};
  public double[] targetSets = {};

  public InsightRows() {}
}
