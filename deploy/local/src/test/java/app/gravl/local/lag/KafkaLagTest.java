package app.gravl.local.lag;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.embedded.KafkaBroker;
import app.gravl.jobs.InsightsJob;
import app.gravl.schema.Topics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaLagTest {

  @Test
  void records_since_the_last_checkpoint_and_letters_are_counted() throws Exception {
    String letters = Topics.USER_CHANGES + Topics.DEAD_LETTER_SUFFIX;
    try (KafkaBroker kafka = KafkaBroker.temporary();
        Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin
          .createTopics(
              Stream.of(
                      Topics.USER_CHANGES,
                      Topics.CATALOG_CHANGES,
                      letters,
                      Topics.CATALOG_CHANGES + Topics.DEAD_LETTER_SUFFIX)
                  .map(topic -> new NewTopic(topic, 1, (short) 1))
                  .toList())
          .all()
          .get();
      try (KafkaProducer<String, String> producer =
          new KafkaProducer<>(
              Map.of("bootstrap.servers", kafka.bootstrapServers()),
              new StringSerializer(),
              new StringSerializer())) {
        for (String topic :
            List.of(
                Topics.USER_CHANGES,
                Topics.USER_CHANGES,
                Topics.USER_CHANGES,
                Topics.CATALOG_CHANGES,
                letters)) {
          producer.send(new ProducerRecord<>(topic, "7", "{}")).get();
        }
      }
      admin
          .alterConsumerGroupOffsets(
              InsightsJob.NAME,
              Map.of(new TopicPartition(Topics.USER_CHANGES, 0), new OffsetAndMetadata(1)))
          .all()
          .get();

      assertThat(KafkaLag.read(kafka.bootstrapServers()).topics())
          .containsExactly(
              new KafkaLag.Topic(Topics.USER_CHANGES, 2, 1),
              new KafkaLag.Topic(Topics.CATALOG_CHANGES, 1, 0));
    }
  }
}
