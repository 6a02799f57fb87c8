package app.gravl.jobs.changes;

/** The record of a TRUNCATE: all of a table's rows are gone, and no change tells of each. */
public final class TruncatedTable extends MalformedChange {

  private final String table;
  private final long epoch;
  private final Shard shard;

  TruncatedTable(String table, long epoch, Shard shard) {
    super("op 't' of " + table);
    this.table = table;
    this.epoch = epoch;
    this.shard = shard;
  }

  public String table() {
    return table;
  }

  public long epoch() {
    return epoch;
  }

  /** Of the stream that tells of it. */
  public Shard shard() {
    return shard;
  }
}
