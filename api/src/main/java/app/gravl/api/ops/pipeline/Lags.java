package app.gravl.api.ops.pipeline;

import app.gravl.api.ops.canary.CanaryHop;
import app.gravl.api.ops.canary.CanaryReading;
import app.gravl.api.ops.sink.SinkDetail;
import app.gravl.api.ops.source.SourceDetail;
import app.gravl.api.ops.topic.TopicDetail;
import org.jspecify.annotations.Nullable;

/**
 * How far each hop lags, by what the canary tells while it arrives; while it does not, by where it
 * must be: a topic that is silent waits for the source, records that lie there for the job.
 */
final class Lags {

  /** One is sent each second, so what arrived last tells of the present. */
  private static final double FRESH_SECONDS = 3;

  private final @Nullable CanaryReading fresh;
  private final @Nullable Double age;
  private final Hops hops;

  private Lags(Hops hops, @Nullable CanaryReading canary) {
    this.hops = hops;
    this.age = canary == null ? null : canary.ageSeconds();
    this.fresh = age != null && age <= FRESH_SECONDS ? canary : null;
  }

  static Hops of(Hops hops, @Nullable CanaryReading canary) {
    Lags lags = new Lags(hops, canary);
    return new Hops(
        hops.source().lagging(lags.source()),
        hops.capture().lagging(lags.capture()),
        hops.topic().lagging(lags.topic()),
        hops.job().lagging(lags.job()),
        hops.sink().lagging(lags.sink()),
        hops.serving().lagging(lags.age));
  }

  private @Nullable Double source() {
    SourceDetail source = hops.source().detail();
    return source == null ? null : source.oldestTransactionSeconds();
  }

  private @Nullable Double capture() {
    if (fresh != null) {
      return fresh.seconds(CanaryHop.CAPTURE) + fresh.seconds(CanaryHop.PUBLISH);
    }
    TopicDetail topic = hops.topic().detail();
    return topic == null ? null : topic.silentSeconds();
  }

  private @Nullable Double topic() {
    TopicDetail topic = hops.topic().detail();
    return topic == null ? null : topic.pendingSeconds();
  }

  private @Nullable Double job() {
    if (fresh != null) {
      return fresh.seconds(CanaryHop.PROCESS);
    }
    TopicDetail topic = hops.topic().detail();
    SinkDetail sink = hops.sink().detail();
    boolean allRead =
        topic != null
            && topic.pendingRecords() == 0
            && topic.silentSeconds() != null
            && topic.silentSeconds() <= FRESH_SECONDS;
    boolean sinkWrites = sink != null && sink.waitingSeconds() == 0;
    return allRead && sinkWrites ? age : null;
  }

  private @Nullable Double sink() {
    SinkDetail sink = hops.sink().detail();
    if (sink != null && sink.waitingSeconds() > 0) {
      return sink.waitingSeconds();
    }
    return fresh == null ? null : fresh.seconds(CanaryHop.WRITE);
  }
}
