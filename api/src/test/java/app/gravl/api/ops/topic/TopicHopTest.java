package app.gravl.api.ops.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.gravl.api.MovableClock;
import app.gravl.api.ops.OpsTopics;
import app.gravl.api.ops.hop.HopSilent;
import app.gravl.api.ops.topic.TopicDetail.Partition;
import app.gravl.embedded.KafkaBroker;
import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.deadletter.KafkaDeadLetters;
import app.gravl.jobs.deadletter.LetterCause;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real Kafka. */
class TopicHopTest {

  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
  private static final TopicPartition USERS = new TopicPartition(Topics.USER_CHANGES, 0);

  private final Map<TopicPartition, Long> read = new HashMap<>();
  private final MovableClock clock = new MovableClock(NOW);
  private KafkaBroker kafka;
  private TopicHop hop;

  @BeforeEach
  void start() throws Exception {
    kafka = OpsTopics.broker();
    hop =
        new TopicHop(
            new Brokers(KafkaSettings.plaintext(kafka.bootstrapServers())), () -> read, clock);
  }

  @AfterEach
  void stop() {
    hop.close();
    kafka.close();
  }

  @Test
  void records_that_the_job_leaves_from_one_look_to_the_next_are_pending_with_their_age()
      throws Exception {
    for (int record = 0; record < 10; record++) {
      send(NOW.minusSeconds(30 - record));
    }
    read.put(USERS, 4L);
    assertThat(hop.read().pendingRecords()).as("it may just be about to read them").isZero();

    clock.advance(Duration.ofSeconds(5));
    TopicDetail second = hop.read();

    assertThat(second.pendingRecords()).isEqualTo(5);
    assertThat(second.pendingSeconds()).as("of the record with offset 5").isEqualTo(30);
    assertThat(second.partitions().get(0))
        .isEqualTo(new Partition(Topics.USER_CHANGES, 0, 10, 5, 30));
    assertThat(second.problems()).singleElement().asString().contains("5 records", "30 s");

    read.put(USERS, 9L);
    clock.advance(Duration.ofSeconds(5));
    assertThat(hop.read().pendingRecords()).isZero();
    assertThat(hop.read().problems()).isEmpty();
  }

  @Test
  void looks_that_follow_quickly_share_the_look_before() throws Exception {
    send(NOW);
    read.put(USERS, -1L);
    hop.read();
    clock.advance(Duration.ofSeconds(5));
    assertThat(hop.read().pendingRecords()).isEqualTo(1);

    send(NOW);
    clock.advance(Duration.ofSeconds(1));
    assertThat(hop.read().pendingRecords()).as("the second was not there yet").isEqualTo(1);
  }

  @Test
  void a_topic_is_silent_since_its_newest_record() throws Exception {
    assertThat(hop.read().silentSeconds()).isNull();

    send(NOW.minusSeconds(7));

    assertThat(hop.read().silentSeconds()).isEqualTo(7);
  }

  @Test
  void letters_that_stand_are_counted_and_those_discarded_are_not() throws Exception {
    assertThat(hop.read().deadLetters()).allMatch(box -> box.waiting() == 0);
    try (KafkaDeadLetters letters =
        new KafkaDeadLetters(
            KafkaSettings.plaintext(kafka.bootstrapServers()), Topics.USER_CHANGES)) {
      letters.send(letter(1));
      letters.send(letter(2));
      letters.send(letter(2));
    }

    assertThat(hop.read().deadLetters())
        .contains(
            new TopicDetail.DeadLetters(Topics.USER_CHANGES, 2, Map.of(LetterCause.RECORD, 2L)));
  }

  @Test
  void a_broker_that_is_away_is_told_within_seconds() {
    kafka.close();

    assertThatExceptionOfType(HopSilent.class)
        .isThrownBy(() -> hop.read())
        .withMessageStartingWith("Kafka does not answer");
  }

  private static DeadLetter letter(long offset) {
    return DeadLetter.of(
        Topics.USER_CHANGES,
        0,
        offset,
        "7".getBytes(StandardCharsets.UTF_8),
        "no change".getBytes(StandardCharsets.UTF_8),
        new IllegalStateException("no"));
  }

  private void send(Instant at) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      producer
          .send(new ProducerRecord<>(Topics.USER_CHANGES, 0, at.toEpochMilli(), "7", "change"))
          .get();
    }
  }
}
