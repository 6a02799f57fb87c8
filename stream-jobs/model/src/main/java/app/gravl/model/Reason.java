package app.gravl.model;

import java.util.Map;

/**
 * Why a workout was picked.
 *
 * @param params by name: numbers, strings or lists of strings, in a fixed order
 * @param message the same for a person to read
 */
public record Reason(Code code, Map<String, Object> params, String message) {

  /** What a reason says; the params of each in braces. */
  public enum Code {
    /** All that it trains directly is fresh {muscles}. */
    FRESH_MUSCLES,
    /** All that it trains directly is past the threshold {muscle, recovery}: the lowest. */
    RECOVERED_ENOUGH,
    /** The muscle whose week it helps most {muscle, sets, target}. */
    NEED_BEHIND_TARGET,
    /** What it trains has had its sets of the week {}. */
    NEED_TARGETS_REACHED,
    /** No set was logged on it in 150 days {}. */
    VARIETY_NEW,
    /** It was last done a week ago or longer {days}. */
    VARIETY_NOT_DONE_LATELY,
    /** It was done within a week, which lowers its score {days}. */
    VARIETY_DONE_LATELY,
    /**
     * How alike it is to a better pick, which lowers its rank {workoutKind, workoutId, percent}.
     */
    SIMILAR_TO_PICK,
    /** The preferences left out others {excluded}. */
    PREFERENCES_RESPECTED
  }
}
