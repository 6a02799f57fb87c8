package app.gravl.jobs.changes;

/**
 * When a change of a row happened, against other changes of the same row. Within one life of the
 * database the LSN decides: a row's lock makes its LSNs rise in commit order. The epoch rises with
 * every snapshot that replaces all state, also when the database was restored and its LSNs began
 * anew.
 *
 * @param epoch count of full snapshots, from the connector's {@code topic.prefix}
 * @param lsn the WAL position of the change; {@link #SNAPSHOT_LSN} for a full snapshot's row
 */
public record Order(long epoch, long lsn) implements Comparable<Order> {

  /**
   * Stands for the position of a full snapshot's rows: before every change that is streamed in the
   * same epoch. The snapshot's own LSN would not do: a transaction that was open when it was taken
   * writes below it and commits after it.
   */
  public static final long SNAPSHOT_LSN = 0;

  /** Before every change. */
  public static final Order NONE = new Order(0, 0);

  @Override
  public int compareTo(Order other) {
    return epoch != other.epoch ? Long.compare(epoch, other.epoch) : Long.compare(lsn, other.lsn);
  }

  public boolean isBefore(Order other) {
    return compareTo(other) < 0;
  }

  public static Order later(Order one, Order other) {
    return one.isBefore(other) ? other : one;
  }
}
