package app.gravl.api.logs;

import app.gravl.api.http.Problem;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of logs ended, opaque to clients: the last set's instant and id. */
record LogCursor(Instant performedAt, long id) {

  /** Before it lies everything: later than the table allows any set to be. */
  static final LogCursor START = new LogCursor(Instant.parse("2200-01-01T00:00:00Z"), 0);

  private static final Pattern FORM = Pattern.compile("c1-([0-9a-z]{1,9})-([0-9a-z]{1,12})");

  static LogCursor after(LoggedSet last) {
    return new LogCursor(
        last.performedAt() == null ? START.performedAt() : last.performedAt(), last.id());
  }

  static LogCursor parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw Problem.parameter("cursor", "must be the nextCursor of an earlier page");
    }
    return new LogCursor(
        Instant.ofEpochMilli(Long.parseLong(matcher.group(1), 36)),
        Long.parseLong(matcher.group(2), 36));
  }

  @JsonValue
  @Override
  public String toString() {
    return "c1-" + Long.toString(performedAt.toEpochMilli(), 36) + "-" + Long.toString(id, 36);
  }
}
