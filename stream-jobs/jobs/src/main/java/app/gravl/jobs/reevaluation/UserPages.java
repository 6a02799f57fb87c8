package app.gravl.jobs.reevaluation;

import java.io.Serializable;

/** The ids of all users, in pages; of those without insights too, which may be on their way. */
@FunctionalInterface
public interface UserPages extends Serializable {

  /**
   * @param after the last id of the page before; 0 for the first
   * @param limit the most ids to return
   * @return ids greater than {@code after}, ascending; empty: no more
   */
  long[] next(long after, int limit) throws Exception;
}
