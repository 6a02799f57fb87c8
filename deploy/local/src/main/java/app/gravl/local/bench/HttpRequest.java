package app.gravl.local.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A request as it goes over the wire, built before the clock runs. */
final class HttpRequest {

  private final byte[] bytes;

  private HttpRequest(byte[] bytes) {
    this.bytes = bytes;
  }

  static HttpRequest get(String path, String token) {
    return new HttpRequest((head("GET", path, token) + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  static HttpRequest post(String path, String token, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        (head("POST", path, token)
                + "Content-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    return new HttpRequest(
        ByteBuffer.allocate(head.length + body.length).put(head).put(body).array());
  }

  /** For whoever sends it, to read from. */
  ByteBuffer bytes() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  private static String head(String method, String path, String token) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
        + token
        + "\r\n";
  }
}
