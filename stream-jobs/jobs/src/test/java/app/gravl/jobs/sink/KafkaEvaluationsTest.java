package app.gravl.jobs.sink;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.embedded.KafkaBroker;
import app.gravl.jobs.KafkaRecords;
import app.gravl.jobs.changes.EvaluateCommand;
import app.gravl.schema.KafkaSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaEvaluationsTest {

  private static final String TOPIC = "users";

  @Test
  void a_command_stands_behind_the_changes_of_its_user_when_asking_returns() throws Exception {
    try (KafkaBroker kafka = KafkaBroker.temporary()) {
      Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrapServers());
      try (Admin admin = Admin.create(client)) {
        admin.createTopics(List.of(new NewTopic(TOPIC, 8, (short) 1))).all().get();
      }
      List<Long> users = List.of(1L, 2L, 3L, 4_000_000_000L);
      try (KafkaProducer<byte[], byte[]> producer =
          new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
        for (long user : users) {
          // As the connector keys them.
          byte[] key = Long.toString(user).getBytes(StandardCharsets.UTF_8);
          producer.send(new ProducerRecord<>(TOPIC, key, new byte[] {'{', '}'})).get();
        }
      }
      try (KafkaEvaluations evaluations =
          new KafkaEvaluations(KafkaSettings.plaintext(kafka.bootstrapServers()), TOPIC)) {
        evaluations.ask(users);
        List<ConsumerRecord<byte[], byte[]>> records =
            KafkaRecords.of(kafka.bootstrapServers(), TOPIC);
        for (long user : users) {
          List<ConsumerRecord<byte[], byte[]>> own =
              records.stream()
                  .filter(
                      record -> new String(record.key(), StandardCharsets.UTF_8).equals("" + user))
                  .toList();
          assertThat(own)
              .extracting(ConsumerRecord::partition)
              .containsOnly(own.get(0).partition());
          assertThat(EvaluateCommand.parse(own.get(1).value())).hasValue(user);
        }
      }
    }
  }
}
