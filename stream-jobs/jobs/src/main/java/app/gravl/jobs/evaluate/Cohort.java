package app.gravl.jobs.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sums of the users who were read so far; used by several threads. Many users share clusters,
 * by chance, so that memory and time don't grow with them: drawn as clusters they tell as much.
 */
final class Cohort {

  /** So many users are a cluster each. */
  static final int CLUSTERS = 1_000;

  private final boolean shared;
  // By id or cluster, for the order in which they are drawn.
  private final Map<Long, UserSums> clusters = new TreeMap<>();
  private long read;

  /**
   * @param users how many there may be
   */
  Cohort(long users) {
    this.shared = users > CLUSTERS;
  }

  synchronized void add(long userId, UserSums sums) {
    clusters.computeIfAbsent(clusterOf(userId), any -> new UserSums()).add(sums, 1);
  }

  /** One more was looked at, with or without sessions. */
  synchronized long countRead() {
    return ++read;
  }

  synchronized List<UserSums> clusters() {
    return new ArrayList<>(clusters.values());
  }

  private long clusterOf(long userId) {
    if (!shared) {
      return userId;
    }
    // Ids that follow each other go apart: users who came together may be alike.
    return Math.floorMod((userId * 0x9E3779B97F4A7C15L) >>> 20, CLUSTERS);
  }
}
