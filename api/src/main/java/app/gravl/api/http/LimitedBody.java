package app.gravl.api.http;

import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/**
 * A body that may not be too long, nor come too slowly: who sends a byte now and then must not hold
 * a thread. Only the time spent waiting for bytes counts.
 */
public final class LimitedBody extends FilterInputStream {

  /** Of waiting that everybody has; mobile networks stall for some seconds. */
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private static final long MIN_BYTES_PER_SECOND = 2_000;

  private static final long MAX_DISCARDED = 4_000_000;

  private final long maxBytes;
  private long bytes;
  private long waitedNanos;

  private LimitedBody(InputStream in, long maxBytes) {
    super(in);
    this.maxBytes = maxBytes;
  }

  /**
   * @throws Problem 413 where the length is declared and too large; later, reading throws it
   */
  public static LimitedBody of(Context ctx, long maxBytes) {
    long length = ctx.req().getContentLengthLong();
    try {
      if (length > maxBytes) {
        // A client that waits for leave to send it is spared the sending. Of the others, one that
        // is
        // only a little over is read out: closing on unread bytes may reset the answer away.
        if (ctx.header("Expect") == null && length <= maxBytes + MAX_DISCARDED) {
          new LimitedBody(ctx.req().getInputStream(), length)
              .transferTo(OutputStream.nullOutputStream());
        }
        throw tooLarge(maxBytes);
      }
      return new LimitedBody(ctx.req().getInputStream(), maxBytes);
    } catch (IOException e) {
      throw Problem.of(ProblemType.INCOMPLETE_BODY, "The body did not arrive whole.");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    long before = System.nanoTime();
    int count = super.read(target, offset, length);
    waitedNanos += System.nanoTime() - before;
    bytes += Math.max(0, count);
    if (bytes > maxBytes) {
      throw tooLarge(maxBytes);
    }
    if (count >= 0
        && waitedNanos > GRACE_NANOS + TimeUnit.SECONDS.toNanos(1) * bytes / MIN_BYTES_PER_SECOND) {
      throw Problem.of(ProblemType.REQUEST_TIMEOUT, "The body comes too slowly.")
          .withHeader("Connection", "close");
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private static Problem tooLarge(long maxBytes) {
    return Problem.of(ProblemType.BODY_TOO_LARGE, "At most " + maxBytes + " bytes are accepted.")
        .withHeader("Connection", "close");
  }
}
