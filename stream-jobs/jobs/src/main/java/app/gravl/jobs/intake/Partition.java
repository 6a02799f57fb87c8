package app.gravl.jobs.intake;

import app.gravl.jobs.changes.Shard;
import app.gravl.jobs.epoch.Loss;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One partition of a topic as its reader sees it. What is missing in it concerns every shard of the
 * change stream; each has epochs of its own.
 */
final class Partition {

  private final List<ShardOfPartition> shards;

  /** How many there are; 0: not told yet. */
  private int of;

  /**
   * @param shards of which something has come through it; at least one
   */
  Partition(List<ShardOfPartition> shards) {
    this.shards = new ArrayList<>(shards);
  }

  /** Called for every record. */
  ShardOfPartition of(Shard shard) {
    if (shard.of() != of) {
      // Each begins an epoch; what is remembered of those that are no more would be held against
      // it.
      of = shard.of();
      shards.removeIf(known -> known.shard() > 0 && known.shard() >= of);
    }
    for (ShardOfPartition known : shards) {
      if (known.shard() == shard.number()) {
        return known;
      }
    }
    ShardOfPartition begun = shards.get(0).another(shard.number());
    shards.add(begun);
    return begun;
  }

  List<PartitionState> states(long checkpoint) {
    return shards.stream().map(shard -> shard.state(checkpoint)).toList();
  }

  /**
   * @param goesOn whether what stands before is to be known
   */
  void opened(RawRecord record, Opening opening, boolean goesOn) {
    shards.forEach(shard -> shard.opened(record, opening, goesOn));
  }

  /** To be told of every record, in the order of their offsets. */
  void arrived(RawRecord record) {
    for (ShardOfPartition shard : shards) {
      shard.arrived(record);
    }
  }

  /** The loss that no record will tell the epoch of for long. */
  @Nullable Loss lossWithoutRecord() {
    Loss loss = null;
    for (ShardOfPartition shard : shards) {
      Loss found = shard.lossWithoutRecord();
      loss = loss == null ? found : loss;
    }
    return loss;
  }
}
