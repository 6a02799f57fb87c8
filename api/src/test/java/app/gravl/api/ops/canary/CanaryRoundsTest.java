package app.gravl.api.ops.canary;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.ops.canary.CanaryRounds.Round;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanaryRoundsTest {

  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

  private final CanaryRounds rounds = new CanaryRounds();

  @Test
  void the_first_round_judges_nothing() {
    Round first = rounds.next(List.of(row(1).sent(0).read(10)));

    assertThat(first.judged()).isFalse();
    assertThat(first.reading().ageSeconds()).isNull();
  }

  @Test
  void one_that_arrived_within_a_second_is_in_time() {
    rounds.next(List.of(row(1).sent(0).read(10)));

    Round second = rounds.next(List.of(row(1).sent(0).arrived(0, 1_000).read(1_010)));

    assertThat(second.judged()).isTrue();
    assertThat(second.late()).isFalse();
    assertThat(second.reading().ageSeconds()).isEqualTo(1.01);
    assertThat(second.reading().waySeconds()).isEqualTo(1);
  }

  @Test
  void one_that_took_longer_is_late() {
    rounds.next(List.of(row(1).sent(0).read(10)));

    assertThat(rounds.next(List.of(row(1).sent(0).arrived(0, 1_001).read(1_010))).late()).isTrue();
  }

  @Test
  void one_that_never_arrives_is_late_in_each_round_and_its_age_grows() {
    rounds.next(List.of(row(1).sent(1_000).arrived(0, 20).read(1_010)));

    for (int second = 2; second <= 4; second++) {
      Round round =
          rounds.next(
              List.of(row(1).sent(second * 1_000 - 10).arrived(0, 20).read(second * 1_000)));
      assertThat(round.late()).isTrue();
      assertThat(round.reading().ageSeconds()).isEqualTo(second);
    }
  }

  @Test
  void one_row_that_is_missing_makes_it_late_though_the_others_came() {
    rounds.next(List.of(row(1).sent(0).read(10), row(2).sent(0).read(10)));

    Round second =
        rounds.next(List.of(row(1).sent(0).arrived(0, 20).read(1_010), row(2).sent(0).read(1_010)));

    assertThat(second.late()).isTrue();
    assertThat(second.reading().ageSeconds()).as("not known before all have come").isNull();
  }

  @Test
  void what_arrives_of_an_epoch_that_is_over_counts_as_nothing() {
    rounds.next(List.of(row(1).sent(0).read(10)));

    Round second = rounds.next(List.of(row(1).sent(0).arrived(0, 20).old().read(1_010)));

    assertThat(second.late()).isTrue();
    assertThat(second.reading().ageSeconds()).isNull();
  }

  @Test
  void each_arrival_is_measured_once_and_the_slowest_tells_the_way() {
    rounds.next(List.of(row(1).sent(0).read(10), row(2).sent(0).read(10)));
    List<CanaryRow> arrived =
        List.of(
            row(1).sent(0).arrived(0, 20).read(1_010), row(2).sent(0).arrived(0, 70).read(1_010));

    assertThat(rounds.next(arrived).slowest()).isEqualTo(arrived.get(1));
    assertThat(rounds.next(arrived).slowest()).isNull();
  }

  @Test
  void shards_have_ages_of_their_own_and_the_oldest_counts() {
    Round round =
        rounds.next(
            List.of(
                row(1).sent(5_000).arrived(4_000, 4_020).read(5_000),
                row(49).ofShard(1).sent(5_000).arrived(2_000, 2_020).read(5_000)));

    assertThat(round.reading().shards())
        .containsExactly(new CanaryReading.ShardAge(0, 1.0), new CanaryReading.ShardAge(1, 3.0));
    assertThat(round.reading().ageSeconds()).isEqualTo(3);
  }

  @Test
  void hops_are_told_as_far_as_their_clocks_are_and_never_below_zero() {
    Round round = rounds.next(List.of(row(1).sent(0).arrived(0, 100).passed(30, 20, 60).read(500)));

    assertThat(round.reading().hopSeconds())
        .isEqualTo(
            Map.of(
                CanaryHop.CAPTURE, 0.03,
                CanaryHop.PUBLISH, 0.0,
                CanaryHop.PROCESS, 0.04,
                CanaryHop.WRITE, 0.04));
  }

  @Test
  void after_a_round_without_an_answer_nothing_is_awaited() {
    rounds.next(List.of(row(1).sent(0).read(10)));
    rounds.missed();

    assertThat(rounds.next(List.of(row(1).sent(0).read(5_000))).judged()).isFalse();
  }

  private static Row row(int id) {
    return new Row(id);
  }

  /** Milliseconds since {@link #START}. */
  private static final class Row {
    private final int id;
    private int shard;
    private Instant sentAt = START;
    private Instant beatAt;
    private Instant capturedAt;
    private Instant publishedAt;
    private Instant processedAt;
    private Instant arrivedAt;
    private boolean inForce = true;

    private Row(int id) {
      this.id = id;
    }

    Row ofShard(int number) {
      shard = number;
      return this;
    }

    Row sent(long at) {
      sentAt = START.plusMillis(at);
      return this;
    }

    Row arrived(long beat, long at) {
      beatAt = START.plusMillis(beat);
      arrivedAt = START.plusMillis(at);
      return this;
    }

    Row passed(long captured, long published, long processed) {
      capturedAt = START.plusMillis(captured);
      publishedAt = START.plusMillis(published);
      processedAt = START.plusMillis(processed);
      return this;
    }

    Row old() {
      inForce = false;
      return this;
    }

    CanaryRow read(long at) {
      return new CanaryRow(
          START.plusMillis(at),
          id,
          shard,
          sentAt,
          beatAt,
          capturedAt,
          publishedAt,
          processedAt,
          arrivedAt,
          inForce);
    }
  }
}
