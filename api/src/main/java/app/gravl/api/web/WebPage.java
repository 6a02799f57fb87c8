package app.gravl.api.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/**
 * Serves the page. {@code /} and the service worker are revalidated at every visit; all else lies
 * under an address that holds a hash of all files together, so that browsers keep it for good and
 * never mix versions.
 */
public final class WebPage {

  // Nothing but our own files, no inline script or style, no frames, and no text that turns into
  // markup or script; the one policy allows the address of the service worker and nothing else.
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types gravl-worker";

  private static final String FOR_GOOD = "public, max-age=31536000, immutable";
  private static final String REVALIDATE = "no-cache";

  private final PageFiles files = PageFiles.load();

  public void register(RoutesConfig routes) {
    routes.get("/", ctx -> send(ctx, files.index(), REVALIDATE));
    routes.get("/" + PageFiles.WORKER, ctx -> send(ctx, files.worker(), REVALIDATE));
    for (WebFile file : files.underVersion()) {
      routes.get("/web/{version}/" + file.name(), ctx -> send(ctx, file, caching(ctx)));
    }
  }

  /**
   * Another version's page, during an update, gets this version's files, but must not keep them.
   */
  private String caching(Context ctx) {
    return files.version().equals(ctx.pathParam("version")) ? FOR_GOOD : REVALIDATE;
  }

  private void send(Context ctx, WebFile file, String caching) {
    boolean gzip = accepts(ctx, "gzip");
    String etag = "\"" + files.version() + (gzip ? "-gz\"" : "\"");
    ctx.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        .header("Cache-Control", caching)
        .header("Vary", "Accept-Encoding")
        .header("ETag", etag);
    String known = ctx.header("If-None-Match");
    if (known != null && List.of(known.split("\\s*,\\s*")).contains(etag)) {
      ctx.status(304);
      return;
    }
    if (gzip) {
      ctx.header("Content-Encoding", "gzip");
    }
    ctx.contentType(file.mediaType()).result(gzip ? file.gzipped() : file.plain());
  }

  /** With a q it is taken as no: the plain file is always right. */
  private static boolean accepts(Context ctx, String coding) {
    String accepted = ctx.header("Accept-Encoding");
    return accepted != null
        && List.of(accepted.split("\\s*,\\s*")).stream()
            .anyMatch(entry -> entry.equalsIgnoreCase(coding));
  }
}
