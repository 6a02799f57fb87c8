package app.gravl.api.http;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags (RFC 9110): a reader who has an answer already is told so instead of sent it. */
public final class Etags {

  private static final Pattern TAG = Pattern.compile("\\G\\s*,?\\s*(?:W/)?(\"[^\"]*\")\\s*(?=,|$)");

  private Etags() {}

  /** Sends bytes that are the same for everybody. */
  public static void answer(Context ctx, byte[] bytes, String type) {
    String etag = ofBytes(bytes);
    ctx.header("ETag", etag).header("Cache-Control", "no-cache");
    String known = ctx.header("If-None-Match");
    if (known != null && listed(known, etag)) {
      ctx.status(304);
    } else {
      ctx.status(200).contentType(type).result(bytes);
    }
  }

  /** A strong one of the answer's bytes. */
  static String ofBytes(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return "\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** True where the reader has this answer, by weak comparison; sets the header in any case. */
  static boolean matches(Context ctx, String etag) {
    ctx.header("ETag", etag);
    ctx.header("Cache-Control", "private, no-cache");
    ctx.res().addHeader("Vary", "Authorization");
    String known = ctx.header("If-None-Match");
    return known != null && listed(known, etag);
  }

  static boolean listed(String known, String etag) {
    if (known.strip().equals("*")) {
      return true;
    }
    String opaque = etag.startsWith("W/") ? etag.substring(2) : etag;
    Matcher tags = TAG.matcher(known);
    while (tags.find()) {
      if (tags.group(1).equals(opaque)) {
        return true;
      }
    }
    return false;
  }
}
