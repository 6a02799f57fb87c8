package app.gravl.api.auth;

import io.javalin.http.Context;
import io.javalin.http.Handler;

/** Makes endpoints that need a user. */
public final class SignedIn {

  /** An endpoint that acts for one user. */
  public interface UserHandler {
    void handle(Context ctx, long userId) throws Exception;
  }

  private final Authenticator authenticator;

  public SignedIn(Authenticator authenticator) {
    this.authenticator = authenticator;
  }

  public Handler as(UserHandler handler) {
    return ctx -> handler.handle(ctx, authenticator.authenticate(ctx).userId());
  }
}
