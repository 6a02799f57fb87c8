package app.gravl.jobs.changes;

import java.io.Serializable;

/**
 * One change of one row of the catalog, broadcast to every subtask. A Flink POJO, hence the public
 * fields and the empty constructor.
 */
public final class CatalogChange implements Serializable {

  private static final long serialVersionUID = 1;

  public long epoch;
  public long lsn;

  /** Where in the WAL the full snapshot stands that read the row; 0: none did. */
  public long snapshotLsn;

  /** The {@link Shard} that brought it, of {@link #shards}. */
  public int shard;

  public int shards = 1;

  /** No row of the catalog: the shard has begun an epoch, see {@link #epoch}. */
  public boolean beginsEpoch;

  /** The bump that closes a change of the catalog; {@link #version} is then the new version. */
  public boolean bump;

  public long version;

  /** Unique among all rows of all the catalog's tables. */
  public String key = "";

  /** The {@link CatalogEntry}; empty: deleted, or a bump. */
  public byte[] entry = {};

  public CatalogChange() {}

  public boolean ofSnapshot() {
    return snapshotLsn != 0;
  }

  public Order order() {
    return new Order(epoch, lsn);
  }
}
