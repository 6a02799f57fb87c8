package app.gravl.jobs;

import static app.gravl.jobs.changes.ChangeEvent.created;
import static app.gravl.jobs.changes.ChangeEvent.read;
import static app.gravl.jobs.changes.ChangeEvent.updated;
import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.changes.ChangeEvent;
import app.gravl.jobs.changes.Rows;
import app.gravl.schema.Topics;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole job where records are gone that its state needs. The source is the test's: it sends
 * what a snapshot of the new epoch would.
 */
@Tag("faults")
class LostChangesTest {

  private static final String EPOCH = "select epoch from cdc_epoch";
  private static final String SETS =
      "select sum(direct_sets_7d) from muscle_group_recovery where user_id = ";

  /** Two users whose changes lie in the two partitions. */
  private static final long ONE = 7;

  private static final long OTHER = 10;

  @TempDir Path checkpoints;

  private JobHarness job;

  @BeforeEach
  void start() throws Exception {
    job = new JobHarness(checkpoints, "hashmap");
    job.beginEpoch(1);
    assertThat(job.partitionOf(ONE)).isNotEqualTo(job.partitionOf(OTHER));
  }

  @AfterEach
  void stop() throws Exception {
    job.close();
  }

  @Test
  void a_topic_that_is_whole_begins_no_epoch() throws Exception {
    runUntilAllIsInACheckpoint();
    job.cancel();

    job.start();
    job.user(ONE, set(12, ONE, 300), bump(ONE, 3, 301));

    job.awaitVersion(ONE, 3);
    assertThat(job.longOf(EPOCH)).isEqualTo(1);
  }

  @Test
  void a_job_without_state_whose_topic_begins_later_begins_one_epoch() throws Exception {
    trainedUsers();
    job.forgetRecords();
    job.user(ONE, bump(ONE, 3, 301));
    job.user(OTHER, bump(OTHER, 3, 301));

    job.start();

    healsByOneEpoch();
  }

  @Test
  void a_job_that_loses_its_state_again_knows_the_epoch_that_it_asked_for() throws Exception {
    trainedUsers();
    job.forgetRecords();
    job.user(ONE, bump(ONE, 3, 301));
    job.user(OTHER, bump(OTHER, 3, 301));
    job.catalogChange();
    job.start();
    healsByOneEpoch();
    job.cancel();

    job.startWithoutState();

    job.user(ONE, set(12, ONE, 400), bump(ONE, 5, 401));
    job.awaitVersion(ONE, 5);
    assertThat(job.longOf(SETS + ONE)).isEqualTo(2);
    assertThat(job.longOf(EPOCH)).isEqualTo(2);
  }

  @Test
  void a_topic_without_records_that_had_some_begins_one_epoch() throws Exception {
    trainedUsers();
    job.forgetRecords();

    job.start();

    healsByOneEpoch();
  }

  @Test
  void a_savepoint_older_than_the_topic_begins_one_epoch() throws Exception {
    runUntilAllIsInACheckpoint();
    job.cancel();
    job.user(ONE, set(12, ONE, 300), bump(ONE, 3, 301));
    job.forgetRecords();
    job.user(ONE, bump(ONE, 3, 302));

    job.start();

    healsByOneEpoch();
  }

  @Test
  void a_topic_that_lost_its_records_begins_one_epoch() throws Exception {
    runUntilAllIsInACheckpoint();
    job.cancel();
    job.makeAnew(Topics.USER_CHANGES, 2);
    job.user(ONE, bump(ONE, 3, 300));

    job.start();

    healsByOneEpoch();
  }

  @Test
  void a_catalog_that_lost_its_records_begins_an_epoch_before_the_next_change() throws Exception {
    runUntilAllIsInACheckpoint();
    job.cancel();
    job.makeAnew(Topics.CATALOG_CHANGES, 1);

    job.start();

    job.awaitLong(EPOCH, 2);
  }

  @Test
  void a_topic_made_anew_that_has_as_many_records_begins_one_epoch() throws Exception {
    runUntilAllIsInACheckpoint();
    job.cancel();
    job.makeAnew(Topics.USER_CHANGES, 2);
    // More than there were before: the offsets alone don't tell.
    for (int i = 0; i < 10; i++) {
      job.user(ONE, bump(ONE, 2, 300 + i));
      job.user(OTHER, bump(OTHER, 2, 300 + i));
    }

    job.start();

    healsByOneEpoch();
  }

  @Test
  void a_topic_made_anew_under_the_running_job_begins_one_epoch() throws Exception {
    runUntilAllIsInACheckpoint();

    job.makeAnew(Topics.USER_CHANGES, 2);
    job.user(ONE, bump(ONE, 3, 300));

    healsByOneEpoch();
  }

  @Test
  void a_second_snapshot_under_one_epoch_begins_one_epoch() throws Exception {
    job.catalogSnapshot();
    job.user(ONE, read("users", 1, 50, Rows.user(ONE, "UTC")));
    job.newUser(ONE);
    job.start();
    job.awaitVersion(ONE, 1);

    // Its source forgot how far it was, and takes what it finds for the beginning.
    job.user(ONE, read("user_versions", 1, 60, Rows.version(ONE, 6)));

    job.awaitLong(EPOCH, 2);
  }

  @Test
  void records_lost_from_the_end_of_a_topic_that_has_grown_since_begin_one_epoch()
      throws Exception {
    runUntilAllIsInACheckpoint();

    job.user(ONE, bump(ONE, 4, 310));

    healsByOneEpoch();
  }

  @Test
  void an_epoch_that_goes_back_is_ignored_and_followed_by_one_above_all() throws Exception {
    trainedUsers();
    sendSnapshotOf(5);
    job.start();
    job.awaitVersion(ONE, 4);
    job.beginEpoch(3);

    job.user(ONE, set(12, ONE, 900), bump(ONE, 9, 901));

    job.awaitLong(EPOCH, 6);
    sendSnapshotOf(6);
    job.user(ONE, bump(ONE, 5, 902));
    job.awaitVersion(ONE, 5);
    assertThat(job.longOf(SETS + ONE)).as("what the old epoch sent is not in").isEqualTo(1);
    assertThat(job.longOf(EPOCH)).isEqualTo(6);
  }

  @Test
  void a_truncate_in_the_stream_begins_an_epoch_and_is_no_dead_letter() throws Exception {
    trainedUsers();
    job.start();
    job.awaitVersion(ONE, 2);

    job.user(ONE, new ChangeEvent("workout_logs", "t", "false", 1, 500, 0, Map.of(), null));

    job.awaitLong(EPOCH, 2);
    assertThat(job.deadLetters(Topics.USER_CHANGES)).isEmpty();
  }

  @Test
  void an_epoch_that_cannot_be_begun_is_asked_for_until_it_is() throws Exception {
    trainedUsers();
    job.forgetRecordsOfUsers();
    job.user(ONE, bump(ONE, 3, 301));
    job.database().execute("revoke execute on function begin_epoch from gravl_stream");

    job.start();
    // The job goes on with what it has.
    job.newUser(9);
    job.awaitVersion(9, 1);
    assertThat(job.longOf(EPOCH)).isEqualTo(1);
    job.database().execute("grant execute on function begin_epoch to gravl_stream");

    job.awaitLong(EPOCH, 2);
  }

  private void runUntilAllIsInACheckpoint() throws Exception {
    trainedUsers();
    job.start();
    job.awaitVersion(ONE, 2);
    job.awaitVersion(OTHER, 2);
    job.awaitCheckpoint();
  }

  /** One loss, one epoch, whose snapshot replaces everything. */
  private void healsByOneEpoch() throws Exception {
    job.awaitLong(EPOCH, 2);
    sendSnapshotOf(2);
    job.awaitVersion(ONE, 4);
    job.awaitVersion(OTHER, 4);
    job.awaitCheckpoint();
    assertThat(job.longOf(SETS + ONE)).isEqualTo(1);
    assertThat(job.longOf(EPOCH)).isEqualTo(2);
  }

  /** As the first epoch's snapshot and some changes behind it. */
  private void trainedUsers() throws Exception {
    job.catalogSnapshot();
    for (long user : new long[] {ONE, OTHER}) {
      job.newUser(user);
      job.user(user, set(user + 10, user, 200), set(user + 20, user, 201), bump(user, 2, 202));
    }
  }

  /** The database has one set of each user. */
  private void sendSnapshotOf(long epoch) throws Exception {
    job.sourceSendsEpoch(epoch);
    job.catalogSnapshot();
    for (long user : new long[] {ONE, OTHER}) {
      job.user(
          user,
          read("users", 0, 50, Rows.user(user, "UTC")),
          read("workout_logs", 0, 50, set(user + 10, user, 0).row()),
          read("user_versions", 0, 50, Rows.version(user, 4)));
    }
  }

  private static ChangeEvent bump(long user, long version, long lsn) {
    return updated("user_versions", lsn, Rows.version(user, version));
  }

  private ChangeEvent set(long id, long user, long lsn) {
    return created("workout_logs", lsn, Rows.set(id, user, 1, job.hourAgo(), "80.000", 8));
  }
}
