package app.gravl.api.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Serves the page. {@code /} is revalidated at every visit; all else lies under an address that
 * holds a hash of all files together, so that browsers keep it for good and never mix versions.
 */
public final class WebPage {

  /** Every file of the page but {@code index.html}; a test holds it equal to the folder. */
  static final List<String> FILES =
      List.of(
          "base.css",
          "layout.css",
          "map.css",
          "parts.css",
          "dialogs.css",
          "icon.svg",
          "theme-early.js",
          "api.js",
          "body-map.js",
          "body-shapes.js",
          "charts.js",
          "check-in.js",
          "dialog.js",
          "dom.js",
          "format.js",
          "history.js",
          "import.js",
          "live.js",
          "main.js",
          "muscle-panel.js",
          "recommendations.js",
          "scale.js",
          "sets.js",
          "sign-in.js",
          "store.js",
          "swap.js",
          "theme.js",
          "toast.js",
          "week.js",
          "workout.js");

  /** In index.html: where the other files lie. */
  private static final String BASE = "@base@";

  // Nothing but our own files, no inline script or style, no frames, and no text that turns into
  // markup.
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  private static final String FOR_GOOD = "public, max-age=31536000, immutable";
  private static final String REVALIDATE = "no-cache";

  private final WebFile index;
  private final List<WebFile> files;
  private final String version;

  public WebPage() {
    this.files = FILES.stream().map(WebFile::load).toList();
    WebFile template = WebFile.load("index.html");
    List<WebFile> all = new ArrayList<>(files);
    all.add(template);
    this.version = hash(all);
    String html = new String(template.plain(), StandardCharsets.UTF_8);
    this.index =
        WebFile.of(
            template.name(),
            html.replace(BASE, "/web/" + version).getBytes(StandardCharsets.UTF_8));
  }

  public void register(RoutesConfig routes) {
    routes.get("/", ctx -> send(ctx, index, REVALIDATE));
    for (WebFile file : files) {
      routes.get("/web/{version}/" + file.name(), ctx -> send(ctx, file, caching(ctx)));
    }
  }

  /**
   * Another version's page, during an update, gets this version's files, but must not keep them.
   */
  private String caching(Context ctx) {
    return version.equals(ctx.pathParam("version")) ? FOR_GOOD : REVALIDATE;
  }

  private void send(Context ctx, WebFile file, String caching) {
    boolean gzip = accepts(ctx, "gzip");
    String etag = "\"" + version + (gzip ? "-gz\"" : "\"");
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

  private static String hash(List<WebFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (WebFile file : files) {
        digest.update(file.name().getBytes(StandardCharsets.UTF_8));
        digest.update(file.plain());
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
