package app.gravl.api.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.api.ApiFixture;
import app.gravl.api.PlantedHeartbeats;
import app.gravl.api.TestApi.Answer;
import app.gravl.api.operations.Examples;
import app.gravl.schema.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators are told of a stream that is well, or of what is wrong and where. */
class PipelineLagTest extends ApiFixture {

  private static final String SLOT = "gravl";

  private PlantedHeartbeats heartbeats;

  @BeforeEach
  void an_idle_stream_of_epoch_3() {
    database()
        .execute(
            "delete from stream_heartbeat",
            "delete from stream_alarms",
            "delete from users",
            "select pg_create_logical_replication_slot('%s', 'pgoutput')".formatted(SLOT));
    heartbeats = new PlantedHeartbeats(database());
    heartbeats.epoch(3, "slot lost");
    beat();
    // They are counted now and then.
    await().until(() -> users(lag()).path("total").asLong() == 0);
  }

  private void beat() {
    heartbeats.written(0);
    heartbeats.arrived(3, 0);
  }

  @AfterEach
  void drop_the_slot() {
    database()
        .execute(
            "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '%s'"
                .formatted(SLOT));
  }

  @Test
  void a_stream_whose_heartbeats_all_come_has_no_problem() throws Exception {
    heartbeats.arrived(3, 2);
    try (ChangeReader unused = new ChangeReader(database(), SLOT)) {
      Answer lag = lag();

      assertThat(messages(lag)).isEmpty();

      assertThat(lag.json().path("stream").asText()).isEqualTo("alive");
      assertThat(lag.json().path("upToDate").asBoolean()).isTrue();
      assertThat(lag.json().has("blame")).isFalse();
      JsonNode source = lag.json().at("/hops/source");
      assertThat(source.path("answers").asBoolean()).isTrue();
      assertThat(source.path("overBudget").asBoolean()).isFalse();
      assertThat(source.path("epoch").asLong()).isEqualTo(3);
      assertThat(source.at("/slots/0/name").asText()).isEqualTo(SLOT);
      assertThat(source.at("/slots/0/active").asBoolean()).isTrue();
      assertThat(source.at("/slots/0/retainedBytes").asLong()).isPositive();
      assertThat(lag.json().at("/hops/capture/watched").asBoolean())
          .as("nobody told where Connect is")
          .isFalse();
    }
  }

  @Test
  void a_source_that_holds_its_slot_and_delivers_nothing_is_not_up_to_date() throws Exception {
    heartbeats.arrived(3, 42);
    try (ChangeReader unused = new ChangeReader(database(), SLOT)) {
      assertThat(messages(lag()))
          .singleElement()
          .asString()
          .matches("no heartbeat has arrived for \\d+ s");
      assertThat(lag().json().path("stream").asText()).isEqualTo("silent");
      assertThat(lag().json().path("upToDate").asBoolean()).isFalse();
      assertThat(lag().json().path("blame").asText()).isEqualTo("serving");
    }
  }

  @Test
  void one_late_heartbeat_of_all_is_a_part_that_stands_still() throws Exception {
    heartbeats.arrived(17, 3, 42);
    try (ChangeReader unused = new ChangeReader(database(), SLOT)) {
      assertThat(lag().json().path("stream").asText()).isEqualTo("silent");
      assertThat(messages(lag()))
          .singleElement()
          .asString()
          .matches(
              "some heartbeats have not arrived for \\d+ s: a part of the stream stands still");
    }
  }

  @Test
  void a_heartbeat_ahead_of_the_clock_is_not_believed() {
    heartbeats.arrived(3, -3600);

    assertThat(lag().json().path("stream").asText()).isEqualTo("silent");
  }

  @Test
  void until_every_heartbeat_has_come_the_first_snapshot_is_not_in() {
    heartbeats.epoch(1, "first start");
    heartbeats.arrived(1, 0);
    database().execute("delete from stream_heartbeat where id = 24");

    Answer lag = lag();

    assertThat(lag.json().path("stream").asText()).isEqualTo("snapshot");
    assertThat(messages(lag))
        .anySatisfy(
            message ->
                assertThat(message)
                    .matches(
                        "the snapshot of epoch 1 \\(first start\\) is not in yet, begun \\d+ s ago"));
  }

  @Test
  void without_an_epoch_the_stream_has_not_started() {
    database().execute("delete from cdc_epoch");

    assertThat(lag().json().path("stream").asText()).isEqualTo("not-started");
    assertThat(codes(lag())).contains("not-started");
  }

  @Test
  void each_shard_is_waited_for_also_one_with_an_epoch_of_its_own() {
    database()
        .execute("select set_shards(2)", "select begin_shard_epoch(1, 4, 'its slot was lost')");
    try {
      // Epoch 4 of all has come, the second shard's own has not.
      for (int id = 1; id <= 96; id++) {
        heartbeats.arrived(id, 4, 0);
      }
      assertThat(codes(lag())).contains("snapshot");

      for (int id = 49; id <= 96; id++) {
        heartbeats.arrived(id, 5, 0);
      }
      assertThat(codes(lag())).doesNotContain("snapshot");
    } finally {
      database().execute("select set_shards(1)");
    }
  }

  @Test
  void after_a_truncate_it_is_not_up_to_date_before_the_next_epoch_is_in() throws Exception {
    try (ChangeReader unused = new ChangeReader(database(), SLOT)) {
      assertThat(messages(lag())).isEmpty();

      database().execute("truncate workout_logs");
      heartbeats.arrived(3, 0);

      assertThat(lag().json().path("stream").asText()).isEqualTo("snapshot");
      assertThat(messages(lag()))
          .singleElement()
          .asString()
          .startsWith("the snapshot of epoch 4 (workout_logs was truncated) is not in yet");

      heartbeats.arrived(4, 0);
      heartbeats.arrived(9, 3, 0);
      assertThat(codes(lag())).as("one partition is not in").containsExactly("snapshot");

      heartbeats.arrived(4, 0);
      assertThat(messages(lag())).isEmpty();
    }
  }

  @Test
  void an_epoch_that_went_back_is_not_up_to_date() {
    heartbeats.epoch(2, "restored");

    assertThat(codes(lag())).contains("snapshot");
  }

  @Test
  void a_slot_that_nobody_reads_and_one_that_is_gone_are_told() {
    assertThat(messages(lag())).containsExactly("nobody reads the changes of slot " + SLOT);

    drop_the_slot();

    assertThat(slot(lag()).path("present").asBoolean()).isFalse();
    assertThat(messages(lag()))
        .containsExactly("there is no replication slot gravl: nobody reads the changes");
  }

  @Test
  void a_slot_over_its_limit_is_told_with_the_reason() {
    database()
        .execute("alter system set max_slot_wal_keep_size = '1MB'", "select pg_reload_conf()");
    try {
      await().until(() -> slot(lag()).path("limitBytes").asLong() == 1 << 20);
      for (int i = 0; i < 4; i++) {
        database()
            .execute(
                "insert into cdc_signal values (gen_random_uuid(), 't')", "select pg_switch_wal()");
      }
      database().execute("checkpoint");
      beat();

      assertThat(messages(lag()))
          .containsExactly("slot " + SLOT + " is invalid (wal_removed): a new epoch must begin");
      assertThat(slot(lag()).path("walStatus").asText()).isEqualTo("lost");
    } finally {
      database().execute("alter system reset max_slot_wal_keep_size", "select pg_reload_conf()");
    }
  }

  @Test
  void a_slot_that_waits_names_the_transaction_that_it_waits_for() throws Exception {
    drop_the_slot();
    try (Connection somebody = database().owner().getConnection()) {
      int pid = somebody.unwrap(org.postgresql.PGConnection.class).getBackendPID();
      somebody.setAutoCommit(false);
      execute(somebody, "set application_name = 'nightly report'");
      execute(somebody, "insert into cdc_signal values ('a secret', 't')");
      CompletableFuture<Void> slot =
          CompletableFuture.runAsync(
              () ->
                  database()
                      .execute(
                          "select pg_create_logical_replication_slot('%s', 'pgoutput')"
                              .formatted(SLOT)));
      await().until(() -> slot(lag()).path("active").asBoolean());
      beat();

      Answer lag = lag();

      assertThat(slot).isNotDone();
      assertThat(messages(lag))
          .singleElement()
          .asString()
          .matches(
              "a new slot waits for the transaction of pid %d \\(nightly report\\), \\d+ s old; to end it: select pg_terminate_backend\\(%d\\)"
                  .formatted(pid, pid));
      assertThat(lag.json().at("/hops/source/oldestTransaction/pid").asInt()).isEqualTo(pid);
      assertThat(lag.text()).doesNotContain("a secret");

      somebody.rollback();
      slot.join();
      beat();
      assertThat(codes(lag())).containsExactly("slot-not-read");
    }
  }

  @Test
  void users_behind_not_evaluated_and_of_another_model_are_counted() throws Exception {
    try (ChangeReader unused = new ChangeReader(database(), SLOT)) {
      long behind = evaluated();
      await().until(() -> users(lag()).path("total").asLong() == 1);
      assertThat(messages(lag())).isEmpty();
      long other = evaluated();
      database()
          .execute("update workout_recommendations set model_version = 0 where user_id = " + other);
      api.user();
      api.post(behind, "/api/logs", oneSet(api.benchPress()));
      beat();

      await().until(() -> messages(lag()).size() == 3);
      List<String> messages = messages(lag());

      assertThat(messages.get(0))
          .matches("1 user behind, by 1 write at most, their oldest insights are \\d+ s old");
      assertThat(messages.get(1)).isEqualTo("1 user not evaluated yet");
      assertThat(messages.get(2))
          .isEqualTo(
              "1 user with insights of another version of the model, or of other parameters");
      assertThat(lag().json().path("stream").asText()).isEqualTo("alive");

      database()
          .execute(
              "insert into model_parameters (parameters, model_version, reason) values ('{}', 2, 'test')");
      await().until(() -> users(lag()).path("ofOtherModels").asInt() == 2);
    }
  }

  /** A user whose insights hold for as long as nothing is written. */
  private long evaluated() {
    long user = api.user();
    api.evaluate(user);
    database()
        .execute("update workout_recommendations set valid_until = null where user_id = " + user);
    return user;
  }

  @Test
  void users_whose_insights_are_past_their_validity_are_timers_that_are_late() throws Exception {
    try (ChangeReader unused = new ChangeReader(database(), SLOT)) {
      long user = evaluated();
      database()
          .execute(
              "update workout_recommendations set valid_until = now() - interval '11 s' where user_id = "
                  + user);

      await().until(() -> users(lag()).path("overdue").asLong() == 1);

      assertThat(codes(lag())).containsExactly("users-overdue");
      assertThat(lag().json().path("upToDate").asBoolean()).as("the canary alone decides").isTrue();
    }
  }

  @Test
  void alarms_of_the_last_hour_are_told_the_latest_first() {
    database()
        .execute(
            """
            insert into stream_alarms (kind, message, count, first_at, last_at) values
              ('yesterday', 'Over.', 1, now() - interval '1 day', now() - interval '61 minutes'),
              ('sink waits', 'No grant.', 7, now() - interval '2 days', now() - interval '59 minutes'),
              ('clock skew', 'A year.', 1, now(), now())
            """);

    Answer lag = lag();

    assertThat(lag.json().at("/hops/serving/alarms").findValuesAsText("kind"))
        .containsExactly("clock skew", "sink waits");
    assertThat(lag.json().at("/hops/serving/alarms/1/count").asLong()).isEqualTo(7);
    assertThat(lag.json().at("/hops/serving/alarms/1/message").asText()).isEqualTo("No grant.");
  }

  private TestDatabase database() {
    return api.database();
  }

  private Answer lag() {
    Answer lag = api.send("GET", "/api/ops/lag", Examples.token(1), null);
    assertThat(lag.status()).as(lag.text()).isEqualTo(200);
    return lag;
  }

  private static JsonNode slot(Answer lag) {
    return lag.json().at("/hops/source/slots/0");
  }

  private static JsonNode users(Answer lag) {
    return lag.json().at("/hops/serving/users");
  }

  private static List<String> messages(Answer lag) {
    return lag.json().path("problems").findValuesAsText("message");
  }

  private static List<String> codes(Answer lag) {
    return lag.json().path("problems").findValuesAsText("code");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
