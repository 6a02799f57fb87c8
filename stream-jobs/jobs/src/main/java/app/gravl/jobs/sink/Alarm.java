package app.gravl.jobs.sink;

/** Something that an operator must know of; kept in stream_alarms, one row a kind. A Flink POJO. */
public final class Alarm {

  /**
   * Rows that no bump followed, for they were loaded with triggers off, and were applied all the
   * same.
   */
  public static final String UNCOVERED_ROWS = "rows without bump";

  /** A user whose evaluation throws: put aside, all others go on. */
  public static final String USER_ASIDE = "user put aside";

  /** A catalog that can't be put together; the one before stays in force. */
  public static final String CATALOG_REFUSED = "catalog refused";

  /** Changes that the stream's state will never see; a new epoch replaces it. */
  public static final String LOST_CHANGES = "changes lost";

  /** Records of an epoch before the one in force. */
  public static final String OLD_EPOCH = "records of an old epoch";

  /** A clock that differs from that of Postgres by more than a minute. */
  public static final String CLOCK_SKEW = "clock skew";

  /** Insights that can't be written now, for a reason that is not theirs. */
  public static final String SINK_WAITS = "sink waits";

  public String kind = "";
  public String message = "";

  public Alarm() {}

  public Alarm(String kind, String message) {
    this.kind = kind;
    this.message = message;
  }
}
