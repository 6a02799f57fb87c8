package app.gravl.jobs.reevaluation;

import java.io.Serializable;

/**
 * What the database knows of all users; of those without insights too, which may be on their way.
 */
public interface UserPages extends Serializable {

  /**
   * @param after the last id of the page before; 0 for the first
   * @param upTo the last id to return
   * @param limit the most ids to return
   * @return ids greater than {@code after}, ascending; empty: no more
   */
  long[] next(long after, long upTo, int limit) throws Exception;

  /** How many users there are with ids greater than {@code after}, {@code upTo} included. */
  long count(long after, long upTo) throws Exception;

  /**
   * How long what is committed now takes until it is in everybody's insights, in milliseconds, as
   * the heartbeats show that took the same way; 0 where none has come.
   */
  long delayMillis() throws Exception;
}
