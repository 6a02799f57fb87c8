package app.gravl.api.docs;

import app.gravl.api.http.Etags;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code /openapi.json}, and {@code /docs}, a page that reads it. */
public final class DocsEndpoints {

  private static final String CSP =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
          + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private DocsEndpoints() {}

  public static void register(RoutesConfig routes) {
    routes.get("/openapi.json", file("openapi.json", "application/json"));
    routes.get("/docs", file("docs.html", "text/html; charset=utf-8"));
    routes.get("/docs/docs.js", file("docs.js", "text/javascript; charset=utf-8"));
    routes.get("/docs/docs.css", file("docs.css", "text/css; charset=utf-8"));
  }

  private static Handler file(String name, String type) {
    byte[] bytes = read(name);
    return ctx -> answer(ctx, bytes, type);
  }

  private static void answer(Context ctx, byte[] bytes, String type) {
    ctx.header("Content-Security-Policy", CSP)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer");
    Etags.answer(ctx, bytes, type);
  }

  private static byte[] read(String name) {
    try (InputStream in = DocsEndpoints.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
