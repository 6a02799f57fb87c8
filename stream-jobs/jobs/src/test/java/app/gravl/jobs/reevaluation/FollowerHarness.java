package app.gravl.jobs.reevaluation;

import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.ChangeEvent;
import app.gravl.jobs.changes.Rows;
import app.gravl.jobs.changes.UserChange;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** A {@link CatalogFollower} in Flink's hands, over {@link #USERS}, and what it has asked. */
final class FollowerHarness implements AutoCloseable {

  static final long NOW = 1_790_000_000_000L;
  static final int PER_SECOND = 1_000;

  /** Static, for the function is serialised before it runs. */
  static final KnownUsers USERS = new KnownUsers();

  private static final int STEP_MILLIS = 5;

  private final List<UserChange> asked = new ArrayList<>();
  private KeyedOneInputStreamOperatorTestHarness<Integer, CatalogChange, UserChange> harness;
  private CatalogFollower function;
  private int taken;

  FollowerHarness(int users) {
    USERS.reset(users);
    try {
      open(1);
      harness.open();
      harness.setProcessingTime(NOW);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void open(int model) throws Exception {
    function = new CatalogFollower(new Pages(), model, PER_SECOND);
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(function), change -> 0, Types.INT);
  }

  /** From a checkpoint that is taken now. */
  void restart(long at, int model) throws Exception {
    restart(snapshot(), at, model);
  }

  OperatorSubtaskState snapshot() throws Exception {
    return harness.snapshot(1, harness.getProcessingTime());
  }

  void restart(OperatorSubtaskState state, long at, int model) throws Exception {
    collect();
    harness.close();
    open(model);
    // Flink's clock stands when it restores timers: those that are past come at once.
    harness.setProcessingTime(at);
    harness.initializeState(state);
    harness.open();
    harness.setProcessingTime(at);
  }

  void changed(long version) throws Exception {
    harness.processElement(
        ChangeEvent.updated("catalog_state", 10 * version, Rows.catalogState(version))
            .catalogChange(),
        0);
  }

  void beat() throws Exception {
    harness.processElement(CatalogFollower.heartbeat(), 0);
  }

  /** In small steps, as timers that are set by timers need it. */
  void timePasses(long until) throws Exception {
    for (long at = harness.getProcessingTime(); at < until; at += STEP_MILLIS) {
      harness.setProcessingTime(at);
    }
    harness.setProcessingTime(until);
  }

  long now() {
    return harness.getProcessingTime();
  }

  int timers() {
    return harness.numProcessingTimeTimers();
  }

  long waiting() {
    return function.waiting().users();
  }

  /** All commands of the last restart and before. */
  List<UserChange> all() {
    collect();
    return List.copyOf(asked);
  }

  /** Those since this was called last. */
  List<UserChange> taken() {
    List<UserChange> all = all();
    List<UserChange> recent = all.subList(taken, all.size());
    taken = all.size();
    return recent;
  }

  private void collect() {
    asked.addAll(harness.extractOutputValues());
    harness.getOutput().clear();
  }

  @Override
  public void close() throws Exception {
    harness.close();
  }

  private static final class Pages implements UserPages {
    private static final long serialVersionUID = 1;

    @Override
    public long[] next(long after, long upTo, int limit) throws Exception {
      return USERS.next(after, upTo, limit);
    }

    @Override
    public long count(long after, long upTo) throws Exception {
      return USERS.count(after, upTo);
    }

    @Override
    public long delayMillis() throws Exception {
      return USERS.delayMillis();
    }
  }
}
