package app.gravl.jobs.sink;

import app.gravl.schema.AlarmKind;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A time in which nothing can be written, for reasons that no row is at fault for: what is logged
 * and alarmed of it, which is each cause once and then once a minute, and not each attempt.
 */
final class Outage {

  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  private static final long REPEAT_NANOS = TimeUnit.MINUTES.toNanos(1);

  /** Shorter ones are a deadlock or a connection that was lost: logged, and nobody's business. */
  private static final long ALARM_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final String what;
  private final LongSupplier nanos;
  private boolean lasts;
  private long since;
  private long logged;
  private @Nullable String loggedCause;
  private long alarmed;
  private @Nullable String alarmedCause;

  /**
   * @param what can't be written
   * @param nanos a clock that only measures spans
   */
  Outage(String what, LongSupplier nanos) {
    this.what = what;
    this.nanos = nanos;
  }

  /**
   * Another attempt failed.
   *
   * @return what is to be alarmed; mostly nothing
   */
  @Nullable Alarm failed(SQLException e) {
    long now = nanos.getAsLong();
    if (!lasts) {
      lasts = true;
      since = now;
      loggedCause = null;
      alarmedCause = null;
    }
    String cause = cause(e);
    if (!cause.equals(loggedCause) || now - logged >= REPEAT_NANOS) {
      LOG.error("{} wait since {} s and are tried again: {}", what, seconds(), cause);
      loggedCause = cause;
      logged = now;
    }
    if (now - since < ALARM_NANOS || (cause.equals(alarmedCause) && now - alarmed < REPEAT_NANOS)) {
      return null;
    }
    alarmedCause = cause;
    alarmed = now;
    return new Alarm(
        AlarmKind.SINK_WAITS,
        "%s wait since %d s and are tried again: %s".formatted(what, seconds(), cause));
  }

  /** An attempt succeeded. */
  void over() {
    if (lasts) {
      LOG.info("{} are written again after {} s", what, seconds());
      lasts = false;
    }
  }

  /** How long it has lasted; 0 where it does not. */
  long seconds() {
    return lasts ? TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong() - since) : 0;
  }

  private static String cause(SQLException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return "%s (SQLSTATE %s)%s".formatted(message, e.getSQLState(), advice(e));
  }

  private static String advice(SQLException e) {
    return switch (String.valueOf(e.getSQLState())) {
      case "42501" -> "; grant it to the role of the stream";
      case "42P01", "42703", "42883" -> "; run the migrations";
      case "25006" -> "; the database or the role is read-only";
      default ->
          switch (WriteFailure.sqlStateClass(e)) {
            case "08", "57" -> "; is Postgres there?";
            case "22", "23" -> "; plain insights are refused too, so a constraint is wrong, no row";
            case "53" -> "; Postgres is out of connections, memory or disk";
            default -> "";
          };
    };
  }
}
