package app.gravl.jobs.deadletter;

import app.gravl.jobs.JobVersion;
import app.gravl.schema.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Letters into {@code <topic>.dlq}, under the original key, the reasons as headers. */
public final class KafkaDeadLetters implements DeadLetters {

  private final KafkaProducer<byte[], byte[]> producer;

  public KafkaDeadLetters(String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.MAX_LETTER_BYTES),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** The record that a letter becomes; also what the job's own letter stream writes. */
  public static ProducerRecord<byte[], byte[]> record(DeadLetter letter) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            letter.topic + Topics.DEAD_LETTER_SUFFIX, null, letter.key, letter.value);
    LetterHeaders.add(record.headers(), LetterHeaders.ERROR_CLASS, letter.errorClass);
    LetterHeaders.add(record.headers(), LetterHeaders.ERROR_MESSAGE, letter.errorMessage);
    LetterHeaders.add(record.headers(), LetterHeaders.TOPIC, letter.topic);
    LetterHeaders.add(
        record.headers(), LetterHeaders.PARTITION, Integer.toString(letter.partition));
    LetterHeaders.add(record.headers(), LetterHeaders.OFFSET, Long.toString(letter.offset));
    LetterHeaders.add(record.headers(), LetterHeaders.JOB_VERSION, JobVersion.CURRENT);
    return record;
  }

  @Override
  public void send(DeadLetter letter) {
    try {
      producer.send(record(letter)).get();
    } catch (ExecutionException e) {
      throw new KafkaException("a dead letter could not be kept", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while keeping a dead letter", e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
