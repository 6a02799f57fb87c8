package app.gravl.api.auth;

import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.exceptions.TokenExpiredException;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells who asks from the bearer token: HS256 only, issuer and audience "gravl", an expiry, a user
 * id as subject. Nothing else in a request says who the user is.
 */
public final class Authenticator {

  public static final String ISSUER = "gravl";
  public static final String AUDIENCE = "gravl";

  private static final int MAX_TOKEN_LENGTH = 4_096;
  private static final int REMEMBERED = 10_000;

  private final JWTVerifier withoutKid;
  private final Map<String, JWTVerifier> byKid;
  private final Clock clock;
  // Clients send one token again and again, and to verify it takes a tenth of a read. The secrets
  // never change while this lives; only the expiry has to be looked at again.
  private final Cache<String, Principal> verified =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  public Authenticator(JwtSettings settings, Clock clock) {
    this.clock = clock;
    this.withoutKid = verifier(settings.secret(), clock);
    Map<String, JWTVerifier> verifiers = new HashMap<>();
    settings.secretsByKid().forEach((kid, secret) -> verifiers.put(kid, verifier(secret, clock)));
    this.byKid = Map.copyOf(verifiers);
  }

  private static JWTVerifier verifier(String secret, Clock clock) {
    JWTVerifier.BaseVerification verification =
        (JWTVerifier.BaseVerification)
            JWT.require(Algorithm.HMAC256(secret.getBytes(StandardCharsets.UTF_8)))
                .withIssuer(ISSUER)
                .withAudience(AUDIENCE)
                .withClaimPresence("exp")
                // When it was issued does not decide whether it is valid: nbf and exp do.
                .ignoreIssuedAt();
    return verification.build(clock);
  }

  /**
   * @throws Problem 401, saying what is wrong with the token
   */
  public Principal authenticate(Context ctx) {
    String header = ctx.header("Authorization");
    if (header == null) {
      throw refused("Send a token: Authorization: Bearer <JWT>.", "Bearer realm=\"gravl\"");
    }
    if (!header.regionMatches(true, 0, "Bearer ", 0, 7) || header.length() > MAX_TOKEN_LENGTH) {
      throw invalid("The Authorization header is not \"Bearer <JWT>\".");
    }
    return authenticate(header.substring(7).strip());
  }

  Principal authenticate(String token) {
    Principal known = verified.getIfPresent(token);
    if (known != null && clock.instant().isBefore(known.expiresAt())) {
      return known;
    }
    Principal principal = verify(token);
    verified.put(token, principal);
    return principal;
  }

  private Principal verify(String token) {
    try {
      DecodedJWT unverified = JWT.decode(token);
      DecodedJWT verified = verifierFor(unverified.getKeyId()).verify(unverified);
      String scope = verified.getClaim("scope").asString();
      return new Principal(
          userId(verified.getSubject()), scopes(scope), verified.getExpiresAtAsInstant());
    } catch (TokenExpiredException e) {
      throw invalid("The token has expired.");
    } catch (JWTVerificationException e) {
      // Not its message: it would tell which check an attacker has passed.
      throw invalid("The token is not valid here.");
    }
  }

  private JWTVerifier verifierFor(@Nullable String kid) {
    JWTVerifier verifier = kid == null ? withoutKid : byKid.get(kid);
    if (verifier == null) {
      throw invalid("The token is not valid here.");
    }
    return verifier;
  }

  private static long userId(@Nullable String subject) {
    try {
      long id = subject == null ? 0 : Long.parseLong(subject);
      if (id > 0) {
        return id;
      }
    } catch (NumberFormatException e) {
      // Refused below, like a missing one.
    }
    throw invalid("The token's subject is no user id.");
  }

  private static Set<String> scopes(@Nullable String scope) {
    return scope == null || scope.isBlank()
        ? Set.of()
        : Arrays.stream(scope.toLowerCase(Locale.ROOT).strip().split("\\s+"))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Problem invalid(String detail) {
    return refused(detail, "Bearer realm=\"gravl\", error=\"invalid_token\"");
  }

  private static Problem refused(String detail, String challenge) {
    return Problem.of(ProblemType.UNAUTHORIZED, detail).withHeader("WWW-Authenticate", challenge);
  }
}
