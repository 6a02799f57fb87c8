package app.gravl.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.embedded.KafkaBroker;
import app.gravl.jobs.changes.ChangeEvent;
import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.deadletter.KafkaDeadLetters;
import app.gravl.jobs.deadletter.LetterCommands;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import app.gravl.schema.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The whole job between a real Kafka and a real Postgres. */
final class JobHarness implements AutoCloseable {

  private static final int PARTITIONS = 2;

  /** Never late, so every bump is evaluated at once. */
  private static final long JUST_NOW = 4_000_000_000_000L;

  private final KafkaBroker kafka = KafkaBroker.temporary();
  private final TestDatabase database = TestDatabase.migrated();
  private final KafkaProducer<byte[], byte[]> producer;
  private final Path checkpoints;
  private final String stateBackend;
  private JobClient job;
  private CompletableFuture<?> ended = CompletableFuture.completedFuture(null);

  /**
   * @param stateBackend as Flink names it: hashmap or rocksdb
   */
  JobHarness(Path checkpoints, String stateBackend) throws Exception {
    this.checkpoints = checkpoints;
    this.stateBackend = stateBackend;
    try (Admin admin = admin()) {
      List<NewTopic> topics =
          List.of(
              new NewTopic(Topics.USER_CHANGES, PARTITIONS, (short) 1),
              new NewTopic(Topics.CATALOG_CHANGES, 1, (short) 1),
              new NewTopic(Topics.USER_CHANGES + Topics.DEAD_LETTER_SUFFIX, 1, (short) 1),
              new NewTopic(Topics.CATALOG_CHANGES + Topics.DEAD_LETTER_SUFFIX, 1, (short) 1));
      admin.createTopics(topics).all().get();
    }
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "linger.ms", "0"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  static JobSettings settings(String bootstrapServers, DatabaseSettings database) {
    return new JobSettings(
        bootstrapServers,
        Topics.USER_CHANGES,
        Topics.CATALOG_CHANGES,
        "gravl-insights",
        database,
        2,
        Duration.ofMillis(250),
        Duration.ofMillis(2),
        Duration.ofHours(192));
  }

  void start() throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("state.backend.type", stateBackend);
    configuration.setString("execution.checkpointing.dir", checkpoints.toUri().toString());
    configuration.setString(
        "execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
    newestCheckpoint()
        .ifPresent(
            path ->
                configuration.setString("execution.state-recovery.path", path.toUri().toString()));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
    InsightsJob.build(
        env,
        settings(
            kafka.bootstrapServers(),
            new DatabaseSettings(database.url(), Roles.STREAM.roleName(), database.password())));
    job = env.executeAsync(InsightsJob.NAME);
    // Asked for later it would ask a cluster that is gone.
    ended = job.getJobExecutionResult();
  }

  void cancel() throws Exception {
    job.cancel().get(30, TimeUnit.SECONDS);
    ended.handle((result, cancelled) -> null).get(30, TimeUnit.SECONDS);
  }

  /** Returns when a checkpoint is complete that began after this was called. */
  void awaitCheckpoint() {
    long before = newestCheckpoint().map(JobHarness::number).orElse(0L);
    await()
        .atMost(30, TimeUnit.SECONDS)
        .until(() -> newestCheckpoint().map(JobHarness::number).orElse(0L) >= before + 2);
  }

  private Optional<Path> newestCheckpoint() {
    try (Stream<Path> files = Files.walk(checkpoints)) {
      return files
          .filter(path -> path.endsWith("_metadata"))
          .map(Path::getParent)
          .max(Comparator.comparingLong(JobHarness::number));
    } catch (IOException | UncheckedIOException e) {
      // Older checkpoints are deleted while we look.
      return Optional.empty();
    }
  }

  private static long number(Path checkpoint) {
    return Long.parseLong(checkpoint.getFileName().toString().substring("chk-".length()));
  }

  void user(long id, ChangeEvent... events) throws Exception {
    for (ChangeEvent event : events) {
      send(Topics.USER_CHANGES, Long.toString(id), event.committedAt(JUST_NOW).json());
    }
  }

  void catalog(List<ChangeEvent> events) throws Exception {
    for (ChangeEvent event : events) {
      send(Topics.CATALOG_CHANGES, "catalog", event.committedAt(JUST_NOW).json());
    }
  }

  void send(String topic, String key, byte[] value) throws Exception {
    producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value)).get();
  }

  /** As retention does: only what the job remembers is left of the records up to now. */
  void forgetRecords() throws Exception {
    try (Admin admin = admin()) {
      for (int partition = 0; partition < PARTITIONS; partition++) {
        forget(admin, new TopicPartition(Topics.USER_CHANGES, partition));
      }
      forget(admin, new TopicPartition(Topics.CATALOG_CHANGES, 0));
    }
  }

  // -1 stands for the end.
  private static void forget(Admin admin, TopicPartition partition) throws Exception {
    admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(-1))).all().get();
  }

  List<ConsumerRecord<byte[], byte[]>> deadLetters(String topic) {
    return KafkaRecords.of(kafka.bootstrapServers(), topic + Topics.DEAD_LETTER_SUFFIX);
  }

  /** As the job keeps a letter. */
  void keep(DeadLetter letter) {
    try (KafkaDeadLetters letters =
        new KafkaDeadLetters(kafka.bootstrapServers(), Topics.USER_CHANGES)) {
      letters.send(letter);
    }
  }

  /**
   * @return what it said about the user topic
   */
  String replayLetters() {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    int code =
        new LetterCommands(
                Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()),
                writer,
                writer,
                Clock.systemUTC())
            .run(List.of("replay", Topics.USER_CHANGES));
    assertThat(code).as(out.toString()).isZero();
    return out.toString();
  }

  TestDatabase database() {
    return database;
  }

  long longOf(String sql) throws SQLException {
    try (Connection connection = database.owner().getConnection();
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : -1;
    }
  }

  void awaitLong(String sql, long expected) {
    await()
        .alias(sql)
        .atMost(30, TimeUnit.SECONDS)
        .pollInterval(20, TimeUnit.MILLISECONDS)
        .until(() -> longOf(sql), value -> value == expected);
  }

  void awaitVersion(long user, long version) {
    awaitLong("select version from workout_recommendations where user_id = " + user, version);
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }

  @Override
  public void close() throws Exception {
    if (!ended.isDone()) {
      cancel();
    }
    producer.close();
    kafka.close();
  }
}
