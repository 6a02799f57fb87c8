package app.gravl.jobs.sink;

import app.gravl.jobs.changes.EvaluateCommand;
import app.gravl.jobs.deadletter.KafkaWriter;
import app.gravl.schema.KafkaSettings;
import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Commands in the user topic, behind all changes of their users. Nearly always nobody is asked for,
 * so a way to Kafka is opened when the first is.
 */
public final class KafkaEvaluations implements Evaluations {

  private static final Duration MAX_BLOCK = Duration.ofMinutes(1);

  private final KafkaSettings kafka;
  private final String userTopic;
  private @Nullable KafkaWriter writer;

  public KafkaEvaluations(KafkaSettings kafka, String userTopic) {
    this.kafka = kafka;
    this.userTopic = userTopic;
  }

  @Override
  public void ask(Collection<Long> users) {
    KafkaWriter open = writer == null ? new KafkaWriter(kafka, MAX_BLOCK) : writer;
    writer = open;
    for (long user : users) {
      open.post(
          new ProducerRecord<>(userTopic, EvaluateCommand.key(user), EvaluateCommand.record(user)));
    }
    open.flush();
  }

  @Override
  public void close() {
    if (writer != null) {
      writer.close();
    }
  }
}
