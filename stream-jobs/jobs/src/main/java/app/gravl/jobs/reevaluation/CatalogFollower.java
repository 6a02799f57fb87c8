package app.gravl.jobs.reevaluation;

import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.UserChange;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a change of the catalog, or of the model, asks every user to look whether it concerns them:
 * in a {@link Round}, at a {@link Pace} that leaves fresh logs their time. Runs under one key, on
 * one subtask.
 *
 * <p>That the model is another than before is found by comparing it with the one that state
 * remembers; heartbeats give the occasion, for nothing else need come.
 */
public final class CatalogFollower
    extends KeyedProcessFunction<Integer, CatalogChange, UserChange> {

  private static final long serialVersionUID = 2;

  /** Part of the state's format. */
  public static final String UID = "catalog-follower";

  private static final Logger LOG = LoggerFactory.getLogger(CatalogFollower.class);

  /** Time for the new catalog to be in force at every subtask before users are asked. */
  private static final long START_MILLIS = 1_000;

  private static final long RETRY_MILLIS = 2_000;
  private static final long BETWEEN_LOOKS_AT_DELAY_MILLIS = 1_000;

  /** Read at once; fewer are asked at a time. */
  private static final int PAGE = 500;

  static final ValueStateDescriptor<Long> VERSION =
      new ValueStateDescriptor<>("version", Types.LONG);
  static final ValueStateDescriptor<Integer> MODEL = new ValueStateDescriptor<>("model", Types.INT);

  private final UserPages users;
  private final int currentModel;
  private final int mostPerSecond;

  private transient StoredRound stored;
  private transient ValueState<Long> version;
  private transient ValueState<Integer> model;
  private transient Pace pace;
  private transient Waiting waiting;
  private transient long delaySeenAt;
  // What stands behind the cursor, so far as it is read.
  private transient long[] page;
  private transient int next;

  /**
   * @param currentModel as {@code Evaluator.model()} names it
   * @param mostPerSecond users asked a second, at the most
   */
  public CatalogFollower(UserPages users, int currentModel, int mostPerSecond) {
    this.users = users;
    this.currentModel = currentModel;
    this.mostPerSecond = mostPerSecond;
  }

  /** What stands for a heartbeat among the catalog's bumps. */
  public static CatalogChange heartbeat() {
    return new CatalogChange();
  }

  /** For tests, as the metrics tell it. */
  Waiting waiting() {
    return waiting;
  }

  @Override
  public void open(OpenContext context) {
    stored = new StoredRound(getRuntimeContext());
    version = getRuntimeContext().getState(VERSION);
    model = getRuntimeContext().getState(MODEL);
    pace = new Pace(mostPerSecond);
    waiting = new Waiting();
    page = new long[0];
    MetricGroup metrics = getRuntimeContext().getMetricGroup().addGroup("reevaluation");
    metrics.gauge("usersWaiting", (Gauge<Long>) waiting::users);
    metrics.gauge("usersPerSecond", (Gauge<Long>) pace::perSecond);
  }

  @Override
  public void processElement(CatalogChange change, Context context, Collector<UserChange> out)
      throws Exception {
    if (change.bump) {
      version.update(change.version);
      askEverybody(context);
    } else if (version.value() != null && !Objects.equals(model.value(), currentModel)) {
      LOG.info("the model is another than before: all users are evaluated again");
      askEverybody(context);
    }
  }

  private void askEverybody(Context context) throws Exception {
    model.update(currentModel);
    Round underWay = stored.value();
    if (underWay == null) {
      stored.update(Round.begin());
      waiting.begins();
      again(context, START_MILLIS);
    } else {
      // Its timer stands: put off at each change it might never come.
      stored.update(underWay.changed());
      waiting.changed();
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<UserChange> out)
      throws Exception {
    Round round = stored.value();
    if (round == null) {
      return;
    }
    try {
      look(round, context.timerService().currentProcessingTime());
    } catch (Exception e) {
      LOG.error(
          "after a catalog change, the users behind {} could not be read from Postgres; trying"
              + " again in {} ms: {}",
          round.cursor(),
          RETRY_MILLIS,
          e.toString());
      again(context, RETRY_MILLIS);
      return;
    }
    if (next == page.length) {
      climbed(round, context);
    } else {
      ask(round, out);
      again(context, pace.pauseMillis());
    }
  }

  private void look(Round round, long now) throws Exception {
    if (now - delaySeenAt >= BETWEEN_LOOKS_AT_DELAY_MILLIS) {
      pace.adapt(users.delayMillis());
      delaySeenAt = now;
    }
    waiting.countFor(round, users);
    if (next == page.length) {
      page = users.next(round.cursor(), round.until(), PAGE);
      next = 0;
    }
  }

  private void ask(Round round, Collector<UserChange> out) throws Exception {
    int end = Math.min(page.length, next + pace.atATime());
    waiting.asked(end - next);
    for (; next < end; next++) {
      out.collect(UserChange.catalogCommand(page[next], version.value()));
    }
    stored.update(round.asked(page[end - 1]));
  }

  private void climbed(Round round, Context context) throws Exception {
    Round another = round.climbed().orElse(null);
    if (another == null) {
      stored.clear();
      waiting.nobody();
    } else {
      stored.update(another);
      waiting.begins();
      again(context, pace.pauseMillis());
    }
  }

  private static void again(Context context, long millis) {
    long at = context.timerService().currentProcessingTime() + millis;
    context.timerService().registerProcessingTimeTimer(at);
  }
}
