package app.gravl.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.jobs.facts.StoredHistories;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.jobs.sink.WrittenInsights;
import app.gravl.jobs.verify.Verification;
import app.gravl.jobs.verify.VerifyReport;
import app.gravl.model.MuscleGroup;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

class BackfillTest {

  private static final int USERS = 120;

  private static final String EVALUATED_AT =
      """
      select (extract(epoch from evaluated_at) * 1000)::bigint from workout_recommendations where user_id =\s""";

  private final StoredHistories stored =
      new StoredHistories().add(1, LongStream.rangeClosed(1, USERS).toArray());

  BackfillTest() throws SQLException {}

  @Test
  void users_without_insights_get_those_that_follow_from_their_facts() throws Exception {
    assertThat(backfill(UserRange.ALL).users()).isEqualTo(USERS);

    assertSame(USERS);
  }

  @Test
  void whatever_was_planted_verify_finds_nothing_afterwards() throws Exception {
    stored.evaluate();
    stored
        .database()
        .execute(
            "update muscle_group_recovery set fatigue = fatigue + 1 where user_id = 1",
            "update workout_recommendations set picks = '[{\"rank\": 1}]' where user_id = 2",
            "update workout_recommendations set rest = '{}', valid_until = null where user_id = 3",
            "delete from muscle_group_recovery where user_id = 4 and muscle_group in ('chest', 'lats')",
            "delete from workout_recommendations where user_id = 5",
            "update workout_recommendations set model_version = 0 where user_id = 6",
            "update muscle_group_recovery set model_version = 99 where user_id = 7",
            "update workout_recommendations set version = 1000000 where user_id = 8",
            "update workout_recommendations set catalog_version = 1000000 where user_id = 9",
            "update workout_recommendations set evaluated_at = '2099-01-01Z' where user_id = 10",
            "update workout_recommendations set epoch = 1000000 where user_id = 15",
            "update workout_recommendations set parameters_id = 1000000 where user_id = 16",
            "update workout_recommendations set parameters_id = 0, picks = '[]' where user_id = 17",
            "update muscle_group_recovery set version = 1000000 where user_id = 11",
            "update workout_recommendations set valid_until = '2020-01-01Z' where user_id = 12",
            // Evaluated by a clock that is ahead, but not by much.
            "update workout_recommendations set evaluated_at = now() + interval '30 s' where user_id = 13",
            """
            begin;
            set local session_replication_role = replica;
            delete from users where id = 14;
            commit;
            """);
    VerifyReport planted = verify();
    assertThat(planted.differing()).isEqualTo(15);
    assertThat(planted.waiting()).isEqualTo(2);

    Backfill.Report report = backfill(UserRange.ALL);

    // The recoveries: the recommendations go before their user, whatever else is switched off.
    assertThat(report.ofNobody()).isEqualTo(MuscleGroup.values().length);
    assertThat(report.ahead()).isEqualTo(5);
    assertSame(USERS - 1);
  }

  @Test
  void users_whom_the_stream_moved_on_meanwhile_are_left_alone() throws Exception {
    stored.evaluate();
    // As if the stream had written them after the snapshot was taken.
    InsightRows later = stored.insights(1, stored.now() + 20_000);
    WrittenInsights.write(stored.database(), List.of(later));
    String row = "select r.*, picks::text from workout_recommendations r where user_id = 1";
    String before = stored.database().text("select row(q.*)::text from (" + row + ") q");

    backfill(UserRange.ALL);

    // It is evaluated at the very instant of the row, and so written with the same values.
    assertThat(stored.database().text("select row(q.*)::text from (" + row + ") q"))
        .isEqualTo(before);
    assertSame(USERS);
  }

  @Test
  void what_the_stream_writes_between_reading_and_writing_stays() throws Exception {
    stored.evaluate();
    stored.database().execute("update muscle_group_recovery set fatigue = fatigue + 1");
    CompletableFuture<Backfill.Report> backfill;
    InsightRows byTimer;
    try (Connection other = stored.database().owner().getConnection()) {
      other.setAutoCommit(false);
      other
          .createStatement()
          .execute("select from workout_recommendations where user_id = 1 for update");
      // It has read everybody, and waits with user 1: users are written in the order of their ids.
      backfill = CompletableFuture.supplyAsync(this::backfillEverybody);
      await().until(() -> stored.database().waitingForLocks() > 0);
      byTimer = stored.insights(2, Instant.now().toEpochMilli());
      stored
          .database()
          .execute("update user_versions set write_version = write_version + 1 where user_id = 3");
      // The same facts, at an instant before the snapshot: only the version is newer.
      InsightRows byWrite = stored.insights(3, stored.now());
      WrittenInsights.write(stored.database(), List.of(byTimer, byWrite));
    }

    assertThat(backfill.join().users()).isEqualTo(USERS);

    assertThat(stored.database().number(EVALUATED_AT + 2)).isEqualTo(byTimer.evaluatedAt);
    assertThat(stored.database().number(EVALUATED_AT + 3)).isEqualTo(stored.now());
    assertSame(USERS);
  }

  /** Written under the epoch of others, the stream's own rows would be refused from then on. */
  @Test
  void users_of_a_shard_with_an_epoch_of_its_own_are_put_right_in_it() throws Exception {
    stored
        .database()
        .execute(
            "insert into cdc_epoch (epoch, reason) values (1, 'first start')",
            "select set_shards(2)",
            "select begin_shard_epoch(1, 2, 'its slot was lost')");
    stored.evaluate();
    stored
        .database()
        .execute(
            "update workout_recommendations set epoch = 2 + mod(user_id, 2)",
            "update muscle_group_recovery set fatigue = fatigue + 1",
            "update workout_recommendations set epoch = 3 where user_id = 2");

    backfill(UserRange.ALL);

    assertSame(USERS);
    assertThat(
            stored
                .database()
                .number(
                    "select count(*) from workout_recommendations where epoch <> 2 + mod(user_id, 2)"))
        .isZero();
  }

  @Test
  void only_the_users_asked_for_are_touched() throws Exception {
    stored.evaluate();
    stored.database().execute("update muscle_group_recovery set fatigue = fatigue + 1");

    assertThat(backfill(new UserRange(5, 9)).users()).isEqualTo(5);

    assertThat(verify().same()).isEqualTo(5);
  }

  @Test
  void a_dry_run_says_what_would_change_and_writes_nothing() throws Exception {
    stored.evaluate();
    stored
        .database()
        .execute(
            "update muscle_group_recovery set fatigue = 7 where user_id = 3 and muscle_group = 'chest'",
            "delete from workout_recommendations where user_id = 4");
    StringWriter out = new StringWriter();

    assertThat(run(out, "--dry-run")).isZero();

    assertThat(out.toString())
        .contains("other insights for 2 of them, the same for " + (USERS - 2))
        .contains("user 3: chest.fatigue is 7.0, should be ")
        .contains("user 4: insights is missing");
    assertThat(verify().differing()).isEqualTo(2);
  }

  @Test
  void as_a_program_it_says_what_it_did_and_what_it_was_not_told() {
    StringWriter out = new StringWriter();

    assertThat(run(out, "--users", "1-50")).isZero();
    assertThat(out.toString()).startsWith("50 users evaluated in ");

    assertThat(run(new StringWriter(), "--users", "9-1")).isEqualTo(2);
    assertThat(run(new StringWriter(), "--all")).isEqualTo(2);
    assertThat(run(new StringWriter(), "--help")).isZero();
  }

  private int run(StringWriter out, String... arguments) {
    PrintWriter printer = new PrintWriter(out);
    try {
      return new BackfillProgram(
              Map.of(
                  "DATABASE_URL",
                  stored.settings().url(),
                  "DATABASE_PASSWORD",
                  stored.settings().password()),
              printer,
              printer)
          .run(List.of(arguments));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Backfill.Report backfillEverybody() {
    try {
      return backfill(UserRange.ALL);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Backfill.Report backfill(UserRange users) throws Exception {
    return new Backfill(stored.settings(), (read, about, rate, left) -> {}, System::nanoTime)
        .run(StreamExecutionEnvironment.createLocalEnvironment(2), users);
  }

  private void assertSame(long users) throws Exception {
    VerifyReport report = verify();
    assertThat(report.first()).isEmpty();
    assertThat(report.same()).isEqualTo(users);
  }

  private VerifyReport verify() throws Exception {
    return new Verification(stored.settings(), (read, about, rate) -> {})
        .run(Verification.Scope.of(UserRange.ALL, 0).withPatience(Duration.ZERO));
  }
}
