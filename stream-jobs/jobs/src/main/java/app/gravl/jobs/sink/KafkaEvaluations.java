package app.gravl.jobs.sink;

import app.gravl.jobs.changes.EvaluateCommand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Commands in the user topic, behind all changes of their users. Nearly always nobody is asked for,
 * so the producer is made when the first is.
 */
public final class KafkaEvaluations implements Evaluations {

  private final String bootstrapServers;
  private final String userTopic;
  private @Nullable KafkaProducer<byte[], byte[]> producer;

  public KafkaEvaluations(String bootstrapServers, String userTopic) {
    this.bootstrapServers = bootstrapServers;
    this.userTopic = userTopic;
  }

  @Override
  public void ask(Collection<Long> users) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (long user : users) {
      sent.add(
          open()
              .send(
                  new ProducerRecord<>(
                      userTopic, EvaluateCommand.key(user), EvaluateCommand.record(user))));
    }
    try {
      for (Future<RecordMetadata> record : sent) {
        record.get();
      }
    } catch (ExecutionException e) {
      throw new KafkaException("users could not be asked for in " + userTopic, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while asking for users", e);
    }
  }

  private KafkaProducer<byte[], byte[]> open() {
    KafkaProducer<byte[], byte[]> open = producer;
    if (open == null) {
      open =
          new KafkaProducer<>(
              Map.of(
                  ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                  bootstrapServers,
                  ProducerConfig.ACKS_CONFIG,
                  "all"),
              new ByteArraySerializer(),
              new ByteArraySerializer());
      producer = open;
    }
    return open;
  }

  @Override
  public void close() {
    KafkaProducer<byte[], byte[]> open = producer;
    if (open != null) {
      open.close();
    }
  }
}
