package app.gravl.jobs.deploy;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** What a deployment says while it is under way: a line each. */
final class DeployProgress {

  private final PrintWriter out;
  private final LongSupplier nanoTime;

  DeployProgress(PrintWriter out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
  }

  void say(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
    out.flush();
  }

  void reached(UsersReached.Count count) {
    say("users brought to the new version: %,d of %,d", count.reached(), count.all());
  }

  double secondsSince(long nanos) {
    return (nanoTime.getAsLong() - nanos) / 1e9;
  }

  long now() {
    return nanoTime.getAsLong();
  }
}
