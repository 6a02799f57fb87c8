package app.gravl.jobs.changes;

/**
 * One change of one row of the catalog, broadcast to every subtask. A Flink POJO, hence the public
 * fields and the empty constructor.
 */
public final class CatalogChange {

  public long epoch;
  public long lsn;

  /** Read by a full snapshot. */
  public boolean snapshot;

  /** The bump that closes a change of the catalog; {@link #version} is then the new version. */
  public boolean bump;

  public long version;

  /** Unique among all rows of all the catalog's tables. */
  public String key = "";

  /** The {@link CatalogEntry}; empty: deleted, or a bump. */
  public byte[] entry = {};

  public CatalogChange() {}

  public Order order() {
    return new Order(epoch, lsn);
  }
}
