package app.gravl.jobs.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.bootstrap.EpochStart;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.JobID;
import org.junit.jupiter.api.Test;

/**
 * Who takes up epochs, between a real database and jobs that are made up. Whoever registers the
 * connector is a trigger here: it offers each epoch at the moment at which it begins.
 */
class EpochFollowerTest {

  private static final int SECONDS = 30;

  private static final String OFFERS =
      """
      create function offer() returns trigger language plpgsql as $$
      begin
        insert into cdc_bootstrap (epoch, lsn, snapshot, offsets)
          values (new.epoch, '0/1', 'snapshot-' || new.epoch, '{"changes": [4, 2]}')
        on conflict (id) do update set epoch = excluded.epoch, snapshot = excluded.snapshot,
          claimed_at = null, savepoint = null, written_at = null;
        return null;
      end
      $$
      """;

  private final TestDatabase database = TestDatabase.migrated();
  private final DatabaseSettings settings =
      new DatabaseSettings(database.url(), Roles.STREAM.roleName(), database.password());
  private final MadeUpJobs jobs = new MadeUpJobs();
  private final EpochFollower follower = new EpochFollower(jobs, settings);

  EpochFollowerTest() {
    database.execute(
        OFFERS,
        "alter function offer() security definer",
        "create trigger offer after insert or update on cdc_epoch for each row execute function offer()");
  }

  /** Does what it is told, and remembers it. */
  private static final class MadeUpJobs implements EpochJobs {

    final List<String> done = new ArrayList<>();
    int failures;

    @Override
    public void end() {
      done.add("ended");
    }

    @Override
    public String makeState(EpochStart start) throws IOException {
      done.add("made " + start.epoch() + " of " + start.snapshot());
      if (failures > 0) {
        failures--;
        throw new IOException("the snapshot is gone");
      }
      return "state of " + start.epoch();
    }

    @Override
    public JobID start(String state) {
      done.add("started from " + state);
      return new JobID(1, 2);
    }
  }

  @Test
  void an_epoch_is_taken_up_once_and_its_job_started_from_its_state() throws Exception {
    beginEpoch();

    assertThat(follower.next(SECONDS)).isPresent();
    assertThat(follower.next(1)).as("it is taken up already").isEmpty();

    assertThat(jobs.done)
        .containsExactly("ended", "made 1 of snapshot-1", "started from state of 1");
    assertThat(database.text("select savepoint from cdc_bootstrap where claimed_at is not null"))
        .isEqualTo("state of 1");
  }

  @Test
  void where_a_state_cant_be_made_another_epoch_begins() throws Exception {
    jobs.failures = 1;
    beginEpoch();

    assertThat(follower.next(SECONDS)).isPresent();

    assertThat(jobs.done)
        .containsExactly(
            "ended",
            "made 1 of snapshot-1",
            "ended",
            "made 2 of snapshot-2",
            "started from state of 2");
    assertThat(database.text("select reason from cdc_epoch"))
        .isEqualTo("the state of epoch 1 can't be made");
  }

  @Test
  void where_it_fails_again_and_again_the_connector_reads_all_rows_itself() throws Exception {
    jobs.failures = Integer.MAX_VALUE;
    beginEpoch();

    assertThat(follower.next(SECONDS)).isPresent();

    assertThat(jobs.done).endsWith("made 3 of snapshot-3", "started from null");
    assertThat(follower.next(1)).as("offers are left alone").isEmpty();
    assertThat(database.number("select count(*) from cdc_bootstrap where claimed_at is null"))
        .as("so that it is withdrawn, and the connector takes its snapshot")
        .isOne();
  }

  @Test
  void as_long_as_somebody_deploys_no_job_is_ended() throws Exception {
    beginEpoch();
    try (DeploymentLog deployment = DeploymentLog.of(settings)) {
      assertThat(deployment.tryLock()).isTrue();

      assertThat(follower.next(1)).isEmpty();

      assertThat(jobs.done).isEmpty();
    }
    assertThat(follower.next(SECONDS)).isPresent();
  }

  @Test
  void a_job_without_state_begins_an_epoch_but_for_one_that_nothing_has_come_of() throws Exception {
    beginEpoch();
    follower.beginWithoutState();
    assertThat(database.number("select epoch from cdc_epoch")).isEqualTo(1);

    database.execute("insert into stream_heartbeat values (1, now(), 1, now())");
    follower.beginWithoutState();
    assertThat(database.number("select epoch from cdc_epoch")).isEqualTo(2);
  }

  private void beginEpoch() {
    database.execute("insert into cdc_epoch (epoch, reason) values (1, 'first start')");
  }
}
