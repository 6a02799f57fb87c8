package app.gravl.local.chaos;

import app.gravl.model.UserFacts;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

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
   * Of which facts insights of a version may be. A write of several statements passes through
   * versions of which nobody is told: then those before it or those after it.
   *
   * @return empty where the version is not known (yet)
   */
  synchronized List<UserFacts> at(long version) {
    Map.Entry<Long, UserFacts> before = byVersion.floorEntry(version);
    Map.Entry<Long, UserFacts> after = byVersion.ceilingEntry(version);
    if (before == null || after == null) {
      return List.of();
    }
    return before.getKey() == version
        ? List.of(before.getValue())
        : List.of(before.getValue(), after.getValue());
  }

  /** A reader has seen this version: what was before it is not asked for again. */
  synchronized void forgetBefore(long version) {
    Long first = byVersion.floorKey(version);
    if (first != null) {
      byVersion.headMap(first, false).clear();
    }
  }
}
