package app.gravl.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.junit.jupiter.api.Test;

class StartTest {

  private static final long NO_STATE = KafkaPartitionSplit.EARLIEST_OFFSET;

  @Test
  void without_state_a_whole_log_is_read_from_its_first_record() {
    Start start = Start.of(NO_STATE, log(0, 100));

    assertThat(start.offset()).isZero();
    assertThat(start.opening().loss).isEmpty();
    assertThat(start.opening().topicId).isEqualTo("topic");
  }

  @Test
  void without_state_a_log_that_begins_later_is_a_loss() {
    Start start = Start.of(NO_STATE, log(40, 100));

    assertThat(start.offset()).isEqualTo(40);
    assertThat(start.opening().loss)
        .isEqualTo("the job has no state of it, and its log begins at offset 40");
    assertThat(start.opening().empty).isFalse();
  }

  @Test
  void state_within_the_log_is_gone_on_from() {
    for (long offset : new long[] {40, 70, 100}) {
      Start start = Start.of(offset, log(40, 100));

      assertThat(start.offset()).isEqualTo(offset);
      assertThat(start.opening().loss).isEmpty();
    }
  }

  @Test
  void state_before_the_log_or_behind_its_end_is_a_loss_and_all_that_is_kept_is_read() {
    assertThat(Start.of(39, log(40, 100)).offset()).isEqualTo(40);
    assertThat(Start.of(39, log(40, 100)).opening().loss)
        .isEqualTo("the job's state stands at offset 39, and its log begins at offset 40");
    assertThat(Start.of(101, log(40, 100)).offset()).isEqualTo(40);
    assertThat(Start.of(101, log(40, 100)).opening().loss)
        .isEqualTo("the job's state stands at offset 101, and its log ends at offset 100");
  }

  @Test
  void an_empty_log_is_told_as_one() {
    assertThat(Start.of(NO_STATE, log(40, 40)).opening().empty).isTrue();
    assertThat(Start.of(7, log(0, 0)).opening().empty).isTrue();
  }

  @Test
  @SuppressWarnings("deprecation")
  void no_consumer_jumps_to_another_offset_by_itself() {
    assertThat(new StartingOffsets(StartOffsets.NONE).getAutoOffsetResetStrategy())
        .isEqualTo(OffsetResetStrategy.NONE);
  }

  private static PartitionLog log(long first, long end) {
    return new PartitionLog("topic", first, end);
  }
}
