package app.gravl.model;

import org.jspecify.annotations.Nullable;

/**
 * Why nothing is recommended.
 *
 * @param message for a person to read
 * @param earliestAt the instant at which a workout becomes eligible, epoch milliseconds; null where
 *     time alone changes nothing
 */
public record Rest(Code code, String message, @Nullable Long earliestAt) {

  /** What stands in the way. */
  public enum Code {
    /** Every workout trains a muscle that carries too much load. */
    REST,
    /** There is no workout, or the preferences exclude them all. */
    NO_CANDIDATE
  }
}
