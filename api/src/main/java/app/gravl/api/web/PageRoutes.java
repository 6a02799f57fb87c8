package app.gravl.api.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the files of one page are sent: what leads to them is revalidated at every visit. */
public final class PageRoutes {

  // Nothing but our own files, no inline script or style, no frames, and no text that turns into
  // markup or script.
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; ";

  /** How long a versioned file may be kept, as Cache-Control. */
  public static final String FOR_GOOD = "public, max-age=31536000, immutable";

  /** The same of all else. */
  public static final String REVALIDATE = "no-cache";

  private final VersionedFiles files;
  private final Map<String, String> headers;

  /**
   * @param morePolicy what this page's policy has beyond that of every page
   */
  public PageRoutes(VersionedFiles files, String morePolicy) {
    this.files = files;
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Content-Security-Policy", CONTENT_SECURITY_POLICY + morePolicy);
    all.put("X-Content-Type-Options", "nosniff");
    all.put("Referrer-Policy", "no-referrer");
    all.put("Cross-Origin-Opener-Policy", "same-origin");
    all.put("Cross-Origin-Resource-Policy", "same-origin");
    all.put("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    this.headers = Collections.unmodifiableMap(all);
  }

  /** What every answer carries, whoever serves the files. */
  Map<String, String> headers() {
    return headers;
  }

  public void entrance(RoutesConfig routes, String path, WebFile file) {
    routes.get(path, ctx -> send(ctx, file, REVALIDATE));
  }

  public void versioned(RoutesConfig routes) {
    for (WebFile file : files.files()) {
      routes.get(files.place() + "/{version}/" + file.name(), ctx -> send(ctx, file, caching(ctx)));
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
    headers.forEach(ctx::header);
    ctx.header("Cache-Control", caching).header("Vary", "Accept-Encoding").header("ETag", etag);
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
