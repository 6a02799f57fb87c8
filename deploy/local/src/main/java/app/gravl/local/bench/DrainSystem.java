package app.gravl.local.bench;

import app.gravl.embedded.Folders;
import app.gravl.embedded.KafkaBroker;
import app.gravl.embedded.PostgresOptions;
import app.gravl.jobs.JobSettings;
import app.gravl.local.system.PostgresPart;
import app.gravl.local.system.SchemaPart;
import app.gravl.local.system.TopicsPart;
import app.gravl.local.trial.Leftovers;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Topics;
import app.gravl.settings.Settings;
import app.gravl.settings.Tunable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** A Postgres and a Kafka of its own; no Connect and no api: nothing but the job has work to do. */
final class DrainSystem implements AutoCloseable {

  private static final String INSERT_USERS =
      """
      insert into users (id, time_zone) select n, 'Europe/Berlin' from generate_series(1, ?) n
      """;

  private static final int AWAIT_MILLIS = 1_000;
  private static final long SAY_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Path folder;
  private final int users;
  private final PostgresPart postgres;
  private final KafkaBroker kafka;
  private final DrainTopics topics;
  private boolean closed;

  private DrainSystem(
      Path folder, int users, PostgresPart postgres, KafkaBroker kafka, DrainTopics topics) {
    this.folder = folder;
    this.users = users;
    this.postgres = postgres;
    this.kafka = kafka;
    this.topics = topics;
  }

  static DrainSystem start(int users, Clock clock, Leftovers leftovers) throws Exception {
    Path folder = Folders.temporary("gravl-bench-");
    leftovers.add(() -> Folders.delete(folder));
    // Kept, so that Postgres writes to disk what is committed, as it does for users.
    PostgresPart postgres =
        new PostgresPart(PostgresOptions.keptIn(folder.resolve("postgres"), "temporary"));
    leftovers.add(postgres::stop);
    postgres.start();
    new SchemaPart(postgres, Map.of()).start();
    DataSource database = postgres.server().superuser(SchemaPart.DATABASE);
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT_USERS)) {
      insert.setInt(1, users);
      insert.executeUpdate();
    }
    KafkaBroker kafka = KafkaBroker.keptIn(folder.resolve("kafka"), 0);
    DrainSystem system =
        new DrainSystem(
            folder,
            users,
            postgres,
            kafka,
            new DrainTopics(database, servers(kafka), users, clock.instant()));
    new TopicsPart(system.environment()).start();
    return system;
  }

  DrainTopics topics() {
    return topics;
  }

  DrainJob job(StateBackend backend) throws Exception {
    Settings settings = new Settings(environment());
    JobSettings job = JobSettings.read(settings);
    settings.check();
    return new DrainJob(job, backend, folder.resolve("flink"));
  }

  /** Where the topic of the users' changes ends now. */
  Map<TopicPartition, Long> userTopicEnds() {
    return TopicRange.ends(servers(kafka), Topics.USER_CHANGES);
  }

  TopicRange userTopicSince(Map<TopicPartition, Long> ends) {
    return TopicRange.since(ends, servers(kafka), Topics.USER_CHANGES);
  }

  double bareRecordsPerSecond(TopicRange range) throws Exception {
    return BareConsumers.recordsPerSecond(servers(kafka), range, DrainJob.SLOTS);
  }

  /** The users whose insights of this version, or a later one, are committed from here on. */
  CommittedInsights insightsOf(long version) throws SQLException {
    return CommittedInsights.from(postgres.server().superuser(SchemaPart.DATABASE), version);
  }

  /** Returns when all users are among them. */
  void await(CommittedInsights insights, DrainJob job, Benchmark.Progress progress)
      throws Exception {
    long said = System.nanoTime();
    while (insights.users() < users) {
      insights.await(AWAIT_MILLIS);
      if (System.nanoTime() - said > SAY_NANOS) {
        job.checkAlive();
        progress.say(String.format("  %,d of %,d users done", insights.users(), users));
        said = System.nanoTime();
      }
    }
  }

  private static KafkaSettings servers(KafkaBroker broker) {
    return KafkaSettings.plaintext(broker.bootstrapServers());
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(Tunable.setIn(System.getenv()));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    environment.put("DATABASE_URL", postgres.server().jdbcUrl(SchemaPart.DATABASE));
    environment.put("DATABASE_USER", "postgres");
    environment.put("DATABASE_PASSWORD", postgres.server().password());
    return environment;
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    topics.close();
    kafka.close();
    postgres.stop();
    Folders.delete(folder);
  }
}
