package app.gravl.api.ops;

import app.gravl.api.auth.SignedIn;
import app.gravl.api.http.Json;
import app.gravl.api.http.Parameters;
import app.gravl.api.ops.letters.LetterEndpoints;
import app.gravl.api.ops.pipeline.Pipeline;
import app.gravl.api.ops.pipeline.PipelineHistory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Optional;

/** {@code /api/ops}: for tokens of the scope {@code ops} only. */
public final class OpsEndpoints {

  private static final String SCOPE = "ops";

  /** The oldest first. */
  record History(List<PipelineHistory.Point> points) {}

  private final Pipeline pipeline;
  private final PipelineHistory history;
  private final Optional<LetterEndpoints> letters;

  /**
   * @param letters empty where nobody told where Kafka is: there is nothing at their addresses
   */
  public OpsEndpoints(
      Pipeline pipeline, PipelineHistory history, Optional<LetterEndpoints> letters) {
    this.pipeline = pipeline;
    this.history = history;
    this.letters = letters;
  }

  public void register(RoutesConfig routes, SignedIn signedIn) {
    routes.get("/api/ops/lag", guarded(signedIn, this::lag));
    routes.get("/api/ops/history", guarded(signedIn, this::history));
    letters.ifPresent(
        endpoints -> endpoints.register(routes, handler -> guarded(signedIn, handler)));
  }

  private static Handler guarded(SignedIn signedIn, Handler handler) {
    return signedIn.withScope(SCOPE, handler);
  }

  private void lag(Context ctx) {
    Parameters.allow(ctx);
    Json.answer(ctx, 200, pipeline.look());
  }

  private void history(Context ctx) {
    Parameters.allow(ctx);
    Json.answer(ctx, 200, new History(history.points()));
  }
}
