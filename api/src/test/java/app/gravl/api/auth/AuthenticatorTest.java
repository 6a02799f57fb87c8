package app.gravl.api.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gravl.api.MovableClock;
import app.gravl.api.TestApi;
import app.gravl.api.http.Problem;
import com.auth0.jwt.algorithms.Algorithm;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is remembered of a token must not outlive it. */
class AuthenticatorTest {

  private final MovableClock clock = new MovableClock(TestApi.NOW);
  private final Authenticator authenticator =
      new Authenticator(new JwtSettings(TestApi.SECRET, Map.of()), clock);

  @Test
  void a_token_that_was_accepted_is_refused_once_it_has_expired() {
    String token =
        TestApi.claims(7)
            .withExpiresAt(TestApi.NOW.plusSeconds(60))
            .sign(Algorithm.HMAC256(TestApi.SECRET));

    assertThat(authenticator.authenticate(token).userId()).isEqualTo(7);
    clock.advance(Duration.ofSeconds(59));
    assertThat(authenticator.authenticate(token).userId()).isEqualTo(7);
    clock.advance(Duration.ofSeconds(2));
    assertThatThrownBy(() -> authenticator.authenticate(token))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("expired");
  }

  @Test
  void tokens_of_two_users_are_not_taken_for_each_other() {
    assertThat(authenticator.authenticate(TestApi.token(1)).userId()).isEqualTo(1);
    assertThat(authenticator.authenticate(TestApi.token(2)).userId()).isEqualTo(2);
    assertThat(authenticator.authenticate(TestApi.token(1)).userId()).isEqualTo(1);
  }
}
