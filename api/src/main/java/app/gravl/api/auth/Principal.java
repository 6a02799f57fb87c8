package app.gravl.api.auth;

import java.time.Instant;
import java.util.Set;

/**
 * Who asks.
 *
 * @param userId from the token; whether that user exists is for the database to say
 * @param scopes what the token allows beyond the user's own data, such as {@code ops}
 * @param expiresAt of the token
 */
public record Principal(long userId, Set<String> scopes, Instant expiresAt) {}
