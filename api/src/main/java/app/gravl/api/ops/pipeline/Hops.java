package app.gravl.api.ops.pipeline;

import app.gravl.api.ops.capture.CaptureDetail;
import app.gravl.api.ops.hop.Hop;
import app.gravl.api.ops.hop.HopReading;
import app.gravl.api.ops.job.JobDetail;
import app.gravl.api.ops.serving.ServingDetail;
import app.gravl.api.ops.sink.SinkDetail;
import app.gravl.api.ops.source.SourceDetail;
import app.gravl.api.ops.topic.TopicDetail;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.EnumMap;
import java.util.Map;

/** What a look at each told. */
public record Hops(
    HopReading<SourceDetail> source,
    HopReading<CaptureDetail> capture,
    HopReading<TopicDetail> topic,
    HopReading<JobDetail> job,
    HopReading<SinkDetail> sink,
    HopReading<ServingDetail> serving) {

  /** First to last. */
  @JsonIgnore
  public Map<Hop, HopReading<?>> all() {
    Map<Hop, HopReading<?>> all = new EnumMap<>(Hop.class);
    all.put(Hop.SOURCE, source);
    all.put(Hop.CAPTURE, capture);
    all.put(Hop.TOPIC, topic);
    all.put(Hop.JOB, job);
    all.put(Hop.SINK, sink);
    all.put(Hop.SERVING, serving);
    return all;
  }
}
