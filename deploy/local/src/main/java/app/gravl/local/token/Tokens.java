package app.gravl.local.token;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the tokens that the api asks for: HS256, issuer and audience {@code gravl}. */
public final class Tokens {

  static final Duration VALIDITY = Duration.ofDays(30);

  private final Algorithm algorithm;
  private final Clock clock;

  public Tokens(String secret, Clock clock) {
    this.algorithm = Algorithm.HMAC256(secret.getBytes(StandardCharsets.UTF_8));
    this.clock = clock;
  }

  /**
   * @param scope what the token allows beyond the user's own data, such as {@code ops}
   */
  public String of(long userId, @Nullable String scope) {
    Instant now = clock.instant();
    JWTCreator.Builder token =
        JWT.create()
            .withSubject(Long.toString(userId))
            .withIssuer("gravl")
            .withAudience("gravl")
            .withIssuedAt(now)
            .withExpiresAt(now.plus(VALIDITY));
    if (scope != null) {
      token.withClaim("scope", scope);
    }
    return token.sign(algorithm);
  }
}
