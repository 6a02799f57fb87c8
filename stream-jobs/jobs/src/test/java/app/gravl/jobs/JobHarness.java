package app.gravl.jobs;

import static app.gravl.jobs.changes.ChangeEvent.created;
import static app.gravl.jobs.changes.ChangeEvent.updated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.embedded.KafkaBroker;
import app.gravl.jobs.bootstrap.EpochStart;
import app.gravl.jobs.bootstrap.EpochStarts;
import app.gravl.jobs.catalog.SampleCatalog;
import app.gravl.jobs.changes.ChangeEvent;
import app.gravl.jobs.changes.Rows;
import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.deadletter.KafkaDeadLetters;
import app.gravl.jobs.letters.LetterCommands;
import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.jobs.sink.SinkLimits;
import app.gravl.jobs.source.StartOffsets;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Patience;
import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import app.gravl.schema.Topics;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The whole job between a real Kafka and a real Postgres. */
public final class JobHarness implements AutoCloseable {

  private static final int PARTITIONS = 2;

  private final Clock clock = Clock.systemUTC();
  private final KafkaBroker kafka = KafkaBroker.temporary();
  private final TestDatabase database;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Path checkpoints;
  private final String stateBackend;
  private JobClient job;
  private CompletableFuture<?> ended = CompletableFuture.completedFuture(null);
  private long epoch = 1;
  private long catalogVersion;

  /**
   * @param stateBackend as Flink names it: hashmap or rocksdb
   */
  public JobHarness(Path checkpoints, String stateBackend) throws Exception {
    this(checkpoints, stateBackend, TestDatabase.migrated());
  }

  public JobHarness(Path checkpoints, String stateBackend, TestDatabase database) throws Exception {
    this.database = database;
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
        KafkaSettings.plaintext(bootstrapServers),
        Topics.USER_CHANGES,
        Topics.CATALOG_CHANGES,
        "gravl-insights",
        database,
        2,
        JobSettings.BACKEND_OF_CLUSTER,
        Duration.ofMillis(250),
        Duration.ofMillis(2),
        Duration.ofHours(192),
        Duration.ofMillis(16_384),
        1_000,
        SinkLimits.DEFAULT);
  }

  /** From the newest checkpoint, where there is one. */
  public void start() throws Exception {
    start(newestCheckpoint());
  }

  /** As where all checkpoints were lost. */
  void startWithoutState() throws Exception {
    start(Optional.empty());
  }

  public void start(Optional<Path> checkpoint) throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("state.backend.type", stateBackend);
    configuration.setString("execution.checkpointing.dir", checkpoints.toUri().toString());
    configuration.setString(
        "execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
    configuration.setString("restart-strategy.exponential-delay.initial-backoff", "100 ms");
    checkpoint.ifPresent(
        path -> configuration.setString("execution.state-recovery.path", path.toUri().toString()));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
    DatabaseSettings stream =
        new DatabaseSettings(database.url(), Roles.STREAM.roleName(), database.password());
    InsightsJob.build(
        env,
        settings(kafka.bootstrapServers(), stream),
        DeployedParameters.toStartWith(stream),
        new EpochStarts(stream).offsets());
    job = env.executeAsync(InsightsJob.NAME);
    // Asked for later it would ask a cluster that is gone.
    ended = job.getJobExecutionResult();
  }

  public void cancel() throws Exception {
    job.cancel().get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    ended.handle((result, cancelled) -> null).get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  /** Into a folder of its own below {@code into}. */
  Path savepoint(Path into) throws Exception {
    String made =
        job.triggerSavepoint(into.toUri().toString(), SavepointFormatType.CANONICAL)
            .get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    return Path.of(URI.create(made));
  }

  /** Returns when a checkpoint is complete that began after this was called. */
  public Path awaitCheckpoint() {
    long before = newestCheckpoint().map(JobHarness::number).orElse(0L);
    return await()
        .until(
            () -> newestCheckpoint(),
            newest -> newest.map(JobHarness::number).orElse(0L) >= before + 2)
        .orElseThrow();
  }

  private Optional<Path> newestCheckpoint() {
    try (Stream<Path> files = Files.walk(checkpoints)) {
      return files
          .filter(path -> path.endsWith("_metadata"))
          .map(Path::getParent)
          .max(Comparator.comparing(JobHarness::writtenAt));
    } catch (IOException | UncheckedIOException e) {
      // Older checkpoints are deleted while we look.
      return Optional.empty();
    }
  }

  /** Jobs that start without state count their checkpoints from 1 again. */
  private static FileTime writtenAt(Path checkpoint) {
    try {
      return Files.getLastModifiedTime(checkpoint.resolve("_metadata"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long number(Path checkpoint) {
    return Long.parseLong(checkpoint.getFileName().toString().substring("chk-".length()));
  }

  /** Changes of a user, committed just now in the epoch that the source is in. */
  public void user(long id, ChangeEvent... events) throws Exception {
    userAt(clock.millis(), id, events);
  }

  /** As {@link #user}, committed at another time. */
  void userAt(long committedAt, long id, ChangeEvent... events) throws Exception {
    for (ChangeEvent event : events) {
      byte[] json = event.epoch(epoch).committedAt(committedAt).json();
      send(Topics.USER_CHANGES, Long.toString(id), json);
    }
  }

  /** A new user of the database, whose row and first bump the job gets. */
  public void newUser(long id) throws Exception {
    database.execute("insert into users (id, time_zone) values (%d, 'UTC')".formatted(id));
    user(
        id,
        created("users", 100, Rows.user(id, "UTC")),
        updated("user_versions", 101, Rows.version(id, 1)));
  }

  void catalog(List<ChangeEvent> events) throws Exception {
    for (ChangeEvent event : events) {
      byte[] json = event.epoch(epoch).committedAt(clock.millis()).json();
      send(Topics.CATALOG_CHANGES, "catalog", json);
    }
  }

  /** All of the sample catalog under a new version, as a snapshot reads it. */
  public void catalogSnapshot() throws Exception {
    catalog(SampleCatalog.snapshot(epoch, 10, ++catalogVersion));
  }

  /** Changes of the catalog, closed by the bump to a new version. */
  public long catalogChange(ChangeEvent... changes) throws Exception {
    catalog(List.of(changes));
    catalog(List.of(updated("catalog_state", 1_000, Rows.catalogState(++catalogVersion))));
    return catalogVersion;
  }

  /** Where the changes of a user lie. */
  public int partitionOf(long user) {
    return BuiltInPartitioner.partitionForKey(
        Long.toString(user).getBytes(StandardCharsets.UTF_8), PARTITIONS);
  }

  /** The database's epoch, which the source follows; its snapshot is the test's to send. */
  public void beginEpoch(long number) {
    epoch = number;
    database.execute(
        """
        insert into cdc_epoch (epoch, reason) values (%d, 'test')
        on conflict (id) do update set epoch = excluded.epoch
        """
            .formatted(number));
  }

  /** What the source sends from now on is of this epoch, whatever the database says. */
  void sourceSendsEpoch(long number) {
    epoch = number;
  }

  long epoch() {
    return epoch;
  }

  public long hourAgo() {
    return clock.millis() - 3_600_000;
  }

  void send(String topic, String key, byte[] value) throws Exception {
    producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value)).get();
  }

  /** As whoever registers the connector does, where a bootstrap makes the epoch's state. */
  public void offer(EpochStart start) throws Exception {
    database.execute(
        "insert into cdc_bootstrap (epoch, lsn, snapshot, offsets) values (%d, '0/0'::pg_lsn + %d, '%s', '%s')"
            .formatted(
                start.epoch(),
                start.lsn(),
                start.snapshot(),
                new ObjectMapper().writeValueAsString(start.offsets().byTopic())));
  }

  /** Where each partition of both topics ends. */
  public StartOffsets ends() throws Exception {
    try (Admin admin = admin()) {
      return new StartOffsets(
          Map.of(
              Topics.USER_CHANGES, ends(admin, Topics.USER_CHANGES, PARTITIONS),
              Topics.CATALOG_CHANGES, ends(admin, Topics.CATALOG_CHANGES, 1)));
    }
  }

  private static List<Long> ends(Admin admin, String topic, int partitions) throws Exception {
    List<Long> ends = new ArrayList<>();
    for (int i = 0; i < partitions; i++) {
      TopicPartition partition = new TopicPartition(topic, i);
      ends.add(
          admin
              .listOffsets(Map.of(partition, OffsetSpec.latest()))
              .partitionResult(partition)
              .get()
              .offset());
    }
    return ends;
  }

  /** As retention does: only what the job remembers is left of the records up to now. */
  void forgetRecords() throws Exception {
    forgetRecordsOfUsers();
    try (Admin admin = admin()) {
      forget(admin, new TopicPartition(Topics.CATALOG_CHANGES, 0));
    }
  }

  /** As {@link #forgetRecords}, but for the catalog's. */
  void forgetRecordsOfUsers() throws Exception {
    try (Admin admin = admin()) {
      for (int partition = 0; partition < PARTITIONS; partition++) {
        forget(admin, new TopicPartition(Topics.USER_CHANGES, partition));
      }
    }
  }

  // -1 stands for the end.
  private static void forget(Admin admin, TopicPartition partition) throws Exception {
    admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(-1))).all().get();
  }

  /** As where brokers lost their disks: the topic is there, and has no record. */
  void makeAnew(String topic, int partitions) throws Exception {
    try (Admin admin = admin()) {
      admin.deleteTopics(List.of(topic)).all().get();
      await().until(() -> !admin.listTopics().names().get().contains(topic));
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
    }
  }

  /** Letters of one user, the oldest first. */
  List<ConsumerRecord<byte[], byte[]>> deadLettersOf(long user) {
    byte[] key = Long.toString(user).getBytes(StandardCharsets.UTF_8);
    return deadLetters(Topics.USER_CHANGES).stream()
        .filter(letter -> Arrays.equals(letter.headers().lastHeader("gravl.key").value(), key))
        .toList();
  }

  List<ConsumerRecord<byte[], byte[]>> deadLetters(String topic) {
    return KafkaRecords.of(kafka.bootstrapServers(), topic + Topics.DEAD_LETTER_SUFFIX);
  }

  /** As the job keeps a letter. */
  void keep(DeadLetter letter) {
    try (KafkaDeadLetters letters =
        new KafkaDeadLetters(
            KafkaSettings.plaintext(kafka.bootstrapServers()), Topics.USER_CHANGES)) {
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

  public TestDatabase database() {
    return database;
  }

  public long longOf(String sql) throws SQLException {
    try (Connection connection = database.owner().getConnection();
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : -1;
    }
  }

  public void awaitLong(String sql, long expected) {
    await()
        .alias(sql)
        .pollInterval(20, TimeUnit.MILLISECONDS)
        .until(() -> longOf(sql), value -> value == expected);
  }

  public void awaitVersion(long user, long version) {
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
