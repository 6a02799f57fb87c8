package app.gravl.jobs.intake;

/** What is remembered of a shard's records in a partition across restarts. A Flink POJO. */
public final class PartitionState {

  public int partition;

  /** Of the change stream; 0 where it is read in one. */
  public int shard;

  /** The checkpoint that this is of: of two copies the later one holds. */
  public long checkpoint;

  public String topicId = "";

  /** The offset of the record that comes next; below 0: none is known. */
  public long next = -1;

  /** The highest epoch that was read. */
  public long epoch;

  /** Where in the WAL that epoch's snapshot stands; 0: none of its rows was read. */
  public long snapshotLsn;

  /** Of this epoch and those before it not all changes were read; 0: none. */
  public long incompleteEpoch;

  /** A loss whose epoch the next record tells; empty: none. */
  public String loss = "";

  /** That loss was found where no record stood: a snapshot that begins there is whole. */
  public boolean lossBeforeAll;

  public PartitionState() {}

  PartitionState(int partition, int shard) {
    this.partition = partition;
    this.shard = shard;
  }
}
