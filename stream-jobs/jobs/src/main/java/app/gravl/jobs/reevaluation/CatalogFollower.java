package app.gravl.jobs.reevaluation;

import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.UserChange;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a change of the catalog, or of the model, asks every user to look whether it concerns them:
 * a page of users at a time with a pause between, so that fresh logs don't wait behind them. A
 * change that comes meanwhile starts the paging anew. Runs under one key, on one subtask.
 *
 * <p>That the model is another than before is found by comparing it with the one that state
 * remembers; heartbeats give the occasion, for nothing else need come.
 */
public final class CatalogFollower
    extends KeyedProcessFunction<Integer, CatalogChange, UserChange> {

  private static final long serialVersionUID = 1;

  /** Part of the state's format. */
  public static final String UID = "catalog-follower";

  private static final Logger LOG = LoggerFactory.getLogger(CatalogFollower.class);

  /** Time for the new catalog to be in force at every subtask before users are asked. */
  private static final long START_MILLIS = 1_000;

  private static final long PAUSE_MILLIS = 100;
  private static final long RETRY_MILLIS = 2_000;
  private static final int PAGE = 500;

  private static final ValueStateDescriptor<Long> CURSOR =
      new ValueStateDescriptor<>("cursor", Types.LONG);
  static final ValueStateDescriptor<Long> VERSION =
      new ValueStateDescriptor<>("version", Types.LONG);
  static final ValueStateDescriptor<Integer> MODEL = new ValueStateDescriptor<>("model", Types.INT);
  private static final ValueStateDescriptor<Long> TIMER =
      new ValueStateDescriptor<>("timer", Types.LONG);

  private final UserPages users;
  private final int currentModel;

  private transient ValueState<Long> cursor;
  private transient ValueState<Long> version;
  private transient ValueState<Integer> model;
  private transient ValueState<Long> timer;

  /**
   * @param currentModel as {@code Evaluator.model()} names it
   */
  public CatalogFollower(UserPages users, int currentModel) {
    this.users = users;
    this.currentModel = currentModel;
  }

  /** What stands for a heartbeat among the catalog's bumps. */
  public static CatalogChange heartbeat() {
    return new CatalogChange();
  }

  @Override
  public void open(OpenContext context) {
    cursor = getRuntimeContext().getState(CURSOR);
    version = getRuntimeContext().getState(VERSION);
    model = getRuntimeContext().getState(MODEL);
    timer = getRuntimeContext().getState(TIMER);
  }

  @Override
  public void processElement(CatalogChange change, Context context, Collector<UserChange> out)
      throws Exception {
    if (change.bump) {
      version.update(change.version);
      start(context);
    } else if (version.value() != null && !Objects.equals(model.value(), currentModel)) {
      LOG.info("the model is another than before: all users are evaluated again");
      start(context);
    }
  }

  private void start(Context context) throws Exception {
    Long pending = timer.value();
    if (pending != null) {
      context.timerService().deleteProcessingTimeTimer(pending);
    }
    cursor.update(0L);
    model.update(currentModel);
    again(context, START_MILLIS);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<UserChange> out)
      throws Exception {
    Long after = cursor.value();
    timer.clear();
    if (after == null) {
      return;
    }
    long[] page;
    try {
      page = users.next(after, PAGE);
    } catch (Exception e) {
      LOG.error("users to look at after a catalog change could not be read; trying again", e);
      again(context, RETRY_MILLIS);
      return;
    }
    if (page.length == 0) {
      cursor.clear();
      return;
    }
    for (long user : page) {
      out.collect(UserChange.catalogCommand(user, version.value()));
    }
    cursor.update(page[page.length - 1]);
    again(context, PAUSE_MILLIS);
  }

  private void again(Context context, long millis) throws Exception {
    long at = context.timerService().currentProcessingTime() + millis;
    context.timerService().registerProcessingTimeTimer(at);
    timer.update(at);
  }
}
