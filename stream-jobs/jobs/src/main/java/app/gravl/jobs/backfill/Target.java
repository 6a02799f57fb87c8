package app.gravl.jobs.backfill;

import app.gravl.jobs.sink.InsightSink;
import app.gravl.jobs.sink.SinkLimits;
import app.gravl.schema.DatabaseSettings;

/**
 * Where a batch's insights go: all that it writes, it writes there.
 *
 * @param database whose insight tables, and alarms, are those that its names mean
 * @param served whether readers and the stream use them too: readers are told of what is written,
 *     and a row that a clock ahead made is replaced at its own instant
 * @param parametersId of the deployment that the insights say they are of
 */
public record Target(DatabaseSettings database, boolean served, int parametersId) {

  static Target served(DatabaseSettings database, int parametersId) {
    return new Target(database, true, parametersId);
  }

  /** Of no deployment. */
  public static Target scratch(DatabaseSettings database) {
    return new Target(database, false, 0);
  }

  InsightSink sink() {
    return served
        ? new InsightSink(SinkLimits.DEFAULT, database, Unwritable::new, NoStream::new)
        : InsightSink.unannounced(SinkLimits.DEFAULT, database, Unwritable::new, NoStream::new);
  }
}
