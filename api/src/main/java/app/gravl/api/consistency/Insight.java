package app.gravl.api.consistency;

import org.jspecify.annotations.Nullable;

/**
 * What an insight read found in its one statement.
 *
 * @param version the write version that the insights include; 0 where the user is not evaluated yet
 * @param answer what to answer, null only at version 0
 */
public record Insight(long version, @Nullable Object answer) {

  public static final Insight NOT_EVALUATED = new Insight(0, null);
}
