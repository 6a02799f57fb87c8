package app.gravl.api.ops.letters;

import app.gravl.api.http.Json;
import app.gravl.api.http.Parameters;
import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import app.gravl.jobs.deadletter.LetterSettings;
import app.gravl.jobs.deadletter.Letterbox;
import app.gravl.jobs.deadletter.Replay;
import app.gravl.schema.KafkaRefusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.KafkaException;

/** {@code /api/ops/dead-letters}. */
public final class LetterEndpoints {

  /**
   * @param putBack records
   * @param evaluated users whom the job is asked to evaluate
   * @param same letters whose record was put back for another letter
   * @param tooOld letters that stay: their record can't be told from what was deleted after it
   */
  record Replayed(String topic, int putBack, int evaluated, int same, int tooOld) {}

  record ReplayAnswer(List<Replayed> topics) {}

  /** Letters that nobody waits for any more. */
  record Discarded(String topic, long letters) {}

  record DiscardAnswer(List<Discarded> topics) {}

  private final LetterSettings letters;
  private final Clock clock;

  /**
   * @param letters where they are
   * @param clock tells which letters are too old
   */
  public LetterEndpoints(LetterSettings letters, Clock clock) {
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * @param guarded lets in who may
   */
  public void register(RoutesConfig routes, UnaryOperator<Handler> guarded) {
    routes.get("/api/ops/dead-letters", guarded.apply(this::list));
    routes.post("/api/ops/dead-letters/replay", guarded.apply(this::replay));
    routes.post("/api/ops/dead-letters/discard", guarded.apply(this::discard));
  }

  private void list(Context ctx) {
    Parameters.allow(ctx);
    Json.answer(ctx, 200, asked(() -> LetterPage.read(letters.kafka(), letters.topics())));
  }

  private void replay(Context ctx) {
    Parameters.allow(ctx);
    List<Replayed> done = new ArrayList<>();
    for (String topic : letters.topics()) {
      Replay.Done replayed = asked(() -> Replay.of(letters, topic, null, clock));
      done.add(
          new Replayed(
              topic, replayed.putBack(), replayed.evaluated(), replayed.same(), replayed.tooOld()));
    }
    Json.answer(ctx, 200, new ReplayAnswer(done));
  }

  private void discard(Context ctx) {
    Parameters.allow(ctx);
    List<Discarded> done = new ArrayList<>();
    for (String topic : letters.topics()) {
      done.add(new Discarded(topic, asked(() -> discard(letters, topic))));
    }
    Json.answer(ctx, 200, new DiscardAnswer(done));
  }

  private static long discard(LetterSettings letters, String topic) {
    try (Letterbox box = new Letterbox(letters.kafka(), topic)) {
      return box.discardWaiting();
    }
  }

  private static <T> T asked(Supplier<T> work) {
    try {
      return work.get();
    } catch (KafkaException e) {
      throw Problem.of(
          ProblemType.UNAVAILABLE,
          KafkaRefusal.of(e).orElse("Kafka does not answer: " + e.getMessage()));
    }
  }
}
