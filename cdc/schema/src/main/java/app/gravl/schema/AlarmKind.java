package app.gravl.schema;

import java.util.Arrays;

/**
 * What an operator is told of, by whichever part notices it: in that part's log, and in the table
 * stream_alarms, one row a kind, from which {@code lag} shows it. What each asks for stands in
 * {@code deploy/runbooks/stream-alarms.md}.
 */
public enum AlarmKind {
  /** Changes were lost, or another database stands where the stream came from. */
  CHANGES_LOST("changes lost"),

  /** Records of an epoch before the one that state has seen. */
  OLD_EPOCH("records of an old epoch"),

  /** cdc_epoch was set below an epoch that the stream has seen. */
  EPOCH_WENT_BACK("epoch went back"),

  /** The task runs, yet nothing arrives in Kafka while heartbeats are due. */
  SOURCE_SILENT("source silent"),

  /** The task failed and was started again. */
  SOURCE_FAILED("source failed"),

  /** Slot, connector or Kafka can't be asked. */
  SOURCE_UNKNOWN("source unknown"),

  /** The slot can't be made before somebody's transaction ends. */
  SLOT_WAITS("slot waits"),

  /** Records or rows that can't be used stand in the dead letters. */
  DEAD_LETTERS("dead letters"),

  /** Insights that can't be written now, for a reason that is not theirs. */
  SINK_WAITS("sink waits"),

  /** A clock that differs from that of Postgres by more than a minute. */
  CLOCK_SKEW("clock skew"),

  /** A user whose evaluation throws: put aside, all others go on. */
  USER_ASIDE("user put aside"),

  /** A catalog that can't be put together; the one before stays in force. */
  CATALOG_REFUSED("catalog refused"),

  /** Rows that no bump followed, for triggers were off, and that were applied all the same. */
  UNCOVERED_ROWS("rows without bump"),

  /** A backup brought back users who had been erased since, and they were erased again. */
  ERASED_AGAIN("erased again"),

  /** The list of erasures can't be kept outside of the database, or applied to it. */
  ERASURES_WAIT("erasures wait");

  private final String text;

  AlarmKind(String text) {
    this.text = text;
  }

  /** As it is stored and shown. */
  public String text() {
    return text;
  }

  /**
   * @param text from {@link #text()}
   * @throws IllegalArgumentException where there is no such kind
   */
  public static AlarmKind of(String text) {
    return Arrays.stream(values())
        .filter(kind -> kind.text.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of alarm: " + text));
  }
}
