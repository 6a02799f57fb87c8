package app.gravl.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventParserTest {

  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
  private static final String ANSWER =
      HEAD
          + chunk("retry: 1000\n\n")
          + chunk("id: 1-2\nevent: recommendations\nda")
          + chunk("ta: {\"version\":1}\n\n:\n\n")
          + chunk("data: größer\n\ndata: {\"version\":2}\n")
          + chunk("\n");

  private final List<String> events = new ArrayList<>();
  private final EventParser parser = new EventParser(events::add);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1_000})
  void events_are_found_wherever_the_bytes_are_cut(int size) throws IOException {
    byte[] bytes = ANSWER.getBytes(StandardCharsets.UTF_8);
    for (int from = 0; from < bytes.length; from += size) {
      parser.feed(ByteBuffer.wrap(bytes, from, Math.min(size, bytes.length - from)));
    }

    assertThat(events).containsExactly("{\"version\":1}", "größer", "{\"version\":2}");
  }

  @Test
  void a_refusal_and_an_end_are_errors() throws IOException {
    assertThatThrownBy(() -> feed("HTTP/1.1 429 Too Many Requests\r\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("429");

    EventParser other = new EventParser(events::add);
    other.feed(ByteBuffer.wrap((HEAD + chunk("data: 1\n\n")).getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(
            () -> other.feed(ByteBuffer.wrap("0\r\n\r\n".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(EOFException.class);
    assertThat(events).containsExactly("1");
  }

  private void feed(String text) throws IOException {
    parser.feed(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String chunk(String text) {
    return Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length)
        + "\r\n"
        + text
        + "\r\n";
  }
}
