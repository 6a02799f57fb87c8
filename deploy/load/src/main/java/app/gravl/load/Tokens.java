package app.gravl.load;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Signs who people are, as the api wants it: HS256, issuer and audience "gravl". */
final class Tokens {

  private static final String GRAVL = "gravl";

  private final Algorithm algorithm;
  private final Instant expiry;

  Tokens(String secret, Instant expiry) {
    this.algorithm = Algorithm.HMAC256(secret.getBytes(StandardCharsets.UTF_8));
    this.expiry = expiry;
  }

  String of(long user) {
    return JWT.create()
        .withSubject(Long.toString(user))
        .withIssuer(GRAVL)
        .withAudience(GRAVL)
        .withExpiresAt(expiry)
        .sign(algorithm);
  }
}
