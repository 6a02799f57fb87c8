package app.gravl.api.auth;

import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import app.gravl.api.http.SlowBodies;
import app.gravl.api.limit.RateLimit;
import app.gravl.api.tracing.RequestSpans;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** Makes endpoints that need a user. */
public final class SignedIn {

  /** An endpoint that acts for one user. */
  public interface UserHandler {
    void handle(Context ctx, long userId) throws Exception;
  }

  /** An endpoint that also asks what the token allows. */
  public interface PrincipalHandler {
    void handle(Context ctx, Principal principal) throws Exception;
  }

  private final Authenticator authenticator;
  private final RateLimit rate;
  private final RequestSpans spans;

  public SignedIn(Authenticator authenticator, RateLimit rate, RequestSpans spans) {
    this.authenticator = authenticator;
    this.rate = rate;
    this.spans = spans;
  }

  public Handler as(UserHandler handler) {
    return asPrincipal((ctx, principal) -> handler.handle(ctx, principal.userId()));
  }

  public Handler asPrincipal(PrincipalHandler handler) {
    return ctx -> {
      Principal principal = authenticator.authenticate(ctx);
      rate.take(ctx, principal.userId());
      SlowBodies.belongsTo(ctx, principal.userId());
      spans.handle(ctx, same -> handler.handle(same, principal));
    };
  }

  /** An endpoint for tokens of a scope only. */
  public Handler withScope(String scope, Handler handler) {
    return asPrincipal(
        (ctx, principal) -> {
          if (!principal.scopes().contains(scope)) {
            throw Problem.of(ProblemType.FORBIDDEN, "The token needs the scope \"" + scope + "\".");
          }
          handler.handle(ctx);
        });
  }
}
