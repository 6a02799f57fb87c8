package app.gravl.jobs.bootstrap;

import static app.gravl.jobs.changes.ChangeEvent.created;
import static app.gravl.jobs.changes.ChangeEvent.updated;
import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.JobHarness;
import app.gravl.jobs.changes.Rows;
import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.deadletter.DeadLetters;
import app.gravl.jobs.facts.Snapshot;
import app.gravl.jobs.facts.StoredHistories;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.insights.ModelEvaluator;
import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.jobs.sink.Evaluations;
import app.gravl.jobs.sink.InsightSink;
import app.gravl.jobs.source.StartOffsets;
import app.gravl.jobs.verify.Verification;
import app.gravl.jobs.verify.VerifyReport;
import app.gravl.schema.Topics;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The state of the stream from the facts tables, and the whole job started from it: the source is
 * the test's, and sends nothing of what stood in the tables.
 */
class BootstrapTest {

  private static final int USERS = 60;
  private static final long EPOCH = 3;
  private static final long LSN = 1_000;

  @TempDir Path folder;

  private final StoredHistories stored =
      new StoredHistories().add(1, LongStream.rangeClosed(1, USERS).toArray()).addUntrained(99);

  private JobHarness job;

  BootstrapTest() throws SQLException {}

  @BeforeEach
  void start() throws Exception {
    job = new JobHarness(folder.resolve("checkpoints"), "hashmap", stored.database());
    job.beginEpoch(EPOCH - 1);
    // Of an epoch before, and of no use any more.
    job.catalogSnapshot();
    job.user(
        1,
        created("users", 1, Rows.user(1, "UTC")),
        updated("user_versions", 2, Rows.version(1, 1)));
    job.beginEpoch(EPOCH);
  }

  @AfterEach
  void stop() throws Exception {
    job.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hashmap", "rocksdb"})
  void everybody_is_evaluated_and_the_stream_goes_on_from_there(String backend) throws Exception {
    StartOffsets offsets = job.ends();
    Path savepoint = bootstrap(offsets, backend);
    assertSame();

    // Changes behind the snapshot, which reach the topic before the job starts.
    long version = version(1);
    long at = job.hourAgo();
    stored
        .database()
        .execute(
            """
            insert into workout_logs (id, user_id, exercise_id, performed_at, reps, weight_kg, rpe)
            values (900001, 1, 1, instant_of(%d), 8, 80, 8)
            """
                .formatted(at));
    job.user(
        1,
        created("workout_logs", 2_000, Rows.set(900_001, 1, 1, at, "80.000", 8)),
        updated("user_versions", 2_001, Rows.version(1, version + 1)));
    job.start(Optional.of(savepoint));

    job.awaitVersion(1, version + 1);
    assertThat(job.longOf("select epoch from cdc_epoch")).as("nothing is missing").isEqualTo(EPOCH);
    assertSame();
  }

  private long version(long user) {
    return job.database().number("select write_version from user_versions where user_id = " + user);
  }

  private Path bootstrap(StartOffsets offsets, String backend) throws Exception {
    Path savepoint = folder.resolve("savepoint-" + backend);
    try (Snapshot snapshot = Snapshot.take(stored.settings())) {
      Configuration configuration = new Configuration();
      configuration.setString("state.backend.type", backend);
      StreamExecutionEnvironment env =
          StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
      EpochStart start = new EpochStart(EPOCH, LSN, snapshot.id(), snapshot.takenAt(), offsets);
      job.offer(start);
      new Bootstrap(
              stored.settings(),
              new ModelEvaluator(DeployedParameters.toStartWith(stored.settings())))
          .build(
              env,
              start,
              new Bootstrap.Topics(Topics.USER_CHANGES, Topics.CATALOG_CHANGES),
              new InsightSink(
                  stored.settings(), BootstrapTest::noLetters, BootstrapTest::nobodyIsAsked),
              savepoint.toUri().toString());
      env.execute();
    }
    return savepoint;
  }

  private static DeadLetters noLetters() {
    return new DeadLetters() {
      @Override
      public void send(DeadLetter letter) {
        throw new AssertionError(letter.errorMessage);
      }

      @Override
      public void close() {}
    };
  }

  private static Evaluations nobodyIsAsked() {
    return new Evaluations() {
      @Override
      public void ask(Collection<Long> users) {
        throw new AssertionError("users " + users);
      }

      @Override
      public void close() {}
    };
  }

  private void assertSame() throws Exception {
    VerifyReport report =
        new Verification(stored.settings(), (done, about, rate) -> {})
            .run(Verification.Scope.of(UserRange.ALL, 0).withPatience(Duration.ZERO));
    assertThat(report.first()).isEmpty();
    assertThat(report.same()).isEqualTo(USERS + 1);
  }
}
