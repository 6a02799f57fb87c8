package app.gravl.api.http;

import io.javalin.http.Context;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id of a request: the caller's X-Request-Id or a new one; in the answer and in every log line.
 */
public final class RequestIds {

  public static final String HEADER = "X-Request-Id";
  public static final String MDC_KEY = "requestId";
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestIds() {}

  public static void begin(Context ctx) {
    String given = ctx.header(HEADER);
    String id =
        given != null && ACCEPTED.matcher(given).matches()
            ? given
            : Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
    ctx.res().setHeader(HEADER, id);
    MDC.put(MDC_KEY, id);
  }

  public static void end() {
    MDC.remove(MDC_KEY);
  }

  public static @Nullable String of(Context ctx) {
    return ctx.res().getHeader(HEADER);
  }
}
