package app.gravl.api.http;

import app.gravl.settings.Settings;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;

/** Lets pages of other origins use the API from a browser: off unless they are named. */
public final class Cors {

  private final List<String> origins;

  public Cors(List<String> origins) {
    this.origins = List.copyOf(origins);
  }

  /** Such as {@code https://app.example.com}, separated by commas; never {@code *}. */
  public static List<String> origins(Settings settings) {
    return Arrays.stream(
            settings
                .text("CORS_ORIGINS", "", "origins whose pages may call the api, by commas")
                .split(",", -1))
        .map(String::strip)
        .filter(origin -> !origin.isEmpty())
        .toList();
  }

  /** To be run before every request; answers preflights itself. */
  public void apply(Context ctx) {
    if (origins.isEmpty()) {
      return;
    }
    ctx.res().addHeader("Vary", "Origin");
    String origin = ctx.header("Origin");
    if (origin == null || !origins.contains(origin)) {
      return;
    }
    ctx.header("Access-Control-Allow-Origin", origin);
    ctx.header(
        "Access-Control-Expose-Headers",
        "ETag, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id");
    if (ctx.req().getMethod().equals("OPTIONS")
        && ctx.header("Access-Control-Request-Method") != null) {
      ctx.header("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
      ctx.header(
          "Access-Control-Allow-Headers",
          "Authorization, Content-Type, Idempotency-Key, If-None-Match, Last-Event-ID, X-Request-Id");
      ctx.header("Access-Control-Max-Age", "3600");
      ctx.status(204);
      ctx.skipRemainingHandlers();
    }
  }
}
