package app.gravl.api.ops.hop;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;

/** The hops of the pipeline, first to last, each with the lag that it may have. */
public enum Hop {
  /** Postgres: the age of the oldest transaction that wrote and is open. */
  SOURCE("source", Duration.ofMinutes(10)),
  /** Debezium: from a commit until it is handed to Kafka. */
  CAPTURE("capture", Duration.ofSeconds(1)),
  /** Kafka: how long the oldest record that the job has not read has lain there. */
  TOPIC("topic", Duration.ofSeconds(1)),
  /** Flink: from Kafka until the job has taken a record up. */
  JOB("job", Duration.ofSeconds(1)),
  /** From the job until it is in the tables. */
  SINK("sink", Duration.ofSeconds(1)),
  /** How old what users see may be; canaries are sent once a second. */
  SERVING("serving", Duration.ofSeconds(2));

  private final String word;
  private final Duration budget;

  Hop(String word, Duration budget) {
    this.word = word;
    this.budget = budget;
  }

  @JsonValue
  public String word() {
    return word;
  }

  public Duration budget() {
    return budget;
  }
}
