package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.schema.AlarmKind;
import app.gravl.schema.LetterHeaderNames;
import app.gravl.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OversizedRecordsTest {

  private static final TopicPartition LETTERS =
      new TopicPartition(Topics.USER_CHANGES + Topics.DEAD_LETTER_SUFFIX, 0);

  @Test
  void what_fits_is_left_alone() {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topics.USER_CHANGES, new byte[8], new byte[100_000]);
    assertThat(new OversizedRecords().onSend(record)).isSameAs(record);
    ProducerRecord<byte[], byte[]> tombstone =
        new ProducerRecord<>(Topics.USER_CHANGES, new byte[8], null);
    assertThat(new OversizedRecords().onSend(tombstone)).isSameAs(tombstone);
  }

  @Test
  void a_topic_without_letters_gets_the_cut_value_itself() {
    ProducerRecord<byte[], byte[]> sent =
        new OversizedRecords()
            .onSend(new ProducerRecord<>(Topics.HEARTBEAT, new byte[8], new byte[3 << 20]));
    assertThat(sent.topic()).isEqualTo(Topics.HEARTBEAT);
    assertThat(sent.value()).hasSizeLessThan(1 << 20);
  }

  /** The constraints are taken away by hand; the source goes on all the same. */
  @Test
  void a_row_too_large_for_kafka_is_a_letter_under_its_key_and_holds_nothing_up() throws Exception {
    try (Pipeline pipeline = new Pipeline()) {
      Story story = Story.of(pipeline);
      pipeline.start();
      pipeline.settled();
      pipeline.database.execute(
          "alter table workout_logs add column notes text",
          "update workout_logs set notes = repeat('x', 3000000) where id = " + story.log());
      long log = Story.log(pipeline, story.user(), story.catalogExercise());
      pipeline.awaitOne("workout_logs", "c", c -> c.after().path("id").asLong() == log);

      ConsumerRecord<String, String> letter = letter(pipeline);
      assertThat(letter.key()).isEqualTo(Long.toString(story.user()));
      assertThat(letter.value()).startsWith("{\"before\"");
      assertThat(header(letter, LetterHeaderNames.TOPIC)).isEqualTo(Topics.USER_CHANGES);
      assertThat(header(letter, LetterHeaderNames.ERROR_MESSAGE)).contains("more than Kafka takes");
      Awaitility.await().until(() -> pipeline.alarms(AlarmKind.DEAD_LETTERS) == 1);
      assertThat(pipeline.alarm(AlarmKind.DEAD_LETTERS))
          .startsWith("1 came")
          .contains(LETTERS.topic(), "more than Kafka takes");
    }
  }

  private static ConsumerRecord<String, String> letter(Pipeline pipeline) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", pipeline.broker.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(LETTERS));
      consumer.seekToBeginning(List.of(LETTERS));
      return Awaitility.await()
          .until(
              () -> consumer.poll(Duration.ofMillis(100)).records(LETTERS),
              found -> !found.isEmpty())
          .get(0);
    }
  }

  private static String header(ConsumerRecord<String, String> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
