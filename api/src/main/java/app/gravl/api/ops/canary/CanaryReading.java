package app.gravl.api.ops.canary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the canary told in one round.
 *
 * @param at by the clock of the database
 * @param ageSeconds how old what users see may be: since the oldest row that arrived was written;
 *     null until all have come, and all of the epoch in force
 * @param waySeconds of those that arrived last, the slowest: from commit to arrival
 * @param hopSeconds that way by hop, first to last; hops whose clock was not told are left out
 * @param shards ages by shard, in their order
 */
public record CanaryReading(
    Instant at,
    @Nullable Double ageSeconds,
    @Nullable Double waySeconds,
    Map<CanaryHop, Double> hopSeconds,
    List<ShardAge> shards) {

  /**
   * @param ageSeconds null until all of the shard's have come
   */
  public record ShardAge(int shard, @Nullable Double ageSeconds) {}

  /** Of the way of those that arrived last; 0 where it is not known. */
  @JsonIgnore
  public double seconds(CanaryHop hop) {
    return hopSeconds.getOrDefault(hop, 0.0);
  }
}
