package app.gravl.api.operations;

import app.gravl.api.TestApi;
import app.gravl.api.TestApi.Answer;
import app.gravl.schema.Patience;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a client library refuses to send: any bytes as a request, on a connection of its own. */
public final class RawRequest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private RawRequest() {}

  /**
   * @param headerLines as they are to be sent, without line ends; Host and the token come before
   * @param body sent as it is, without a Content-Length of its own
   */
  public static Answer send(
      TestApi api, String requestLine, String token, List<String> headerLines, String body) {
    StringBuilder request = new StringBuilder(requestLine).append(" HTTP/1.1\r\nHost: test\r\n");
    if (token != null) {
      request.append("Authorization: Bearer ").append(token).append("\r\n");
    }
    headerLines.forEach(line -> request.append(line).append("\r\n"));
    request.append("\r\n").append(body);
    try (Socket socket = new Socket("127.0.0.1", api.api().port())) {
      socket.setSoTimeout((int) Patience.LIMIT.toMillis());
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
      return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer parse(String answer) throws IOException {
    int end = answer.indexOf("\r\n\r\n");
    String[] head = answer.substring(0, end).split("\r\n", -1);
    Map<String, List<String>> headers = new HashMap<>();
    for (int i = 1; i < head.length; i++) {
      String[] parts = head[i].split(":", 2);
      headers.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1].strip());
    }
    HttpHeaders all = HttpHeaders.of(headers, (name, value) -> true);
    String text = answer.substring(end + 4);
    boolean json =
        all.firstValue("Content-Type").orElse("").contains("json")
            && all.firstValue("Transfer-Encoding").isEmpty();
    return new Answer(
        Integer.parseInt(head[0].split(" ", 3)[1]),
        text,
        json ? JSON.readTree(text) : JSON.createObjectNode(),
        all,
        null);
  }
}
