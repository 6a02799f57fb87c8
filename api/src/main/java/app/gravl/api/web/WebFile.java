package app.gravl.api.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** One file of the page, ready to be sent; compressed once, at the start. */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes go to the socket.
record WebFile(String name, String mediaType, byte[] plain, byte[] gzipped) {

  private static final String FOLDER = "/web/";

  static WebFile load(String name) {
    try (InputStream in = WebFile.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + FOLDER + name);
      }
      return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WebFile of(String name, String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    return new WebFile(name, mediaType(name), plain, gzip(plain));
  }

  String text() {
    return new String(plain, StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String mediaType(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException("no media type for " + name);
    };
  }
}
