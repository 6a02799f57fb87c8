package app.gravl.jobs.deadletter;

import static app.gravl.jobs.changes.ChangeEvent.created;
import static app.gravl.jobs.changes.ChangeEvent.updated;
import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.embedded.KafkaBroker;
import app.gravl.jobs.changes.Rows;
import app.gravl.schema.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real Kafka; topics are new for each test. */
class LetterCommandsTest {

  private static final KafkaBroker KAFKA = KafkaBroker.temporary();
  private static final int PARTITION = 1;
  private static int tests;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String users = "";
  private String catalog = "";

  @AfterAll
  static void stop() {
    KAFKA.close();
  }

  @BeforeEach
  void makeTopics() throws Exception {
    tests++;
    users = "users-" + tests;
    catalog = "catalog-" + tests;
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(users, 2, (short) 1),
                  new NewTopic(catalog, 1, (short) 1),
                  new NewTopic(users + Topics.DEAD_LETTER_SUFFIX, 1, (short) 1),
                  new NewTopic(catalog + Topics.DEAD_LETTER_SUFFIX, 1, (short) 1)))
          .all()
          .get();
    }
  }

  @Test
  void without_letters_there_is_nothing_to_list_and_nothing_to_put_back() {
    assertThat(run("list")).isZero();
    assertThat(out).hasToString("No dead letters\n");

    assertThat(run("replay")).isZero();
    assertThat(out.toString()).contains(users + ": 0 records", catalog + ": 0 records");
  }

  @Test
  void a_letter_is_listed_with_what_is_needed_to_understand_it() {
    letter(users, 17, "7", "{", new IllegalStateException("no JSON:\n\u001b[31m{"));
    letter(users, -1, "8", "[]", new IllegalStateException("out of range"));
    letter(catalog, 3, "catalog", "{}", new IllegalArgumentException("no name"));

    assertThat(run("list")).isZero();

    assertThat(out.toString().lines())
        .anyMatch(line -> line.equals(users + ".dlq"))
        .anyMatch(
            line ->
                line.matches(
                    " +0  waiting +\\d{4}-\\S+Z +IllegalStateException +"
                        + users
                        + "-1@17 +7 +no JSON: \\[31m\\{"))
        .anyMatch(line -> line.matches(" +1 +\\d{4}-\\S+Z .* the sink +8 +out of range"))
        .anyMatch(line -> line.matches(" +0  waiting .*" + catalog + "-1@3 .* no name"))
        .anyMatch(line -> line.equals("3 letters, 2 waiting to be put back"));
  }

  @Test
  void a_record_goes_back_as_it_was_to_where_it_was() {
    letter(users, 17, "7", "{}", new IllegalStateException("no"));
    letter(users, 18, null, null, new IllegalStateException("no"));

    assertThat(run("replay", users)).isZero();

    List<ConsumerRecord<byte[], byte[]>> back = records(users);
    assertThat(back).hasSize(2).allMatch(record -> record.partition() == PARTITION);
    assertThat(text(back.get(0).key())).isEqualTo("7");
    assertThat(text(back.get(0).value())).isEqualTo("{}");
    assertThat(text(back.get(0).headers().lastHeader("gravl.replay.of").value()))
        .isEqualTo(users + ".dlq@0");
    assertThat(back.get(1).key()).isNull();
    assertThat(back.get(1).value()).isNull();
    assertThat(out.toString()).contains(users + ": 2 records put back").doesNotContain(catalog);
  }

  @Test
  void what_was_put_back_is_put_back_again_only_when_asked_for_by_its_place() {
    letter(users, 17, "7", "first", new IllegalStateException("no"));
    letter(users, 18, "7", "second", new IllegalStateException("no"));
    assertThat(run("replay")).isZero();
    letter(users, 19, "7", "third", new IllegalStateException("no"));

    assertThat(run("replay")).isZero();
    assertThat(values(users)).containsExactly("first", "second", "third");

    assertThat(run("replay", users, "--from", "1")).isZero();
    assertThat(values(users)).containsExactly("first", "second", "third", "second", "third");
    assertThat(run("list")).isZero();
    assertThat(out.toString()).contains("3 letters, 0 waiting");
  }

  @Test
  void letters_that_failed_again_and_those_of_the_sink_do_not_multiply() {
    letter(users, 17, "7", "same", new IllegalStateException("no"));
    letter(users, 40, "7", "same", new IllegalStateException("again"));
    letter(users, 41, "8", "same", new IllegalStateException("another user's"));
    letter(users, -1, "7", "insights", new IllegalStateException("too large"));

    assertThat(run("replay")).isZero();

    assertThat(values(users)).containsExactly("same", "same");
    assertThat(out.toString())
        .contains(
            users + ": 2 records put back; the same as others: 1; of the sink, without record: 1");
  }

  @Test
  void behind_the_records_of_a_user_goes_the_bump_that_came_behind_them() throws Exception {
    send("7", bump(7, 1));
    long place = send("7", "poison".getBytes(StandardCharsets.UTF_8));
    send("8", bump(8, 5));
    send("7", created("workout_logs", 9, Rows.set(1, 7, 1, 0, "80.000", 8)).json());
    send("7", bump(7, 2));
    send("7", bump(7, 3));
    letter(users, place, "7", "poison", new IllegalStateException("no"));

    assertThat(run("replay")).isZero();

    List<ConsumerRecord<byte[], byte[]>> all = records(users);
    assertThat(all).hasSize(8);
    assertThat(text(all.get(6).value())).isEqualTo("poison");
    assertThat(all.get(7).value()).isEqualTo(bump(7, 2));
    assertThat(text(all.get(7).key())).isEqualTo("7");
    assertThat(out.toString()).contains("1 record put back, 1 bump behind");
  }

  @Test
  void wrong_use_says_what_would_be_right() {
    assertThat(run("burn")).isEqualTo(2);
    assertThat(run("list", "nothing")).isEqualTo(2);
    assertThat(run("list", users, catalog)).isEqualTo(2);
    assertThat(run("list", "--from", "3")).isEqualTo(2);
    assertThat(run("replay", users, "--from", "-3")).isEqualTo(2);
    assertThat(run("replay", users, "--from")).isEqualTo(2);
    assertThat(run("replay", "--from", "3")).isEqualTo(2);
    assertThat(err.toString())
        .hasLineCount(7)
        .contains("No such command: burn", "There are no letters of nothing, only of [" + users);
    assertThat(commands(Map.of()).run(List.of("list"))).isEqualTo(2);
    assertThat(err.toString()).contains("KAFKA_BOOTSTRAP_SERVERS is not set");
    assertThat(commands(Map.of()).run(List.of("--help"))).isZero();
    assertThat(out.toString()).contains("replay", "KAFKA_BOOTSTRAP_SERVERS");
  }

  private int run(String... args) {
    return commands(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                KAFKA.bootstrapServers(),
                "USER_TOPIC",
                users,
                "CATALOG_TOPIC",
                catalog))
        .run(List.of(args));
  }

  private LetterCommands commands(Map<String, String> environment) {
    return new LetterCommands(environment, new PrintWriter(out), new PrintWriter(err));
  }

  private static void letter(String topic, long offset, String key, String value, Exception error) {
    try (KafkaDeadLetters letters = new KafkaDeadLetters(KAFKA.bootstrapServers())) {
      letters.send(
          DeadLetter.of(
              topic, offset < 0 ? -1 : PARTITION, offset, bytes(key), bytes(value), error));
    }
  }

  private static byte[] bump(long user, long version) {
    return updated("user_versions", 100 + version, Rows.version(user, version)).json();
  }

  /**
   * @return its offset
   */
  private long send(String key, byte[] value) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", KAFKA.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      return producer
          .send(new ProducerRecord<>(users, PARTITION, bytes(key), value))
          .get()
          .offset();
    }
  }

  private List<String> values(String topic) {
    return records(topic).stream().map(record -> text(record.value())).toList();
  }

  private static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    TopicPartition partition = new TopicPartition(topic, PARTITION);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", KAFKA.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(500)).forEach(records::add);
      }
      return records;
    }
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
