package app.gravl.local.lag;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Shows the lag: once, or on a screen of its own that is drawn again and again. */
public final class LagWatch {

  private static final Duration INTERVAL = Duration.ofSeconds(2);

  // The terminal keeps what stood on it before, and shows it again at the end.
  private static final String ENTER_SCREEN = "\u001b[?1049h";
  private static final String LEAVE_SCREEN = "\u001b[?1049l";
  private static final String CLEAR = "\u001b[H\u001b[J";

  private final Lag lag;
  private final PrintWriter out;

  public LagWatch(Lag lag, PrintWriter out) {
    this.lag = lag;
    this.out = out;
  }

  /** One line. */
  public void printJson() throws InterruptedException {
    out.println(lag.read());
    out.flush();
  }

  /** A table, and what it comes to. */
  public void print() throws InterruptedException {
    new LagReport(out).print(lag.read());
  }

  /** Until the latch is counted down; then the last table stands on the terminal. */
  public void watch(CountDownLatch stopped) throws InterruptedException {
    JsonNode read = lag.read();
    out.print(ENTER_SCREEN);
    try {
      boolean goesOn = true;
      while (goesOn) {
        out.print(CLEAR);
        new LagReport(out).print(read);
        goesOn = !stopped.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        if (goesOn) {
          read = lag.read();
        }
      }
    } finally {
      out.print(LEAVE_SCREEN);
      new LagReport(out).print(read);
    }
  }
}
