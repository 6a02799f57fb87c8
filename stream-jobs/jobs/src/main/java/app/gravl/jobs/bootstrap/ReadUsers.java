package app.gravl.jobs.bootstrap;

import app.gravl.jobs.facts.CatalogReader;
import app.gravl.jobs.facts.FactsReader;
import app.gravl.jobs.facts.Snapshot;
import app.gravl.jobs.facts.StoredUser;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.insights.Evaluator;
import app.gravl.jobs.ledger.Ledger;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.jobs.sink.SinkEntry;
import app.gravl.model.Catalog;
import app.gravl.model.LoggedSet;
import app.gravl.model.ModelConstants;
import app.gravl.schema.DatabaseSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the users of a range as of the snapshot: their state, and beside it their insights. */
final class ReadUsers extends ProcessFunction<Long, UserLedger> {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(ReadUsers.class);

  static final OutputTag<SinkEntry> INSIGHTS =
      new OutputTag<>("insights", TypeInformation.of(SinkEntry.class));

  /** Name of the accumulator. */
  static final String READ = "users-read";

  private final String url;
  private final String user;
  private final String password;
  private final EpochStart start;
  private final List<UserRange> ranges;
  private final Evaluator evaluator;

  private final LongCounter read = new LongCounter();
  private transient @Nullable Connection connection;
  private transient FactsReader facts;
  private transient Catalog catalog;

  /**
   * @param ranges the numbers that come are places in this list
   */
  ReadUsers(
      DatabaseSettings database, EpochStart start, List<UserRange> ranges, Evaluator evaluator) {
    this.url = database.url();
    this.user = database.user();
    this.password = database.password();
    this.start = start;
    this.ranges = List.copyOf(ranges);
    this.evaluator = evaluator;
  }

  @Override
  public void open(OpenContext context) throws SQLException {
    getRuntimeContext().addAccumulator(READ, read);
    Connection joined = Snapshot.join(new DatabaseSettings(url, user, password), start.snapshot());
    connection = joined;
    facts = new FactsReader(joined);
    catalog = CatalogReader.read(joined);
  }

  @Override
  public void processElement(Long place, Context context, Collector<UserLedger> out)
      throws SQLException {
    facts.choose(ranges.get(Math.toIntExact(place)));
    facts.readRows(
        start.takenAt() - ModelConstants.COUNTING_WINDOW,
        (stored, sets) -> {
          out.collect(state(stored, sets, context));
          read.add(1);
        });
  }

  private UserLedger state(StoredUser stored, List<LoggedSet> sets, Context context) {
    Ledger ledger = SnapshotLedger.of(stored, sets, start.epoch(), start.takenAt());
    if (ledger.version() > 0) {
      ledger.setNextEvaluation(
          evaluate(stored.id, ledger, context.timerService().currentProcessingTime(), context));
    }
    return new UserLedger(stored.id, ledger.toBytes(), ledger.nextEvaluation());
  }

  /**
   * @return when to evaluate next; 0: nothing will change by itself
   */
  private long evaluate(long userId, Ledger ledger, long now, Context context) {
    InsightRows rows;
    try {
      rows = evaluator.evaluate(userId, ledger, catalog, now);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("user {} can't be evaluated and is left to the stream", userId, e);
      return now;
    }
    ledger.setEvaluatedWith(catalog.version(), evaluator.model());
    context.output(INSIGHTS, SinkEntry.of(rows));
    return rows.validUntil == InsightRows.NEVER ? 0 : rows.validUntil;
  }

  @Override
  public void close() throws SQLException {
    if (connection != null) {
      connection.close();
    }
  }
}
