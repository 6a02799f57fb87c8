package app.gravl.jobs.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The partitions that a subtask reads, and the state of all others: which subtask reads a partition
 * may change at any restart, so every one is given all of it.
 */
final class Partitions {

  private final Map<Integer, Map<Integer, PartitionState>> restored = new HashMap<>();
  private @Nullable Partition[] read = {};

  Partitions(Iterable<PartitionState> states) {
    for (PartitionState state : states) {
      restored
          .computeIfAbsent(state.partition, partition -> new TreeMap<>())
          .merge(
              state.shard, state, (one, other) -> one.checkpoint >= other.checkpoint ? one : other);
    }
  }

  /** Called for every record. */
  Partition of(int number) {
    Partition partition = number < read.length ? read[number] : null;
    return partition == null ? begin(number) : partition;
  }

  private Partition begin(int number) {
    if (number >= read.length) {
      read = Arrays.copyOf(read, number + 1);
    }
    Map<Integer, PartitionState> states = restored.remove(number);
    Collection<PartitionState> shards =
        states == null ? List.of(new PartitionState(number, 0)) : states.values();
    Partition partition = new Partition(shards.stream().map(ShardOfPartition::new).toList());
    read[number] = partition;
    return partition;
  }

  /**
   * @param unread whether to name also those that nobody has read here since the start; one subtask
   *     does, so that none is forgotten
   */
  List<PartitionState> states(long checkpoint, boolean unread) {
    List<PartitionState> states = new ArrayList<>();
    for (Partition partition : read) {
      if (partition != null) {
        states.addAll(partition.states(checkpoint));
      }
    }
    if (unread) {
      restored.values().forEach(shards -> states.addAll(shards.values()));
    }
    return states;
  }
}
