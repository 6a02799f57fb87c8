package app.gravl.api.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** One file of a page, ready to be sent; compressed once, at the start. */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes go to the socket.
public record WebFile(String name, String mediaType, byte[] plain, byte[] gzipped) {

  /** Many under one name, since a browser asks for six at a time. */
  public static WebFile joined(String name, List<WebFile> parts) {
    return of(name, parts.stream().map(WebFile::text).collect(Collectors.joining("\n")));
  }

  /**
   * @param resource on the class path, from its top
   */
  public static WebFile load(String resource, String name) {
    return of(name, read(resource));
  }

  /** The text of a resource on the class path. */
  public static String read(String resource) {
    try (InputStream in = WebFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static WebFile of(String name, String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    return new WebFile(name, mediaType(name), plain, gzip(plain));
  }

  public String text() {
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
