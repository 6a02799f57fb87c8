package app.gravl.local.chaos;

import app.gravl.model.UserFacts;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a user's facts were at each version that was committed. Safe to use from several threads.
 */
final class FactHistory {

  private final NavigableMap<Long, UserFacts> byVersion = new TreeMap<>();

  /**
   * @param version that the write ended with
   * @param facts after it
   */
  synchronized void add(long version, UserFacts facts) {
    byVersion.put(version, facts);
  }

  /** The version of the last write known; 0 where there is none. */
  synchronized long newest() {
    return byVersion.isEmpty() ? 0 : byVersion.lastKey();
  }

  /**
   * Of which facts insights of a version must be.
   *
   * @return null where no write is known (yet) that ended with it
   */
  synchronized @Nullable UserFacts at(long version) {
    return byVersion.get(version);
  }

  /** A reader has seen this version: what was before it is not asked for again. */
  synchronized void forgetBefore(long version) {
    Long first = byVersion.floorKey(version);
    if (first != null) {
      byVersion.headMap(first, false).clear();
    }
  }
}
