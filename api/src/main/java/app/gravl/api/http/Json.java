package app.gravl.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * JSON as the whole API speaks it: nulls left out, decimals exact, instants in UTC with exactly
 * three digits of a second; nothing deeper than {@value #MAX_DEPTH}, no key twice, nothing behind
 * the value.
 */
public final class Json {

  public static final int MAX_DEPTH = 32;

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(100)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                  // Doubles are most of what we write, and Java 17 is slow at them.
                  .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .addModule(new SimpleModule().addSerializer(new InstantSerializer()))
          .build();

  private Json() {}

  public static String format(Instant instant) {
    return INSTANT.format(instant);
  }

  /** Answers with a value as JSON. */
  public static void answer(Context ctx, int status, Object value) {
    byte[] body = bytes(value);
    boolean read = status == 200 && ctx.method().equals(HandlerType.GET);
    if (read && Etags.matches(ctx, Etags.ofBytes(body))) {
      ctx.status(304);
    } else {
      send(ctx, status, body);
    }
  }

  /**
   * Answers a read.
   *
   * @param tag equal where the answer means the same
   */
  public static void answerTagged(Context ctx, String tag, Object value) {
    if (Etags.matches(ctx, "W/\"" + tag + "\"")) {
      ctx.status(304);
    } else {
      send(ctx, 200, bytes(value));
    }
  }

  /** At once: a result that Javalin writes goes through a buffer of its own for each request. */
  private static void send(Context ctx, int status, byte[] body) {
    try {
      ctx.status(status).contentType("application/json").outputStream().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes onto a stream that it does not close. */
  public static JsonGenerator generator(OutputStream out) throws IOException {
    return MAPPER.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  /** What we wrote ourselves, read back. */
  public static <T> T read(String ownJson, Class<T> type) {
    try {
      return MAPPER.readValue(ownJson, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class InstantSerializer extends StdSerializer<Instant> {
    InstantSerializer() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(format(value));
    }
  }
}
