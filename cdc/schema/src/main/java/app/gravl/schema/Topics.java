package app.gravl.schema;

/**
 * The topics between cdc and the jobs. They are created by us, never by a broker or a connector;
 * the connector's JSON routes to them by these names and a test holds it to them.
 */
public final class Topics {

  /**
   * Every change of every user fact table, keyed by the bare user_id: one user, one partition. The
   * rows of cdc_heartbeat travel among them, keyed by their id.
   */
  public static final String USER_CHANGES = "gravl.user-changes";

  /** Changes of exercises, activations and workouts; one partition, so in commit order. */
  public static final String CATALOG_CHANGES = "gravl.catalog-changes";

  /** Debezium's own heartbeats and the rows of cdc_signal: read by nobody but people. */
  public static final String HEARTBEAT = "gravl.heartbeat";

  /** Which database and which epoch the stream follows, as whoever watches it last saw them. */
  public static final String EPOCHS = "gravl.epochs";

  /** Who was erased, for databases that are put back to a time when they were not. */
  public static final String ERASURES = "gravl.erasures";

  /** Added to a topic's name: the letters that could not be parsed or applied. */
  public static final String DEAD_LETTER_SUFFIX = ".dlq";

  /**
   * The largest letter, in bytes: room for the largest record that the other topics take, which is
   * Kafka's default of 1 MiB, and for the reasons beside it.
   */
  public static final int MAX_LETTER_BYTES = 2 * 1024 * 1024;

  private Topics() {}
}
