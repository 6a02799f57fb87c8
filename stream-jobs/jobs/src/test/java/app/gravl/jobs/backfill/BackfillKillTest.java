package app.gravl.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.jobs.ForkedProgram;
import app.gravl.jobs.facts.StoredHistories;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.verify.Verification;
import app.gravl.jobs.verify.VerifyReport;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backfill that ends before it is done, in a process of its own. */
class BackfillKillTest {

  private static final int USERS = 300;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Of which all values are wrong, so that whoever is half written shows it. */
  private static final String DAMAGE =
      """
      begin;
      update muscle_group_recovery set fatigue = fatigue + 1000, version = 0;
      update workout_recommendations set picks = '[]', rest = '{"code": "DAMAGED"}';
      commit;
      """;

  /** Of a user all is damaged, or nothing. */
  private static final String HALF_WRITTEN =
      """
      select count(*) from workout_recommendations r
      where (select count(*) from muscle_group_recovery m where m.user_id = r.user_id and m.fatigue >= 1000)
        <> case when r.rest ->> 'code' = 'DAMAGED' then 16 else 0 end
      """;

  private static final String DAMAGED =
      "select count(*) from workout_recommendations where rest ->> 'code' = 'DAMAGED'";

  @TempDir Path folder;

  private final StoredHistories stored =
      new StoredHistories().add(1, LongStream.rangeClosed(1, USERS).toArray()).evaluate();

  BackfillKillTest() throws SQLException {}

  @Test
  void killed_midway_and_run_again_it_leaves_everybody_right_and_nobody_half_written_ever()
      throws Exception {
    stored.database().execute(DAMAGE);
    try (Connection other = stored.database().owner().getConnection();
        ForkedProgram backfill = start()) {
      // Whoever writes the last user waits for this one, those before being written or not.
      other.setAutoCommit(false);
      other
          .createStatement()
          .execute("select from workout_recommendations where user_id = " + USERS + " for update");
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                assertThat(backfill.isAlive()).as(backfill.output()).isTrue();
                assertThat(number(HALF_WRITTEN)).isZero();
                return stored.database().waitingForLocks() > 0;
              });

      backfill.kill();

      other.rollback();
    }
    // Postgres finds out that nobody is there any more when it has something to say.
    await().atMost(PATIENCE).until(() -> stored.database().waitingForLocks() == 0);
    assertThat(number(HALF_WRITTEN)).isZero();
    assertThat(number(DAMAGED)).isPositive();

    try (ForkedProgram backfill = start()) {
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                assertThat(number(HALF_WRITTEN)).isZero();
                return !backfill.isAlive();
              });
      assertThat(backfill.awaitEnd()).as(backfill.output()).isZero();
    }

    VerifyReport report =
        new Verification(stored.settings(), (read, about, rate) -> {})
            .run(Verification.Scope.of(UserRange.ALL, 0).withPatience(Duration.ZERO));
    assertThat(report.first()).isEmpty();
    assertThat(report.same()).isEqualTo(USERS);
  }

  private ForkedProgram start() throws Exception {
    return ForkedProgram.start(folder, BackfillProgram.class, "-Xmx256m", stored.settings());
  }

  private long number(String query) {
    return stored.database().number(query);
  }
}
