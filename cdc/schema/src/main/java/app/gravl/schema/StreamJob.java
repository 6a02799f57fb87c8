package app.gravl.schema;

/** The streaming job, as those name it who start it and those who look at it. */
public final class StreamJob {

  /** In Flink. */
  public static final String NAME = "gravl-insights";

  /** Of its consumers, unless its settings say otherwise: Kafka shows its offsets under it. */
  public static final String GROUP = "gravl-insights";

  private StreamJob() {}
}
