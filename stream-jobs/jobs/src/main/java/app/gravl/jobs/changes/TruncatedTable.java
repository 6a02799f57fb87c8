package app.gravl.jobs.changes;

/** The record of a TRUNCATE: all of a table's rows are gone, and no change tells of each. */
public final class TruncatedTable extends MalformedChange {

  private final String table;
  private final long epoch;

  TruncatedTable(String table, long epoch) {
    super("op 't' of " + table);
    this.table = table;
    this.epoch = epoch;
  }

  public String table() {
    return table;
  }

  public long epoch() {
    return epoch;
  }
}
