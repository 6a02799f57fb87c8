package app.gravl.connect;

import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * The epochs that anybody knows of: the database, which may have been put back to an earlier state,
 * and Kafka, which remembers. A new epoch begins above all of them.
 */
final class SeenEpochs {

  private final EpochTable table;
  private final StoredOffsets offsets;
  private final LifeMemory memory;

  private Optional<RememberedLife> remembered = Optional.empty();

  /** Whether the field above is what stands in Kafka. */
  private boolean read;

  SeenEpochs(EpochTable table, StoredOffsets offsets, LifeMemory memory) {
    this.table = table;
    this.offsets = offsets;
    this.memory = memory;
  }

  /** Somebody else may write now. */
  void forget() {
    read = false;
  }

  Optional<RememberedLife> remembered() {
    if (!read) {
      remembered = memory.remembered();
      read = true;
    }
    return remembered;
  }

  void remember(long epoch, DatabaseLife.Now now) throws Exception {
    // Read again after a failure: nobody knows what was kept.
    forget();
    remembered = Optional.of(memory.remember(epoch, now));
    read = true;
  }

  EpochTable.InForce inForce() throws SQLException {
    return table.inForce();
  }

  /**
   * @return whether the users' topic had another number of partitions before: then an epoch begins
   */
  boolean partitionsAre(int counted) throws SQLException {
    return table.partitionsAre(counted);
  }

  /** About how many users there are. */
  long users() throws SQLException {
    return table.users();
  }

  /** The latest epoch that the database names; empty before the first start. */
  OptionalLong wished() throws SQLException {
    return table.current();
  }

  /** The latest that Kafka knows of; 0: none. */
  long inKafka() {
    return Math.max(
        remembered().map(RememberedLife::epoch).orElse(0L), offsets.latestEpoch().orElse(0));
  }

  /**
   * Begins an epoch of one shard above all that the database names.
   *
   * @param failed whose changes are not complete
   * @return the epoch of the shard in force from now on
   */
  long begin(Shard shard, long failed, String reason) throws SQLException {
    return table.startAfter(shard, failed, reason);
  }

  /**
   * Begins an epoch of all shards above all that were seen.
   *
   * @param failed whose changes are not complete
   * @return the epoch in force from now on
   */
  long begin(long failed, String reason) throws SQLException {
    return table.startAfter(LongStream.of(failed, inKafka()).max().orElse(failed), reason);
  }

  void raiseTo(long epoch, String reason) throws SQLException {
    table.raiseTo(epoch, reason);
  }
}
