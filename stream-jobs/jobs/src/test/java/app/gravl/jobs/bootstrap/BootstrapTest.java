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
import app.gravl.jobs.insights.InsightsFunction;
import app.gravl.jobs.insights.ModelEvaluator;
import app.gravl.jobs.ledger.Ledger;
import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.jobs.sink.Evaluations;
import app.gravl.jobs.sink.InsightSink;
import app.gravl.jobs.sink.SinkLimits;
import app.gravl.jobs.source.StartOffsets;
import app.gravl.jobs.verify.Verification;
import app.gravl.jobs.verify.VerifyReport;
import app.gravl.schema.Topics;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.api.OperatorIdentifier;
import org.apache.flink.state.api.SavepointReader;
import org.apache.flink.state.api.functions.KeyedStateReaderFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

  @Test
  void a_job_that_was_not_started_from_the_savepoint_asks_for_another_epoch() throws Exception {
    StartOffsets offsets = job.ends();
    bootstrap(offsets, "hashmap");

    job.start(Optional.empty());
    job.user(2, updated("user_versions", 2_001, Rows.version(2, version(2) + 1)));

    job.awaitLong("select epoch from cdc_epoch", EPOCH + 1);
  }

  @Test
  void a_job_of_before_evaluates_nobody_on_an_epochs_changes_and_begins_none() throws Exception {
    job.beginEpoch(EPOCH - 1);
    job.start(Optional.empty());
    job.awaitVersion(1, 1);
    job.beginEpoch(EPOCH);
    bootstrap(job.ends(), "hashmap");
    long version = version(1);

    job.user(1, updated("user_versions", 2_001, Rows.version(1, version + 1)));
    // Behind it in the same partition, and whole by itself.
    long other =
        LongStream.iterate(500, id -> id + 1)
            .filter(id -> job.partitionOf(id) == job.partitionOf(1))
            .findFirst()
            .orElseThrow();
    job.newUser(other);

    job.awaitVersion(other, 1);
    assertThat(job.longOf("select version from workout_recommendations where user_id = 1"))
        .isEqualTo(version);
    assertThat(job.longOf("select epoch from cdc_epoch")).isEqualTo(EPOCH);
  }

  @Test
  void everybodys_timer_stands_where_the_ledger_says() throws Exception {
    Path savepoint = bootstrap(job.ends(), "hashmap");
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(1, new Configuration());

    List<String> differences = new ArrayList<>();
    int users = 0;
    int timers = 0;
    try (CloseableIterator<long[]> read =
        SavepointReader.read(env, savepoint.toUri().toString(), new HashMapStateBackend())
            .readKeyedState(OperatorIdentifier.forUid(InsightsFunction.UID), new Timers())
            .executeAndCollect()) {
      while (read.hasNext()) {
        long[] timer = read.next();
        users++;
        timers += timer[1] == 0 ? 0 : 1;
        if (timer[1] != timer[2]) {
          differences.add("user %d: ledger %d, timer %d".formatted(timer[0], timer[1], timer[2]));
        }
      }
    }

    assertThat(users).isEqualTo(USERS + 1);
    assertThat(timers).isGreaterThan(USERS / 2);
    assertThat(differences).isEmpty();
  }

  /** The user, what the ledger says, and the timer that stands; 0 for none. */
  private static final class Timers extends KeyedStateReaderFunction<Long, long[]> {

    private static final long serialVersionUID = 1;

    private transient ValueState<byte[]> ledger;

    @Override
    public void open(OpenContext context) {
      ledger = getRuntimeContext().getState(InsightsFunction.LEDGER);
    }

    @Override
    public void readKey(Long user, Context context, Collector<long[]> out) throws Exception {
      Set<Long> timers = context.registeredProcessingTimeTimers();
      out.collect(
          new long[] {
            user,
            Ledger.ofBytes(ledger.value()).nextEvaluation(),
            timers.isEmpty() ? 0 : timers.iterator().next()
          });
    }
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
      EpochStart start = new EpochStart(EPOCH, LSN, snapshot.id(), snapshot.takenAt(), 1, offsets);
      job.offer(start);
      new Bootstrap(
              stored.settings(),
              new ModelEvaluator(DeployedParameters.toStartWith(stored.settings())))
          .build(
              env,
              start,
              new Bootstrap.Topics(Topics.USER_CHANGES, Topics.CATALOG_CHANGES),
              new InsightSink(
                  SinkLimits.DEFAULT,
                  stored.settings(),
                  BootstrapTest::noLetters,
                  BootstrapTest::nobodyIsAsked),
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
