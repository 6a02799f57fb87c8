package app.gravl.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.schema.AlarmKind;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Roles;
import app.gravl.schema.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of erasures in a real database and a real Kafka, either of which may forget. */
class ErasureKeeperTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private final Pipeline pipeline = new Pipeline();
  private final ErasureList list =
      new ErasureList(KafkaSettings.plaintext(pipeline.broker.bootstrapServers()));
  private final ErasedUsers database = new ErasedUsers(pipeline.database.as(Roles.CDC));
  private final Alarms alarms = new Alarms(pipeline.database.as(Roles.CDC));
  private final ErasureKeeper keeper = keeper();

  @BeforeEach
  void makeTopics() throws Exception {
    try (Admin kafka = kafka()) {
      new TopicCreator(kafka, pipeline.settings()).create();
    }
    for (long user = 1; user <= 3; user++) {
      insertUser(user);
    }
  }

  @AfterEach
  void close() {
    keeper.close();
    pipeline.close();
  }

  @Test
  void who_is_erased_is_kept_in_kafka_and_said_to_be() throws Exception {
    keeper.look();
    assertThat(list.of(database.lineage())).isEmpty();

    delete(1);
    delete(2);
    keeper.look();

    assertThat(list.of(database.lineage())).extracting(Erasure::userId).containsExactly(1L, 2L);
    assertThat(database.notKept()).isEmpty();
    assertThat(list.of(database.lineage())).containsExactlyInAnyOrderElementsOf(database.all());
  }

  @Test
  void a_database_put_back_under_a_running_process_loses_them_again() throws Exception {
    delete(1);
    keeper.look();
    putBack(1);
    // As many as before the list went back.
    delete(2);

    assertThat(keeper.look()).isOne();

    assertThat(users()).isEqualTo("3");
    assertThat(list.of(database.lineage())).extracting(Erasure::userId).containsExactly(1L, 2L);
    assertThat(pipeline.alarms(AlarmKind.ERASED_AGAIN)).isOne();
    assertThat(keeper.look()).isZero();
    assertThat(pipeline.alarms(AlarmKind.ERASED_AGAIN)).isOne();
  }

  @Test
  void a_process_that_starts_on_a_database_put_back_erases_them_again() throws Exception {
    delete(1);
    keeper.look();
    putBack(1);

    assertThat(keeper().look()).isOne();

    assertThat(users()).isEqualTo("2 3");
    assertThat(database.notKept()).isEmpty();
  }

  @Test
  void somebody_else_who_has_the_id_now_stays() throws Exception {
    delete(1);
    keeper.look();
    pipeline.database.execute(
        "delete from erased_users", "insert into users (id, time_zone) values (1, 'UTC')");

    assertThat(keeper.look()).isZero();

    assertThat(users()).isEqualTo("1 2 3");
  }

  @Test
  void a_list_that_kafka_lost_is_written_anew() throws Exception {
    delete(1);
    keeper.look();
    try (Admin kafka = kafka()) {
      kafka.deleteTopics(List.of(Topics.ERASURES)).all().get();
      new TopicCreator(kafka, pipeline.settings()).create();
    }
    assertThat(list.of(database.lineage())).isEmpty();

    keeper().look();

    assertThat(list.of(database.lineage())).extracting(Erasure::userId).containsExactly(1L);
  }

  @Test
  void a_stop_between_kafka_and_the_database_does_no_harm() throws Exception {
    delete(1);
    list.add(database.lineage(), database.notKept());

    keeper.look();

    assertThat(database.notKept()).isEmpty();
    assertThat(keeper.look()).isZero();
  }

  @Test
  void the_list_of_another_database_is_never_applied() throws Exception {
    list.add(UUID.randomUUID(), List.of(new Erasure(1, Instant.now())));

    assertThat(keeper.look()).isZero();

    assertThat(users()).isEqualTo("1 2 3");
  }

  @Test
  void letters_of_who_is_erased_go_though_no_job_sees_it() throws Exception {
    String topic = Topics.USER_CHANGES + Topics.DEAD_LETTER_SUFFIX;
    try (CompactedTopic letters =
        new CompactedTopic(KafkaSettings.plaintext(pipeline.broker.bootstrapServers()), topic)) {
      for (String key : List.of("1", "1/gravl.user-changes-3@17", "12/x", "no id", "2/x")) {
        letters.write(key.getBytes(UTF_8), "what they said".getBytes(UTF_8));
      }
      delete(1);
      keeper.look();

      Map<String, byte[]> left = new TreeMap<>();
      letters.readAll(record -> left.put(new String(record.key(), UTF_8), record.value()));
      left.values().removeIf(Objects::isNull);
      assertThat(left.keySet()).containsExactly("12/x", "2/x", "no id");
    }
  }

  private ErasureKeeper keeper() {
    return new ErasureKeeper(
        database,
        list,
        new ErasedLetters(KafkaSettings.plaintext(pipeline.broker.bootstrapServers())),
        alarms);
  }

  private void delete(long user) {
    pipeline.database.execute("delete from users where id = " + user);
  }

  /** As a backup of before the erasure does: the user is there, and the list as it was then. */
  private void putBack(long user) {
    insertUser(user);
    pipeline.database.execute("delete from erased_users");
  }

  private void insertUser(long user) {
    pipeline.database.execute(
        "insert into users (id, time_zone, created_at) values (%d, 'UTC', '%s')"
            .formatted(user, LONG_AGO));
  }

  private String users() {
    return pipeline.database.text("select string_agg(id::text, ' ' order by id) from users");
  }

  private Admin kafka() {
    return Admin.create(Map.of("bootstrap.servers", pipeline.broker.bootstrapServers()));
  }
}
