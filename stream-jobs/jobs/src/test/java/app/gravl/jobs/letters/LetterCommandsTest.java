package app.gravl.jobs.letters;

import static app.gravl.jobs.changes.ChangeEvent.created;
import static app.gravl.jobs.changes.ChangeEvent.updated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.embedded.KafkaBroker;
import app.gravl.jobs.KafkaRecords;
import app.gravl.jobs.changes.ChangeEvent;
import app.gravl.jobs.changes.EvaluateCommand;
import app.gravl.jobs.changes.Rows;
import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.deadletter.KafkaDeadLetters;
import app.gravl.jobs.deadletter.Letterbox;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.LetterHeaderNames;
import app.gravl.schema.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real Kafka; topics are new for each test. */
class LetterCommandsTest {

  private static final KafkaBroker KAFKA =
      KafkaBroker.start(null, 0, Map.of("log.cleaner.backoff.ms", "100"));
  private static final int PARTITION = 1;
  private static int tests;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Instant now = Instant.now();
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
    keep(DeadLetter.ofSink(8, "[]", new IllegalStateException("out of range")));
    keep(DeadLetter.ofUser(9, new IllegalStateException("ledger")));
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
        .anyMatch(
            line -> line.matches(" +1  waiting +\\d{4}-\\S+Z .* insights refused +8 +out of range"))
        .anyMatch(line -> line.matches(" +2  waiting +\\d{4}-\\S+Z .* user put aside +9 +ledger"))
        .anyMatch(line -> line.matches(" +0  waiting .*" + catalog + "-1@3 .* no name"))
        .anyMatch(line -> line.equals("4 letters, 4 waiting to be put back"));
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
  void letters_that_failed_again_do_not_multiply() {
    letter(users, 17, "7", "same", new IllegalStateException("no"));
    letter(users, 40, "7", "same", new IllegalStateException("again"));
    letter(users, 41, "8", "same", new IllegalStateException("another user's"));

    assertThat(run("replay")).isZero();

    assertThat(values(users)).containsExactly("same", "same");
    assertThat(out.toString())
        .contains(users + ": 2 records put back, 1 letter the same as others");
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
  void users_who_were_put_aside_or_refused_are_evaluated_again_behind_what_was_put_back()
      throws Exception {
    keep(DeadLetter.ofSink(8, "[]", new IllegalStateException("out of range")));
    keep(DeadLetter.ofUser(9, new IllegalStateException("ledger")));
    keep(DeadLetter.ofUser(9, new IllegalStateException("ledger again")));
    keep(DeadLetter.ofUser(8, new IllegalStateException("projection")));
    letter(users, 17, "9", "{}", new IllegalStateException("no"));

    assertThat(run("list")).isZero();
    assertThat(out.toString()).contains("4 letters, 4 waiting").doesNotContain("ledger\n");
    assertThat(run("replay")).isZero();

    assertThat(out.toString()).contains("1 record put back, 2 users to be evaluated again");
    List<ConsumerRecord<byte[], byte[]>> all = everything(users);
    assertThat(all)
        .filteredOn(record -> EvaluateCommand.parse(record.value()).isPresent())
        .extracting(record -> text(record.key()) + " " + text(record.value()))
        .containsExactlyInAnyOrder(
            "8 {\"gravl\":\"evaluate\",\"userId\":8}", "9 {\"gravl\":\"evaluate\",\"userId\":9}");
    assertThat(run("list")).isZero();
    assertThat(out.toString()).contains("4 letters, 0 waiting");
  }

  @Test
  void what_is_older_than_deletions_are_remembered_is_not_put_back() {
    long committed = now.minus(Duration.ofHours(190)).toEpochMilli();
    ChangeEvent old = created("workout_logs", 9, Rows.set(1, 7, 1, 0, "80.000", 8));
    letter(
        users, 17, "7", text(old.committedAt(committed).json()), new IllegalStateException("no"));
    letter(users, 18, "7", "without time", new IllegalStateException("no"));
    keep(DeadLetter.ofUser(9, new IllegalStateException("ledger")));

    now = now.plus(Duration.ofHours(3));
    assertThat(run("replay")).isZero();
    assertThat(values(users)).contains("without time").noneMatch(value -> value.contains("before"));
    assertThat(out.toString())
        .contains(
            "1 record put back, 1 user",
            users + ": 1 letter not put back: changes of more than 192 hours");

    now = now.plus(Duration.ofHours(192));
    assertThat(run("replay", users, "--from", "0")).isZero();
    assertThat(out.toString()).contains("0 records put back, 1 user", ": 2 letters not put back");
  }

  @Test
  void letters_of_an_erased_user_are_gone_at_once_and_all_others_stay() throws Exception {
    letter(users, 17, "7", "seven", new IllegalStateException("no"));
    letter(users, 18, "77", "seventy-seven", new IllegalStateException("no"));
    letter(users, 19, "7", "seven too", new IllegalStateException("no"));
    letter(users, 20, null, "nobody's", new IllegalStateException("no"));
    keep(DeadLetter.ofSink(7, "[]", new IllegalStateException("out of range")));
    keep(DeadLetter.ofUser(7, new IllegalStateException("ledger")));
    letter(catalog, 7, "7", "catalog", new IllegalStateException("no"));
    SinkWriter<DeadLetter> sink =
        new LetterSink(KafkaSettings.plaintext(KAFKA.bootstrapServers()), users).createWriter(null);
    sink.write(DeadLetter.of(users, 1, 21, bytes("7"), bytes("just now"), new Exception()), null);
    sink.write(DeadLetter.erasureOf(7), null);
    sink.flush(false);

    assertThat(run("list")).isZero();
    assertThat(out.toString()).contains("3 letters, 3 waiting").doesNotContain("@17", "@19", "@21");

    // By another way through the job.
    sink.write(DeadLetter.of(users, 1, 22, bytes("7"), bytes("late"), new Exception()), null);
    sink.flush(false);
    assertThat(run("replay", users)).isZero();
    assertThat(values(users)).containsExactly("seventy-seven", "nobody's");

    // Made again under the same id: another one.
    sink.write(DeadLetter.of(users, 1, 23, bytes("7"), bytes("new"), new Exception()), null);
    sink.flush(false);
    sink.close();
    assertThat(run("replay", users)).isZero();
    assertThat(values(users)).containsExactly("seventy-seven", "nobody's", "new");
  }

  @Test
  void a_letter_of_the_connectors_worker_is_erased_with_its_user() throws Exception {
    for (String user : List.of("7", "77")) {
      ProducerRecord<byte[], byte[]> oversized =
          new ProducerRecord<>(
              users + Topics.DEAD_LETTER_SUFFIX, bytes(user), bytes("cut of " + user));
      oversized.headers().add(LetterHeaderNames.TOPIC, bytes(users));
      send(oversized);
    }

    try (KafkaDeadLetters erasing =
        new KafkaDeadLetters(KafkaSettings.plaintext(KAFKA.bootstrapServers()), users)) {
      assertThat(erasing.erase(Set.of("7"))).isOne();
      assertThat(erasing.erase(Set.of("7"))).isZero();
    }

    assertThat(everything(users + Topics.DEAD_LETTER_SUFFIX))
        .extracting(record -> text(record.key()) + " " + text(record.value()))
        .containsExactly("7 cut of 7", "77 cut of 77", "7 null");
  }

  @Test
  void compaction_removes_what_was_erased_from_the_disk() throws Exception {
    String topic = users + "-compacted";
    NewTopic letters =
        new NewTopic(topic + Topics.DEAD_LETTER_SUFFIX, 1, (short) 1)
            .configs(
                Map.of(
                    "cleanup.policy", "compact,delete",
                    "segment.ms", "50",
                    "min.cleanable.dirty.ratio", "0.0001",
                    "delete.retention.ms", "0"));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers()))) {
      admin.createTopics(List.of(letters)).all().get();
    }
    letter(topic, 17, "7", "secret", new IllegalStateException("no"));
    letter(topic, 18, "8", "stays", new IllegalStateException("no"));
    try (KafkaDeadLetters erasing =
        new KafkaDeadLetters(KafkaSettings.plaintext(KAFKA.bootstrapServers()), topic)) {
      erasing.erase(Set.of("7"));
    }

    await()
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              // The segment that is written to is never compacted.
              letter(topic, 19, "9", "more", new IllegalStateException("no"));
              return everything(topic + Topics.DEAD_LETTER_SUFFIX);
            },
            found -> found.stream().noneMatch(record -> text(record.value()).equals("secret")));
    assertThat(everything(topic + Topics.DEAD_LETTER_SUFFIX))
        .anyMatch(record -> text(record.value()).equals("stays"));
  }

  @Test
  void a_letter_says_the_epoch_of_its_record_where_that_can_be_read() {
    letter(users, 17, "7", text(bump(7, 1)), new IllegalStateException("no"));
    letter(users, 18, "7", "{", new IllegalStateException("no"));

    List<Long> epochs = new ArrayList<>();
    try (Letterbox box = new Letterbox(KafkaSettings.plaintext(KAFKA.bootstrapServers()), users)) {
      box.read(0, letter -> epochs.add(letter.letter().epoch));
    }
    assertThat(epochs).containsExactly(1L, 0L);
  }

  @Test
  void what_nobody_can_mend_is_waited_for_no_more_and_can_still_be_put_back() {
    letter(users, 17, "7", text(bump(7, 1)), new IllegalStateException("no"));
    letter(users, 18, "7", "{", new IllegalStateException("no"));

    assertThat(run("discard", users)).isZero();
    assertThat(out.toString()).contains(users + ": 2 letters not waited for any more");

    assertThat(run("list")).isZero();
    assertThat(out.toString()).contains("2 letters, 0 waiting to be put back");
    assertThat(run("replay")).isZero();
    assertThat(values(users)).as("nothing was put back").isEmpty();
    assertThat(run("replay", users, "--from", "0")).isZero();
    assertThat(values(users)).contains("{");
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
        .contains(
            "Unmatched argument at index 0: 'burn'",
            "There are no letters of nothing, only of [" + users);
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
    return new LetterCommands(
        environment, new PrintWriter(out), new PrintWriter(err), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static void letter(String topic, long offset, String key, String value, Exception error) {
    keep(topic, DeadLetter.of(topic, PARTITION, offset, bytes(key), bytes(value), error));
  }

  /** One that is about a user. */
  private void keep(DeadLetter letter) {
    keep(users, letter);
  }

  private static void keep(String userTopic, DeadLetter letter) {
    try (KafkaDeadLetters letters =
        new KafkaDeadLetters(KafkaSettings.plaintext(KAFKA.bootstrapServers()), userTopic)) {
      letters.send(letter);
    }
  }

  private static byte[] bump(long user, long version) {
    return updated("user_versions", 100 + version, Rows.version(user, version)).json();
  }

  /**
   * @return its offset
   */
  private long send(String key, byte[] value) throws Exception {
    return send(new ProducerRecord<>(users, PARTITION, bytes(key), value));
  }

  private static long send(ProducerRecord<byte[], byte[]> record) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", KAFKA.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      return producer.send(record).get().offset();
    }
  }

  private List<String> values(String topic) {
    return records(topic).stream().map(record -> text(record.value())).toList();
  }

  private static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    return everything(topic).stream().filter(record -> record.partition() == PARTITION).toList();
  }

  /** Of all partitions. */
  private static List<ConsumerRecord<byte[], byte[]>> everything(String topic) {
    return KafkaRecords.of(KAFKA.bootstrapServers(), topic);
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
  }
}
