package app.gravl.api.ops.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.ops.StreamState;
import app.gravl.api.ops.canary.CanaryHop;
import app.gravl.api.ops.canary.CanaryReading;
import app.gravl.api.ops.capture.CaptureDetail;
import app.gravl.api.ops.capture.CaptureDetail.Connector;
import app.gravl.api.ops.hop.Hop;
import app.gravl.api.ops.hop.HopReading;
import app.gravl.api.ops.hop.Problem;
import app.gravl.api.ops.job.JobDetail;
import app.gravl.api.ops.serving.ServingDetail;
import app.gravl.api.ops.serving.Users;
import app.gravl.api.ops.sink.SinkDetail;
import app.gravl.api.ops.source.Slot;
import app.gravl.api.ops.source.SourceDetail;
import app.gravl.api.ops.topic.TopicDetail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which hop is told to be at fault, and how far each lags. */
class PipelineReadingTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private HopReading<SourceDetail> source = HopReading.of(Hop.SOURCE, source(true));
  private HopReading<CaptureDetail> capture = HopReading.of(Hop.CAPTURE, connector("RUNNING"));
  private HopReading<TopicDetail> topic = HopReading.of(Hop.TOPIC, topic(0.3, 0, 0));
  private HopReading<JobDetail> job = HopReading.of(Hop.JOB, job());
  private HopReading<SinkDetail> sink = HopReading.of(Hop.SINK, sink(0));
  private long arrivedSecondsAgo = 1;

  @Test
  void while_the_canary_comes_its_way_tells_the_lags_and_nobody_is_to_blame() {
    PipelineReading reading = reading();

    assertThat(reading.upToDate()).isTrue();
    assertThat(reading.blame()).isNull();
    assertThat(reading.hops().capture().lagSeconds()).isEqualTo(0.03);
    assertThat(reading.hops().topic().lagSeconds()).isZero();
    assertThat(reading.hops().job().lagSeconds()).isEqualTo(0.04);
    assertThat(reading.hops().sink().lagSeconds()).isEqualTo(0.05);
    assertThat(reading.hops().serving().lagSeconds()).isEqualTo(1);
  }

  @Test
  void a_silent_topic_behind_a_connector_that_says_it_runs_is_the_capture_at_fault() {
    arrivedSecondsAgo = 40;
    topic = HopReading.of(Hop.TOPIC, topic(40, 0, 0));

    assertThat(reading().upToDate()).isFalse();
    assertThat(reading().blame()).isEqualTo(Hop.CAPTURE);
    assertThat(reading().hops().capture().lagSeconds()).isEqualTo(40);
  }

  @Test
  void a_slot_that_nobody_reads_is_its_readers_fault() {
    arrivedSecondsAgo = 40;
    source = HopReading.of(Hop.SOURCE, source(false));
    capture = HopReading.silent(Hop.CAPTURE, new Problem("connect-silent", "does not answer"));

    assertThat(reading().blame()).isEqualTo(Hop.CAPTURE);

    capture = HopReading.of(Hop.CAPTURE, connector("RUNNING"));
    topic = HopReading.of(Hop.TOPIC, topic(0.3, 0, 0));
    assertThat(reading().blame()).as("nothing is wrong with the reader").isEqualTo(Hop.SOURCE);
  }

  @Test
  void records_that_lie_in_kafka_are_the_topics_lag() {
    arrivedSecondsAgo = 20;
    topic = HopReading.of(Hop.TOPIC, topic(0.3, 500, 18));

    assertThat(reading().blame()).isEqualTo(Hop.TOPIC);
    assertThat(reading().hops().job().lagSeconds()).as("not known").isNull();
  }

  @Test
  void what_is_read_and_does_not_arrive_is_the_jobs_unless_the_sink_waits() {
    arrivedSecondsAgo = 20;
    assertThat(reading().blame()).isEqualTo(Hop.JOB);
    assertThat(reading().hops().job().lagSeconds()).isEqualTo(20);

    sink = HopReading.of(Hop.SINK, sink(15));
    assertThat(reading().blame()).isEqualTo(Hop.SINK);
    assertThat(reading().hops().sink().lagSeconds()).isEqualTo(15);
  }

  @Test
  void a_problem_elsewhere_does_not_make_it_out_of_date() {
    capture = HopReading.of(Hop.CAPTURE, connector("FAILED"));

    assertThat(reading().upToDate()).as("the canary alone decides").isTrue();
    assertThat(reading().blame()).isEqualTo(Hop.CAPTURE);
    assertThat(reading().problems())
        .extracting(PipelineReading.HopProblem::hop)
        .containsExactly(Hop.CAPTURE);
  }

  private PipelineReading reading() {
    double age = arrivedSecondsAgo;
    CanaryReading canary =
        new CanaryReading(
            NOW,
            age,
            0.12,
            Map.of(
                CanaryHop.CAPTURE, 0.01,
                CanaryHop.PUBLISH, 0.02,
                CanaryHop.PROCESS, 0.04,
                CanaryHop.WRITE, 0.05),
            List.of(new CanaryReading.ShardAge(0, age)));
    Instant arrived = NOW.minusSeconds(arrivedSecondsAgo);
    StreamState state = new StreamState(NOW, 1L, "first start", NOW, 1L, arrived, arrived);
    ServingDetail serving =
        new ServingDetail(state, new Users(1, 0, 0, 0, 0, 0, null), NOW, List.of(), Map.of());
    return PipelineReading.of(
        NOW,
        canary,
        new Hops(source, capture, topic, job, sink, HopReading.of(Hop.SERVING, serving)));
  }

  private static SourceDetail source(boolean read) {
    Slot slot = new Slot(0, 1, "gravl", true, read, "reserved", null, "0/1", 0L, 0L, null, null);
    return new SourceDetail(NOW, List.of(slot), null, 0.0, null, 1L, "first start", NOW);
  }

  private static CaptureDetail connector(String task) {
    return new CaptureDetail(List.of(new Connector("gravl", "RUNNING", task, null, null)));
  }

  private static TopicDetail topic(double silent, long pending, double pendingSeconds) {
    return new TopicDetail(silent, pending, pendingSeconds, List.of(), List.of());
  }

  private static JobDetail job() {
    return new JobDetail(
        "a",
        "RUNNING",
        100,
        0,
        new JobDetail.Checkpoint(1, 5, 0.1, 100),
        10,
        0,
        List.of(),
        null,
        0,
        null);
  }

  private static SinkDetail sink(double waiting) {
    return new SinkDetail(0, waiting, null, 0, 0, Map.of(), 0, 0);
  }
}
