package app.gravl.jobs.epoch;

import app.gravl.jobs.changes.Shard;
import java.io.Serializable;

/**
 * The epochs of the change stream. Each begins with a snapshot of all facts, which replaces
 * whatever state came before it: the way to heal wherever changes were lost.
 */
public interface Epochs extends Serializable {

  /**
   * @return the epoch of all in force; 0 where none ever began
   */
  long inForce() throws Exception;

  /**
   * @return the epoch of a shard in force, that of all or one of its own since; 0 where there is no
   *     such shard any more
   */
  long inForce(Shard shard) throws Exception;

  /**
   * Begins an epoch of all after {@code known}, unless a later one has begun already: several who
   * find the same loss begin one epoch.
   *
   * @param known the epoch whose changes are not complete
   * @param reason what was found, for operators
   * @return the epoch of all in force from now on; 0 where none ever began, so that nothing can be
   *     missing
   */
  long begin(long known, String reason) throws Exception;
}
