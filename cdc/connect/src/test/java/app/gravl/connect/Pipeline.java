package app.gravl.connect;

import static org.awaitility.Awaitility.await;

import app.gravl.embedded.KafkaBroker;
import app.gravl.schema.AlarmKind;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Patience;
import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import app.gravl.schema.Topics;
import app.gravl.settings.Settings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A database of its own, a broker of its own, the worker between them, and what comes out. */
final class Pipeline implements AutoCloseable {

  private static final Duration PATIENCE = Patience.LIMIT;
  private static final Set<String> TOPICS =
      Set.of(Topics.USER_CHANGES, Topics.CATALOG_CHANGES, Topics.HEARTBEAT);

  final TestDatabase database = TestDatabase.migrated();
  final KafkaBroker broker = KafkaBroker.temporary();
  private final ObjectMapper json = new ObjectMapper();
  private final List<Change> seen = new ArrayList<>();
  private KafkaConsumer<String, String> consumer;
  private ConnectWorker worker;

  /** Shorter than in production, so that tests needn't wait; to be set before the start. */
  Duration silenceLimit = Duration.ofSeconds(6);

  /** Of the users' topic, at the least. */
  int partitions = 8;

  /** For whoever makes the state of an epoch; nobody does, unless the test. */
  Duration bootstrapWait = Duration.ZERO;

  ConnectSettings settings() {
    return settings("");
  }

  /** Of a process that only registers, on the Connect at this address. */
  ConnectSettings settingsFor(URI connect) {
    return settings(connect.toString());
  }

  private ConnectSettings settings(String connectUrl) {
    return new ConnectSettings(
        new DatabaseSettings(database.url(), Roles.CDC.roleName(), database.password()),
        KafkaSettings.plaintext(broker.bootstrapServers()),
        "gravl-connect",
        "gravl.connect",
        "127.0.0.1",
        0,
        0,
        connectUrl,
        partitions,
        tuning(),
        (short) 1,
        1,
        Duration.ofMillis(200),
        silenceLimit,
        bootstrapWait);
  }

  Pipeline start() throws Exception {
    return start(Pipeline.template());
  }

  /** Our connector's JSON, tuned as it is by default. */
  static ConnectorTemplate template() {
    return ConnectorTemplate.load(tuning());
  }

  static Map<String, String> tuning() {
    return ConnectSettings.connectorTuning(new Settings(Map.of()));
  }

  /** With another connector JSON than ours. */
  Pipeline start(ConnectorTemplate template) throws Exception {
    worker = new ConnectWorker(settings(), template);
    worker.start();
    return this;
  }

  Pipeline stop() {
    worker.close();
    return this;
  }

  ConnectWorker worker() {
    return worker;
  }

  /** Everything that came so far, in the order of each partition. */
  List<Change> changes() {
    if (consumer == null) {
      consumer =
          new KafkaConsumer<>(
              Map.of("bootstrap.servers", broker.bootstrapServers()),
              new StringDeserializer(),
              new StringDeserializer());
      List<TopicPartition> partitions =
          TOPICS.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    }
    consumer
        .poll(Duration.ofMillis(20))
        .forEach(
            record -> {
              try {
                seen.add(
                    new Change(
                        record.topic(),
                        record.partition(),
                        record.key(),
                        json.readTree(record.value()),
                        record.value()));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return List.copyOf(seen);
  }

  /** From all partitions that there are now. */
  void readAnew() {
    if (consumer != null) {
      consumer.close();
      consumer = null;
      seen.clear();
    }
  }

  Stream<Change> ofUsers() {
    return changes().stream().filter(c -> c.topic().equals(Topics.USER_CHANGES));
  }

  /** The changes that match, once there is one. */
  List<Change> awaitAny(Predicate<Change> matching) {
    return await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> changes().stream().filter(matching).collect(Collectors.toList()),
            found -> !found.isEmpty());
  }

  Change awaitOne(String table, String op, Predicate<Change> matching) {
    return awaitAny(c -> c.is(table, op) && matching.test(c)).get(0);
  }

  /** A new user's id. */
  long user() {
    return id("insert into users (time_zone) values ('Europe/Berlin') returning id");
  }

  /** The number that a query or an INSERT … RETURNING answers with. */
  long id(String sql) {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Waits until everything committed before is there, by a last row behind it. */
  List<Change> settled() {
    long marker = id("select txid_current()");
    database.execute(
        "insert into cdc_signal (id, type, data) values ('%d', 'log', '{\"message\":\"settled\"}')"
            .formatted(marker));
    // Each shard brings it, or a snapshot that it begins meanwhile.
    for (Shard shard : Shard.all((int) id("select count(*) from cdc_shards"))) {
      awaitAny(
          c ->
              c.table().equals("cdc_signal")
                  && c.serverName().startsWith(shard.serverName(0).replaceFirst("0$", ""))
                  && c.after().path("id").asText().equals(Long.toString(marker)));
    }
    // It travels in a topic of its own; what it follows is in Kafka, but may not have been read.
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> {
              changes();
              return ends.entrySet().stream()
                  .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            });
    return changes();
  }

  /** What stood where the epoch that is offered begins. */
  long readAtThePlace(String sql) throws SQLException {
    String snapshot = database.text("select snapshot from cdc_bootstrap");
    try (Connection connection = database.owner().getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      connection.createStatement().execute("set transaction snapshot '" + snapshot + "'");
      return Story.number(connection, sql);
    }
  }

  /** The slot's confirmed position, in bytes; -1 where there is no slot. */
  long confirmed() {
    return id(
        """
        select coalesce((select confirmed_flush_lsn - '0/0'::pg_lsn from pg_replication_slots
          where slot_name = 'gravl' and database = current_database()), -1)
        """);
  }

  /** So that what a truncation sends can be seen, and not only the epoch that it begins. */
  void truncateWithoutEpoch(String table) {
    database.execute(
        "alter table " + table + " disable trigger begin_epoch_after_truncate",
        "truncate " + table,
        "alter table " + table + " enable always trigger begin_epoch_after_truncate");
  }

  /** As an administrator would by mistake, or Postgres when WAL runs out. */
  void dropSlot() {
    dropSlot(Shard.WHOLE);
  }

  void dropSlot(Shard shard) {
    database.execute(
        """
        select pg_terminate_backend(active_pid, 10000) from pg_replication_slots
          where slot_name = '%s' and active_pid is not null
        """
            .formatted(shard.name()),
        "select pg_drop_replication_slot('" + shard.name() + "')");
  }

  /** Until Connect has stored that the epoch's snapshot is in Kafka as a whole. */
  void awaitStoredOffset(long epoch) {
    StoredOffsets offsets =
        new StoredOffsets(
            KafkaSettings.plaintext(broker.bootstrapServers()), settings().offsetsTopic());
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                offsets
                    .of(Shard.WHOLE, epoch)
                    .filter(StoredOffsets.Offset::snapshotDone)
                    .isPresent());
  }

  /** How often an alarm of a kind was raised; its message is in {@link #alarm}. */
  long alarms(AlarmKind kind) {
    return id(
        "select coalesce(max(count), 0) from stream_alarms where kind = '" + kind.text() + "'");
  }

  String alarm(AlarmKind kind) {
    return database.text(
        "select max(message) from stream_alarms where kind = '" + kind.text() + "'");
  }

  /** Why the epoch in force was begun. */
  String reason() {
    return database.text("select reason from cdc_epoch");
  }

  long epoch() {
    return id("select epoch from cdc_epoch");
  }

  @Override
  public void close() {
    if (consumer != null) {
      consumer.close();
    }
    if (worker != null) {
      worker.close();
    }
    broker.close();
    // Slots belong to the server, and the next test needs the name.
    database.execute(
        "select pg_drop_replication_slot(slot_name) from pg_replication_slots"
            + " where slot_name ~ '^gravl' and database = current_database()");
  }
}
