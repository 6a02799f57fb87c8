package app.gravl.jobs.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The partitions that a subtask reads, and the state of all others: which subtask reads a partition
 * may change at any restart, so every one is given all of it.
 */
final class Partitions {

  private final Map<Integer, PartitionState> restored = new HashMap<>();
  private @Nullable Partition[] read = {};

  Partitions(Iterable<PartitionState> states) {
    for (PartitionState state : states) {
      restored.merge(
          state.partition, state, (one, other) -> one.checkpoint >= other.checkpoint ? one : other);
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
    PartitionState state = restored.remove(number);
    Partition partition = new Partition(state == null ? new PartitionState(number) : state);
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
        states.add(partition.state(checkpoint));
      }
    }
    if (unread) {
      states.addAll(restored.values());
    }
    return states;
  }
}
