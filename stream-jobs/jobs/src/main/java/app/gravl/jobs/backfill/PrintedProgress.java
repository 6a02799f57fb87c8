package app.gravl.jobs.backfill;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * Says in a line how far it is.
 *
 * @param what stands before it; may be empty
 */
public record PrintedProgress(String what, PrintWriter to) implements BatchEvaluation.Progress {

  @Override
  public void say(long users, long ofAbout, double usersPerSecond, double secondsLeft) {
    String left = secondsLeft < 0 ? "" : String.format(Locale.ROOT, ", %,.0f s left", secondsLeft);
    to.printf(
        Locale.ROOT,
        "%s%,d of about %,d users, %,.0f/s%s%n",
        what,
        users,
        ofAbout,
        usersPerSecond,
        left);
    to.flush();
  }
}
