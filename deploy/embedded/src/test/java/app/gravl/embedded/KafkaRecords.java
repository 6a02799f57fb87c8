package app.gravl.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes and reads as a client would. */
final class KafkaRecords {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private KafkaRecords() {}

  static void createTopic(KafkaBroker broker, String topic) throws Exception {
    try (Admin admin = Admin.create(client(broker))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }

  static void write(KafkaBroker broker, String topic, List<String> values) throws Exception {
    write(broker, topic, values, PATIENCE);
  }

  /**
   * @param patience with a topic that is not there
   */
  static void write(KafkaBroker broker, String topic, List<String> values, Duration patience)
      throws Exception {
    Map<String, Object> settings = new HashMap<>(client(broker));
    settings.put("max.block.ms", patience.toMillis());
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (String value : values) {
        producer.send(new ProducerRecord<>(topic, value)).get();
      }
    }
  }

  /** All records that stand in the topic now. */
  static List<String> read(KafkaBroker broker, String topic) {
    TopicPartition partition = new TopicPartition(topic, 0);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(client(broker), new StringDeserializer(), new StringDeserializer())) {
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      List<String> values = new ArrayList<>();
      while (values.size() < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
      }
      return values;
    }
  }

  private static Map<String, Object> client(KafkaBroker broker) {
    return Map.of(
        "bootstrap.servers", broker.bootstrapServers(), "allow.auto.create.topics", "true");
  }
}
