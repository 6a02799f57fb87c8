package app.gravl.api.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.gravl.api.auth.Principal;
import app.gravl.api.database.Database;
import app.gravl.api.database.PoolSettings;
import app.gravl.api.http.Problem;
import app.gravl.schema.DatabaseSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.AsyncContext;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client whose stream the stopping api ended comes back at once: nothing may wait for it. */
class StoppingStreamsTest {

  private final Database nowhere =
      new Database(
          new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/none", "none", "none"),
          new PoolSettings(1, 250, 250),
          new SimpleMeterRegistry());

  private final RecommendationStreams streams =
      new RecommendationStreams(
          nowhere, new StreamSettings(10, 10, Duration.ofSeconds(15)), Clock.systemUTC());

  @AfterEach
  void close() {
    nowhere.close();
  }

  @Test
  void none_is_admitted_any_more() {
    streams.close();

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> streams.admit(7))
        .withMessageContaining("stops");
    assertThat(streams.open()).isZero();
  }

  @Test
  void one_that_was_admitted_just_before_ends_at_once() {
    streams.admit(7);
    streams.close();

    var ended =
        streams.open(context(), new Principal(7, Set.of(), Instant.MAX), /* lastEventId= */ "");

    assertThat(ended).isCompleted();
    assertThat(streams.open()).isZero();
  }

  private static AsyncContext context() {
    return (AsyncContext)
        Proxy.newProxyInstance(
            AsyncContext.class.getClassLoader(),
            new Class<?>[] {AsyncContext.class},
            (proxy, method, arguments) -> null);
  }
}
