package app.gravl.jobs.changes;

/**
 * When a change of a row happened, against other changes of the same row. Within one life of the
 * database the LSN decides: a row's lock makes its LSNs rise in commit order. The epoch rises with
 * every snapshot that replaces all state, also when the database was restored and its LSNs began
 * anew.
 *
 * @param epoch count of full snapshots, from the connector's {@code topic.prefix}
 * @param lsn the WAL position of the change; for a snapshot's row, that of the whole snapshot
 */
public record Order(long epoch, long lsn) implements Comparable<Order> {

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
