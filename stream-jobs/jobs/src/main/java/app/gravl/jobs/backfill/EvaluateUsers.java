package app.gravl.jobs.backfill;

import app.gravl.jobs.facts.CatalogReader;
import app.gravl.jobs.facts.EpochsInForce;
import app.gravl.jobs.facts.FactsReader;
import app.gravl.jobs.facts.Snapshot;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.insights.InsightsToRows;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.model.Catalog;
import app.gravl.model.Insights;
import app.gravl.model.ModelConstants;
import app.gravl.model.UserFacts;
import app.gravl.schema.DatabaseSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the users of a range as of the snapshot, and evaluates each once. */
final class EvaluateUsers extends RichFlatMapFunction<Long, InsightRows> {

  private static final long serialVersionUID = 3;
  private static final Logger LOG = LoggerFactory.getLogger(EvaluateUsers.class);

  /** Names of the accumulators: users evaluated, and users for whom the model throws. */
  static final String EVALUATED = "users-evaluated";

  static final String FAILED = "users-failed";

  /** Evaluated by a clock ahead of the snapshot's: the guard would take ours for older. */
  private static final String AHEAD =
      """
      select user_id, ceil(extract(epoch from evaluated_at) * 1000)::bigint from workout_recommendations
      where user_id between ? and ? and evaluated_at > instant_of(?)
      """;

  private final String url;
  private final String user;
  private final String password;
  private final String snapshotId;
  private final long takenAt;
  private final List<UserRange> ranges;
  private final UserModel model;
  private final boolean served;
  private final int parametersId;

  private final LongCounter evaluated = new LongCounter();
  private final LongCounter failed = new LongCounter();
  private transient @Nullable Connection connection;
  private transient FactsReader facts;
  private transient Catalog catalog;
  private transient EpochsInForce epochs;

  /**
   * @param snapshot open until the job is done
   * @param ranges the numbers that come are places in this list
   * @param target where the insights go: of it only what concerns their making
   */
  EvaluateUsers(
      DatabaseSettings database,
      Snapshot snapshot,
      List<UserRange> ranges,
      UserModel model,
      Target target) {
    this.url = database.url();
    this.user = database.user();
    this.password = database.password();
    this.snapshotId = snapshot.id();
    this.takenAt = snapshot.takenAt();
    this.ranges = List.copyOf(ranges);
    this.model = model;
    this.served = target.served();
    this.parametersId = target.parametersId();
  }

  @Override
  public void open(OpenContext context) throws SQLException {
    getRuntimeContext().addAccumulator(EVALUATED, evaluated);
    getRuntimeContext().addAccumulator(FAILED, failed);
    Connection joined = Snapshot.join(new DatabaseSettings(url, user, password), snapshotId);
    connection = joined;
    facts = new FactsReader(joined);
    catalog = CatalogReader.read(joined);
    epochs = EpochsInForce.read(joined);
  }

  @Override
  public void flatMap(Long place, Collector<InsightRows> out) throws SQLException {
    UserRange range = ranges.get(Math.toIntExact(place));
    Map<Long, Long> ahead = served ? evaluatedAhead(range) : Map.of();
    facts.choose(range);
    facts.read(
        takenAt - ModelConstants.COUNTING_WINDOW,
        (userId, version, ofUser) -> {
          Insights insights = evaluate(userId, ofUser, ahead.getOrDefault(userId, takenAt));
          if (insights != null) {
            InsightRows rows = InsightsToRows.of(userId, version, catalog.version(), insights);
            rows.epoch = epochs.of(userId);
            rows.parametersId = parametersId;
            out.collect(rows);
            evaluated.add(1);
          }
        });
  }

  /** Null where the model throws: one user's failure is one user's. */
  private @Nullable Insights evaluate(long userId, UserFacts ofUser, long at) {
    try {
      return model.evaluate(ofUser, catalog, at);
    } catch (RuntimeException e) {
      LOG.error("user {} can't be evaluated and is left as they are", userId, e);
      failed.add(1);
      return null;
    }
  }

  private Map<Long, Long> evaluatedAhead(UserRange range) throws SQLException {
    try (PreparedStatement statement = connection().prepareStatement(AHEAD)) {
      statement.setLong(1, range.first());
      statement.setLong(2, range.last());
      statement.setLong(3, takenAt);
      Map<Long, Long> ahead = new HashMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ahead.put(rows.getLong(1), rows.getLong(2));
        }
      }
      return ahead;
    }
  }

  private Connection connection() {
    if (connection == null) {
      throw new IllegalStateException("not open");
    }
    return connection;
  }

  @Override
  public void close() throws SQLException {
    if (connection != null) {
      connection.close();
    }
  }
}
