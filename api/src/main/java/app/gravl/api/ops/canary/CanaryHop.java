package app.gravl.api.ops.canary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The parts of the canary's way, first to last. */
public enum CanaryHop {
  /** From the commit until Debezium has read it. */
  CAPTURE("capture"),
  /** Until it was handed to Kafka. */
  PUBLISH("publish"),
  /** Until the job has taken it up. */
  PROCESS("process"),
  /** Until the sink has written it. */
  WRITE("write");

  private final String word;

  CanaryHop(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }

  /** Null where a clock was not told; never below 0, whatever two machines' clocks say. */
  @Nullable Double seconds(CanaryRow row) {
    return switch (this) {
      case CAPTURE -> between(row.beatAt(), row.capturedAt());
      case PUBLISH -> between(row.capturedAt(), row.publishedAt());
      case PROCESS -> between(row.publishedAt(), row.processedAt());
      case WRITE -> between(row.processedAt(), row.arrivedAt());
    };
  }

  private static @Nullable Double between(@Nullable Instant from, @Nullable Instant to) {
    return from == null || to == null ? null : Math.max(0, Seconds.between(from, to));
  }
}
