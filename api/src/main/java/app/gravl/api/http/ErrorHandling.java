package app.gravl.api.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes every error as application/problem+json; what happened inside goes to the log only. */
public final class ErrorHandling {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorHandling.class);

  /** The members of RFC 9457, with the fields at fault and the request's id. */
  record Body(
      String type,
      String title,
      int status,
      String detail,
      @Nullable String requestId,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
      @JsonAnyGetter Map<String, Object> more) {}

  private ErrorHandling() {}

  public static void register(RoutesConfig routes) {
    routes.exception(Exception.class, (e, ctx) -> write(ctx, problemOf(e, ctx)));
    // Javalin answers its own exceptions in its own way unless they are named.
    routes.exception(HttpResponseException.class, (e, ctx) -> write(ctx, problemOf(e, ctx)));
  }

  public static void write(Context ctx, Problem problem) {
    ProblemType type = problem.type();
    problem.headers().forEach((name, value) -> ctx.header(name, value));
    ctx.status(type.status())
        .header("Cache-Control", "no-store")
        .contentType("application/problem+json")
        .result(
            Json.bytes(
                new Body(
                    type.uri(),
                    type.title(),
                    type.status(),
                    problem.detail(),
                    RequestIds.of(ctx),
                    problem.errors(),
                    problem.more())));
  }

  private static Problem problemOf(Throwable thrown, Context ctx) {
    Throwable e =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    if (e instanceof Problem problem) {
      return problem;
    }
    if (e instanceof MethodNotAllowedResponse notAllowed) {
      String methods = notAllowed.getDetails().getOrDefault("availableMethods", "");
      return Problem.of(
              ProblemType.METHOD_NOT_ALLOWED,
              ctx.method() + " is not known here, but " + methods + ".")
          .withHeader("Allow", methods);
    }
    if (e instanceof HttpResponseException http && http.getStatus() == 404) {
      return Problem.of(
          ProblemType.NOT_FOUND, "Nothing is at this address; /openapi.json lists what is.");
    }
    if (e instanceof HttpResponseException http && http.getStatus() < 500) {
      return Problem.of(ProblemType.INVALID_PARAMETER, "The request could not be read.");
    }
    LOG.error("{} failed", ctx.method(), e);
    return Problem.of(
        ProblemType.INTERNAL, "The request id leads to the details in the server's log.");
  }
}
