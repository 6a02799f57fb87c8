package app.gravl.jobs.backfill;

import app.gravl.jobs.sink.InsightSink;
import app.gravl.schema.DatabaseSettings;

/**
 * Where a batch's insights go: all that it writes, it writes there.
 *
 * @param database whose insight tables, and alarms, are those that its names mean
 * @param served whether readers and the stream use them too: readers are told of what is written,
 *     and a row that a clock ahead made is replaced at its own instant
 */
public record Target(DatabaseSettings database, boolean served) {

  public InsightSink sink() {
    return served
        ? new InsightSink(database, Unwritable::new, NoStream::new)
        : InsightSink.unannounced(database, Unwritable::new, NoStream::new);
  }
}
