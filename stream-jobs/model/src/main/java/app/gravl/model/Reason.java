package app.gravl.model;

import java.util.Collections;
import java.util.LinkedHashMap;
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
    /**
     * The user does much the same often {sessions, of, daysAgo}: so many of the latest sessions,
     * and when the last of them began.
     */
    HABIT,
    /**
     * The user once did this after a session like their latest {muscles, days, daysAgo}: what that
     * session trained directly, how many days later this followed, and how long ago. Also
     * {workoutKind, workoutId, workoutName} where that session was logged on one workout.
     */
    ORDER,
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
    /** So many of its sets are on equipment that the user hardly uses {equipment, sets, of}. */
    EQUIPMENT,
    /**
     * A better pick covers most of what speaks for it, which lowers its rank {workoutKind,
     * workoutId, percent}.
     */
    SIMILAR_TO_PICK,
    /** The preferences left out others {excluded}. */
    PREFERENCES_RESPECTED
  }

  static Reason of(Code code, String message, Object... namesAndValues) {
    Map<String, Object> params = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      params.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Reason(code, Collections.unmodifiableMap(params), message);
  }
}
