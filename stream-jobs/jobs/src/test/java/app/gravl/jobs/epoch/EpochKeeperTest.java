package app.gravl.jobs.epoch;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.changes.Shard;
import app.gravl.jobs.sink.Alarm;
import app.gravl.jobs.sink.SinkEntry;
import app.gravl.schema.AlarmKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EpochKeeperTest {

  private static final long A_MINUTE = 60_000;

  /** As begin_epoch() of the database; static, for Flink copies functions. */
  private static final class TestEpochs implements Epochs {

    private static final long serialVersionUID = 1;

    static long inForce;
    static long ownOfSecond;
    static boolean away;
    static final List<String> BEGUN = new ArrayList<>();

    @Override
    public long inForce() throws SQLException {
      check();
      return inForce;
    }

    @Override
    public long inForce(Shard shard) throws SQLException {
      check();
      return shard.number() == 1 ? Math.max(inForce, ownOfSecond) : inForce;
    }

    @Override
    public long begin(long known, String reason) throws SQLException {
      check();
      if (inForce > 0 && inForce <= known) {
        inForce = known + 1;
        BEGUN.add(reason);
      }
      return inForce;
    }

    private static void check() throws SQLException {
      if (away) {
        throw new SQLException("no answer");
      }
    }
  }

  private KeyedOneInputStreamOperatorTestHarness<Integer, Loss, SinkEntry> keeper;

  @BeforeEach
  void start() throws Exception {
    TestEpochs.inForce = 3;
    TestEpochs.ownOfSecond = 0;
    TestEpochs.away = false;
    TestEpochs.BEGUN.clear();
    restore(null);
  }

  @AfterEach
  void close() throws Exception {
    keeper.close();
  }

  @Test
  void one_loss_in_many_partitions_begins_one_epoch_and_one_alarm() throws Exception {
    lost(3, "first");
    lost(3, "second");
    lost(2, "third");
    lost(Loss.OF_UNKNOWN_EPOCH, "fourth");

    assertThat(TestEpochs.inForce).isEqualTo(4);
    assertThat(TestEpochs.BEGUN).containsExactly("first");
    assertThat(alarms())
        .singleElement()
        .satisfies(
            alarm -> assertThat(alarm.message).isEqualTo("Epoch 4 replaces everything: first"));
  }

  @Test
  void a_loss_of_unknown_epoch_is_of_the_epoch_at_the_start() throws Exception {
    lost(Loss.OF_UNKNOWN_EPOCH, "the catalog is empty");

    assertThat(TestEpochs.inForce).isEqualTo(4);
  }

  @Test
  void a_second_loss_in_the_new_epoch_begins_another() throws Exception {
    lost(3, "first");
    lost(4, "second");

    assertThat(TestEpochs.inForce).isEqualTo(5);
  }

  @Test
  void an_epoch_that_began_already_heals() throws Exception {
    lost(2, "of the past");

    assertThat(TestEpochs.BEGUN).isEmpty();
    assertThat(alarms()).isEmpty();
  }

  @Test
  void what_a_shard_has_read_anew_by_itself_is_no_loss_and_that_of_others_is() throws Exception {
    TestEpochs.ownOfSecond = 7;

    lost(3, new Shard(1, 2));
    assertThat(TestEpochs.BEGUN).isEmpty();
    assertThat(alarms()).isEmpty();

    lost(3, new Shard(0, 2));
    assertThat(TestEpochs.inForce).isEqualTo(4);

    lost(7, new Shard(1, 2));
    assertThat(TestEpochs.inForce).isEqualTo(8);
  }

  @Test
  void while_the_database_is_away_it_asks_again_with_an_alarm_and_across_restarts()
      throws Exception {
    TestEpochs.away = true;
    lost(3, "a gap");
    assertThat(alarms())
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.message).contains("can't be begun: a gap"));
    OperatorSubtaskState state = keeper.snapshot(1, 1);
    keeper.close();
    restore(state);
    keeper.setProcessingTime(A_MINUTE);
    assertThat(TestEpochs.inForce).isEqualTo(3);

    TestEpochs.away = false;
    keeper.setProcessingTime(2 * A_MINUTE);

    assertThat(TestEpochs.inForce).isEqualTo(4);
    assertThat(keeper.numKeyedStateEntries()).isZero();
    assertThat(keeper.numProcessingTimeTimers()).isZero();
  }

  @Test
  void where_no_epoch_ever_began_it_waits_for_the_first() throws Exception {
    TestEpochs.inForce = 0;
    lost(1, "from another life");
    assertThat(keeper.numProcessingTimeTimers()).isOne();

    TestEpochs.inForce = 1;
    keeper.setProcessingTime(A_MINUTE);

    assertThat(TestEpochs.inForce).isEqualTo(2);
    assertThat(keeper.numProcessingTimeTimers()).isZero();
  }

  private void restore(OperatorSubtaskState state) throws Exception {
    keeper =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new EpochKeeper(new TestEpochs())), loss -> 0, Types.INT);
    keeper.setup();
    if (state != null) {
      keeper.initializeState(state);
    }
    keeper.open();
  }

  private void lost(long epoch, Shard shard) throws Exception {
    keeper.processElement(new Loss(AlarmKind.CHANGES_LOST, epoch, "of a shard").of(shard), 0);
  }

  private void lost(long epoch, String reason) throws Exception {
    keeper.processElement(new Loss(AlarmKind.CHANGES_LOST, epoch, reason), 0);
  }

  private List<Alarm> alarms() {
    return keeper.extractOutputValues().stream().map(entry -> entry.alarm).toList();
  }
}
