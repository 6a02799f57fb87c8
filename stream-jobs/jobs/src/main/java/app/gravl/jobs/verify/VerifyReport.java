package app.gravl.jobs.verify;

import java.util.List;
import java.util.Locale;

/**
 * How it ended.
 *
 * @param users read, those of whom nothing could be said included
 * @param same whose insights are what follows from their facts, value by value
 * @param differing whose insights are not, or are not there, or stand where no user is
 * @param restless who wrote so often that no moment was found to compare them; the stream follows
 * @param waiting of whom nothing is said: other parameters, or another version of the model, made
 *     their insights, and the stream will come to them
 * @param stuck among the differing: whom the stream did not reach in time
 * @param seconds that reading all users once took
 * @param readOnce how many users that was
 * @param first some of the differences
 */
public record VerifyReport(
    long users,
    long same,
    long differing,
    long restless,
    long waiting,
    long stuck,
    double seconds,
    long readOnce,
    List<Difference> first) {

  public double usersPerSecond() {
    return seconds > 0 ? readOnce / seconds : 0;
  }

  /** In one line, for people. */
  public String line() {
    return String.format(
            Locale.ROOT,
            "%,d users in %.1f s (%,.0f/s): %,d same, %,d differ",
            users,
            seconds,
            usersPerSecond(),
            same,
            differing)
        + (waiting > 0
            ? String.format(Locale.ROOT, ", %,d wait for the parameters in force", waiting)
            : "")
        + (restless > 0
            ? String.format(Locale.ROOT, ", %,d never at rest and not compared", restless)
            : "");
  }
}
