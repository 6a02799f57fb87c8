package app.gravl.jobs.insights;

import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.sink.SinkEntry;
import app.gravl.schema.AlarmKind;
import app.gravl.schema.Topics;
import java.util.function.Consumer;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of failures, so that each stays where it arose. */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final InsightsMetrics metrics;
  private final Alarms alarms;
  private final boolean speaksOfTheCatalog;

  /**
   * @param speaksOfTheCatalog false where another subtask tells what all of them find
   */
  Failures(InsightsMetrics metrics, Alarms alarms, boolean speaksOfTheCatalog) {
    this.metrics = metrics;
    this.alarms = alarms;
    this.speaksOfTheCatalog = speaksOfTheCatalog;
  }

  /**
   * A user who can't be evaluated is put aside: counted, with a letter, and tried again at the next
   * change or on demand.
   */
  void ofUser(Turn turn, Throwable failure) {
    metrics.putAside();
    long user = turn.user();
    LOG.error("user {} can't be evaluated and is put aside; all others go on", user, failure);
    turn.letter(DeadLetter.ofUser(user, failure));
    alarms.raise(
        AlarmKind.USER_ASIDE, "user %d: %s".formatted(user, failure), turn.machine(), turn.out());
  }

  /** A catalog that can't be put together: the one before stays in force until the next bump. */
  void ofCatalog(
      CatalogChange change,
      Throwable failure,
      Consumer<DeadLetter> letters,
      long now,
      Collector<SinkEntry> out) {
    LOG.error(
        "the catalog of version {} can't be used; the one before stays", change.version, failure);
    if (speaksOfTheCatalog) {
      letters.accept(DeadLetter.of(Topics.CATALOG_CHANGES, -1, -1, null, change.entry, failure));
      alarms.raise(
          AlarmKind.CATALOG_REFUSED,
          "catalog of version %d: %s".formatted(change.version, failure),
          now,
          out);
    }
  }
}
