package app.gravl.api.http;

import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * A body that may not be too long, nor come too slowly: who sends a byte now and then must not hold
 * a thread. Only the time spent waiting for bytes counts.
 */
public final class LimitedBody extends FilterInputStream {

  private static final long FIRST_PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

  private static final long MAX_DISCARDED = 4_000_000;

  private final SlowBodies slow;
  private final long userId;
  private final long declaredBytes;
  private final long maxBytes;
  private long bytes;
  private long waitedNanos;

  private LimitedBody(Context ctx, long maxBytes) throws IOException {
    super(ctx.req().getInputStream());
    this.slow = ctx.appData(SlowBodies.KEY);
    this.userId = SlowBodies.userOf(ctx);
    this.declaredBytes = ctx.req().getContentLengthLong();
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
        // is only a little over is read out: closing on unread bytes may reset the answer away.
        if (ctx.header("Expect") == null && length <= maxBytes + MAX_DISCARDED) {
          new LimitedBody(ctx, length).transferTo(OutputStream.nullOutputStream());
        }
        throw tooLarge(maxBytes);
      }
      return new LimitedBody(ctx, maxBytes);
    } catch (IOException e) {
      throw incomplete(e, "The body did not arrive whole.");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count =
        mayWait() ? waitAndRead(target, offset, length) : super.read(target, offset, length);
    bytes += Math.max(0, count);
    if (bytes > maxBytes) {
      throw tooLarge(maxBytes);
    }
    if (count >= 0 && slow.tooSlow(waitedNanos, bytes)) {
      throw tooSlow();
    }
    return count;
  }

  // Nor is there anything to wait for where all that was declared has come.
  private boolean mayWait() throws IOException {
    if (bytes == declaredBytes || available() > 0) {
      return false;
    }
    // Between chunks nothing tells a pause from the end.
    return (declaredBytes < 0 && bytes > 0) || !comesAtOnce();
  }

  private boolean comesAtOnce() throws IOException {
    long start = System.nanoTime();
    long waited = 0;
    while (available() == 0 && slow.atOnce(waited)) {
      // In steps that grow with the wait: short where the body is only just behind.
      LockSupport.parkNanos(Math.max(FIRST_PAUSE_NANOS, waited / 4));
      waited = System.nanoTime() - start;
    }
    waitedNanos += waited;
    return slow.atOnce(waited);
  }

  private int waitAndRead(byte[] target, int offset, int length) throws IOException {
    slow.await(userId);
    long before = System.nanoTime();
    try {
      return super.read(target, offset, length);
    } finally {
      waitedNanos += System.nanoTime() - before;
      slow.done(userId);
    }
  }

  /** What a failed read means: the client was silent for too long, or it is gone. */
  public static Problem incomplete(IOException e, String detail) {
    return e.getCause() instanceof TimeoutException
        ? tooSlow()
        : Problem.of(ProblemType.INCOMPLETE_BODY, detail).withHeader("Connection", "close");
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private static Problem tooSlow() {
    return Problem.of(ProblemType.REQUEST_TIMEOUT, "The body comes too slowly.")
        .withHeader("Connection", "close");
  }

  private static Problem tooLarge(long maxBytes) {
    return Problem.of(ProblemType.BODY_TOO_LARGE, "At most " + maxBytes + " bytes are accepted.")
        .withHeader("Connection", "close");
  }
}
