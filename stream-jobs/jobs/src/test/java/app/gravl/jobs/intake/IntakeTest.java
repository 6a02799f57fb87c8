package app.gravl.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.changes.MalformedChange;
import app.gravl.jobs.changes.Shard;
import app.gravl.jobs.epoch.Loss;
import app.gravl.schema.AlarmKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntakeTest {

  private static final String TOPIC = "changes";

  /**
   * Changes that are words: {@code <epoch> <what>}, of a snapshot {@code <epoch> <LSN> read}, of
   * another shard than the first {@code <shard>@<epoch> <what>}.
   */
  private static class Words extends Intake<String> {

    private static final long serialVersionUID = 1;

    /** How many there are; static, for Flink copies functions. */
    static int shards;

    Words() {
      this(false);
    }

    Words(boolean goesOn) {
      super(goesOn);
    }

    @Override
    List<String> parse(RawRecord record) throws MalformedChange {
      String word = new String(Objects.requireNonNull(record.value), StandardCharsets.UTF_8);
      if (word.equals("poison")) {
        throw new MalformedChange(word);
      }
      return List.of(word);
    }

    @Override
    long epoch(String change) {
      return Long.parseLong(change.substring(change.indexOf('@') + 1, change.indexOf(' ')));
    }

    @Override
    Shard shard(String change) {
      return new Shard(change.contains("@") ? Integer.parseInt(change.split("@")[0]) : 0, shards);
    }

    @Override
    long snapshotLsn(String change) {
      return change.endsWith("read") ? Long.parseLong(change.split(" ")[1]) : 0;
    }

    @Override
    boolean needsAllBefore(String change) {
      return change.endsWith("beat");
    }

    @Override
    boolean isSilentTopic() {
      return false;
    }
  }

  private static final class SilentWords extends Words {

    private static final long serialVersionUID = 1;

    @Override
    boolean isSilentTopic() {
      return true;
    }
  }

  private final List<OneInputStreamOperatorTestHarness<RawRecord, String>> open = new ArrayList<>();
  private OneInputStreamOperatorTestHarness<RawRecord, String> intake;
  private int lossesTaken;

  @BeforeEach
  void inTwoShards() {
    intakeOf(2);
  }

  private static void intakeOf(int shards) {
    Words.shards = shards;
  }

  @AfterEach
  void close() throws Exception {
    for (var harness : open) {
      harness.close();
    }
  }

  @Test
  void records_that_follow_each_other_are_all_there() throws Exception {
    start(new Words());
    opened(0, 5, "");
    record(0, 5, "1 a");
    record(0, 6, "poison");
    record(0, 7, "1 b");
    record(1, 40, "1 c");

    assertThat(intake.extractOutputValues()).containsExactly("1 a", "1 b", "1 c");
    assertThat(losses()).isEmpty();
  }

  @Test
  void a_gap_loses_the_epoch_of_the_record_behind_it() throws Exception {
    start(new Words());
    opened(0, 5, "");
    record(0, 5, "3 a");
    record(0, 9, "4 b");
    record(0, 10, "4 c");

    assertThat(intake.extractOutputValues()).containsExactly("3 a", "4 b", "4 c");
    assertThat(losses())
        .singleElement()
        .satisfies(
            loss -> {
              assertThat(loss.kind).isEqualTo(AlarmKind.CHANGES_LOST.text());
              assertThat(loss.epoch).isEqualTo(4);
              assertThat(loss.reason).isEqualTo("changes-0: offsets 6 to 8 are missing");
            });
  }

  @Test
  void where_a_savepoint_is_to_hold_what_stands_before_its_absence_is_a_loss() throws Exception {
    start(new Words(true));
    opened(0, 0, "");
    record(0, 0, "3 a");
    record(0, 1, "3 b");

    assertThat(losses()).extracting(loss -> loss.epoch).containsExactly(3L);
    OperatorSubtaskState state = intake.snapshot(1, 1);

    restore(new Words(true), state);
    opened(0, 2, "");
    record(0, 2, "3 c");

    assertThat(losses()).isEmpty();
  }

  @Test
  void a_snapshot_behind_it_replaces_the_savepoint_that_is_missing() throws Exception {
    start(new Words(true));
    opened(0, 0, "");
    record(0, 0, "4 70 read");
    record(0, 1, "4 a");

    assertThat(losses()).isEmpty();
  }

  @Test
  void a_gap_before_poison_is_told_by_the_next_record() throws Exception {
    start(new Words());
    opened(0, 5, "");
    record(0, 7, "poison");
    assertThat(losses()).isEmpty();
    record(0, 8, "2 a");

    assertThat(losses()).extracting(loss -> loss.epoch).containsExactly(2L);
  }

  @Test
  void a_gap_between_a_checkpoint_and_the_next_record_is_not_forgotten() throws Exception {
    start(new Words());
    opened(0, 5, "the log begins at offset 5");
    OperatorSubtaskState state = intake.snapshot(1, 1);

    restore(new Words(), state);
    opened(0, 5, "");
    record(0, 5, "2 a");

    assertThat(losses()).extracting(loss -> loss.epoch).containsExactly(2L);
  }

  @Test
  void a_source_that_goes_on_further_than_was_read_has_skipped_records() throws Exception {
    start(new Words());
    opened(0, 5, "");
    record(0, 5, "2 a");
    OperatorSubtaskState state = intake.snapshot(1, 1);

    restore(new Words(), state);
    opened(0, 8, "");
    record(0, 8, "2 b");

    assertThat(losses())
        .singleElement()
        .satisfies(
            loss -> assertThat(loss.reason).isEqualTo("changes-0: offsets 6 to 7 are missing"));
  }

  @Test
  void heartbeats_of_an_epoch_that_is_not_complete_prove_nothing_and_are_held_back()
      throws Exception {
    start(new Words());
    opened(0, 5, "the log begins at offset 5");
    record(0, 5, "2 beat");
    OperatorSubtaskState state = intake.snapshot(1, 1);
    restore(new Words(), state);
    opened(0, 6, "");
    record(0, 6, "2 beat");
    record(0, 7, "2 a");
    record(0, 8, "3 60 read");
    record(0, 9, "3 beat");

    assertThat(intake.extractOutputValues()).containsExactly("2 a", "3 60 read", "3 beat");
  }

  @Test
  void a_snapshot_that_begins_where_nothing_stood_is_whole() throws Exception {
    start(new Words());
    openedEmpty(0, 5, "the log begins at offset 5");
    record(0, 5, "2 60 read");
    openedEmpty(1, 8, "the log begins at offset 8");
    record(1, 8, "1 beat");

    assertThat(losses()).extracting(loss -> loss.epoch).containsExactly(1L);
  }

  @Test
  void a_second_snapshot_under_one_epoch_loses_that_epoch() throws Exception {
    start(new Words());
    opened(0, 0, "");
    record(0, 0, "2 60 read");
    record(0, 1, "2 60 read");
    record(0, 2, "2 a");
    assertThat(losses()).isEmpty();
    OperatorSubtaskState state = intake.snapshot(1, 1);
    restore(new Words(), state);
    opened(0, 3, "");
    record(0, 3, "2 75 read");
    record(0, 4, "2 75 read");
    record(0, 5, "2 beat");
    record(0, 6, "2 b");
    record(0, 7, "3 80 read");

    assertThat(losses())
        .singleElement()
        .satisfies(
            loss -> {
              assertThat(loss.kind).isEqualTo(AlarmKind.CHANGES_LOST.text());
              assertThat(loss.epoch).isEqualTo(2);
              assertThat(loss.reason)
                  .isEqualTo("changes-0@3: epoch 2 is snapshotted again, at LSN 75 after LSN 60");
            });
    // What is streamed goes on: its versions tell what is missing. Of the new epoch all is there.
    assertThat(intake.extractOutputValues()).containsExactly("2 b", "3 80 read");
  }

  @Test
  void a_row_of_an_older_snapshot_that_was_put_back_by_hand_is_no_second_snapshot()
      throws Exception {
    start(new Words());
    opened(0, 0, "");
    record(0, 0, "2 60 read");
    RawRecord old = raw(0, 1, "2 50 read");
    old.replayed = true;
    intake.processElement(old, 0);
    record(0, 2, "2 60 read");

    assertThat(losses()).isEmpty();
  }

  @Test
  void a_loss_in_a_silent_topic_is_told_at_once_and_once() throws Exception {
    start(new SilentWords());
    openedEmpty(0, 5, "the log begins at offset 5");

    assertThat(losses())
        .singleElement()
        .satisfies(loss -> assertThat(loss.epoch).isEqualTo(Loss.OF_UNKNOWN_EPOCH));
    OperatorSubtaskState state = intake.snapshot(1, 1);
    restore(new SilentWords(), state);
    openedEmpty(0, 5, "");
    assertThat(losses()).isEmpty();
  }

  @Test
  void a_topic_made_anew_is_a_loss_whatever_its_offsets() throws Exception {
    start(new Words());
    opened(0, 5, "", "topic one");
    record(0, 5, "2 a");
    OperatorSubtaskState state = intake.snapshot(1, 1);

    restore(new Words(), state);
    opened(0, 6, "", "topic two");
    record(0, 6, "2 b");

    assertThat(losses())
        .singleElement()
        .satisfies(loss -> assertThat(loss.reason).endsWith("the topic was made anew"));
  }

  @Test
  void a_past_epoch_is_dropped_and_told_once() throws Exception {
    start(new Words());
    opened(0, 0, "");
    record(0, 0, "5 a");
    OperatorSubtaskState state = intake.snapshot(1, 1);
    restore(new Words(), state);
    opened(0, 1, "");
    record(0, 1, "3 b");
    record(0, 2, "3 c");
    record(1, 0, "3 d");
    record(0, 3, "6 e");

    assertThat(intake.extractOutputValues()).containsExactly("3 d", "6 e");
    assertThat(losses())
        .singleElement()
        .satisfies(
            loss -> {
              assertThat(loss.kind).isEqualTo(AlarmKind.OLD_EPOCH.text());
              assertThat(loss.epoch).isEqualTo(5);
              assertThat(loss.reason)
                  .isEqualTo("changes-0@1: the source sends epoch 3, state has seen 5");
            });
  }

  @Test
  void each_shard_has_epochs_of_its_own() throws Exception {
    start(new Words());
    opened(0, 0, "");
    record(0, 0, "1 a");
    record(0, 1, "1@1 b");
    record(0, 2, "1@2 c");
    record(0, 3, "1 d");
    record(0, 4, "1@1 of a connector of before");

    assertThat(intake.extractOutputValues()).containsExactly("1 a", "1@1 b", "1@2 c", "1 d");
    assertThat(losses()).extracting(loss -> loss.epoch).containsExactly(2L);
  }

  @Test
  void each_shard_has_a_snapshot_of_its_own_in_an_epoch() throws Exception {
    start(new Words());
    opened(0, 0, "");
    record(0, 0, "1 50 read");
    record(0, 1, "1@1 70 read");
    record(0, 2, "1 50 read");
    record(0, 3, "1@1 90 read");

    assertThat(intake.extractOutputValues())
        .containsExactly("1 50 read", "1@1 70 read", "1 50 read");
    assertThat(losses()).hasSize(1);
  }

  @Test
  void what_was_missing_of_a_shard_that_is_no_more_is_not_held_against_the_next_of_its_number()
      throws Exception {
    start(new Words());
    opened(0, 0, "");
    record(0, 0, "1@5 b");
    record(0, 3, "5 a");
    intakeOf(1);
    record(0, 4, "6 all in one");
    intakeOf(2);
    record(0, 5, "1@7 in two again");

    assertThat(losses()).extracting(loss -> loss.epoch).containsExactly(5L);
  }

  @Test
  void what_is_missing_in_a_partition_concerns_every_shard() throws Exception {
    start(new Words());
    opened(0, 0, "");
    record(0, 0, "3 a");
    record(0, 1, "1@5 b");
    OperatorSubtaskState state = intake.snapshot(1, 1);

    restore(new Words(), state);
    opened(0, 4, "");
    record(0, 4, "1@5 c");
    record(0, 5, "3 d");
    record(0, 6, "3 beat");
    record(0, 7, "1@5 beat");

    assertThat(losses()).extracting(loss -> loss.epoch).containsExactly(5L, 3L);
    assertThat(intake.extractOutputValues()).containsExactly("1@5 c", "3 d");
  }

  @Test
  void what_was_put_back_by_hand_from_a_past_epoch_is_dropped_without_alarm() throws Exception {
    start(new Words());
    opened(0, 0, "");
    record(0, 0, "5 a");
    RawRecord old = raw(0, 1, "3 b");
    old.replayed = true;
    intake.processElement(old, 0);

    assertThat(intake.extractOutputValues()).containsExactly("5 a");
    assertThat(losses()).isEmpty();
  }

  @Test
  void state_follows_the_partitions_to_other_subtasks() throws Exception {
    OperatorSubtaskState one = snapshotOfSubtask(0, 2, null, 7, "9 a");
    OperatorSubtaskState two = snapshotOfSubtask(1, 2, null, 8, "9 b");
    OperatorSubtaskState both = AbstractStreamOperatorTestHarness.repackageState(one, two);
    // Nobody reads partition 8 before the next checkpoint.
    OperatorSubtaskState later = snapshotOfSubtask(0, 1, both, 7, "10 c");

    restore(new Words(), later);
    record(7, 2, "9 d");
    record(8, 2, "8 e");
    record(8, 3, "9 f");

    assertThat(intake.extractOutputValues()).containsExactly("9 f");
    assertThat(losses()).extracting(loss -> loss.epoch).containsExactly(10L, 9L);
  }

  private OperatorSubtaskState snapshotOfSubtask(
      int subtask, int parallelism, OperatorSubtaskState from, int partition, String word)
      throws Exception {
    var harness =
        new OneInputStreamOperatorTestHarness<>(
            new ProcessOperator<>(new Words()), 720, parallelism, subtask);
    open.add(harness);
    harness.setup(
        Types.STRING.createSerializer(harness.getExecutionConfig().getSerializerConfig()));
    if (from != null) {
      harness.initializeState(from);
    }
    harness.open();
    harness.processElement(raw(partition, 1, word), 0);
    return harness.snapshot(from == null ? 1 : 2, 1);
  }

  private void start(Words words) throws Exception {
    restore(words, null);
  }

  private void restore(Words words, OperatorSubtaskState state) throws Exception {
    intake = new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(words));
    open.add(intake);
    intake.setup(Types.STRING.createSerializer(intake.getExecutionConfig().getSerializerConfig()));
    if (state != null) {
      intake.initializeState(state);
    }
    intake.open();
    lossesTaken = 0;
  }

  private void opened(int partition, long offset, String loss) throws Exception {
    opened(partition, offset, loss, "topic one");
  }

  private void opened(int partition, long offset, String loss, String topicId) throws Exception {
    Opening opening = new Opening(topicId, loss, false);
    intake.processElement(RawRecord.opening(TOPIC, partition, offset, opening), 0);
  }

  private void openedEmpty(int partition, long offset, String loss) throws Exception {
    Opening opening = new Opening("topic one", loss, true);
    intake.processElement(RawRecord.opening(TOPIC, partition, offset, opening), 0);
  }

  private void record(int partition, long offset, String word) throws Exception {
    intake.processElement(raw(partition, offset, word), 0);
  }

  private static RawRecord raw(int partition, long offset, String word) {
    byte[] value = word.getBytes(StandardCharsets.UTF_8);
    return new RawRecord(TOPIC, partition, offset, null, value);
  }

  /** Those that were not taken yet. */
  private List<Loss> losses() {
    var output = intake.getSideOutput(Intake.LOSSES);
    if (output == null) {
      return List.of();
    }
    List<Loss> all = output.stream().map(record -> record.getValue()).toList();
    List<Loss> untaken = all.subList(lossesTaken, all.size());
    lossesTaken = all.size();
    return untaken;
  }
}
