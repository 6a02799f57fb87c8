package app.gravl.connect;

import app.gravl.schema.AlarmKind;
import app.gravl.schema.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.runtime.Connect;
import org.apache.kafka.connect.runtime.distributed.DistributedHerder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka Connect worker in this process, with its topics and its connectors: what brings every
 * change in Postgres to Kafka. Stop it before Postgres and before Kafka.
 */
public final class ConnectWorker implements AutoCloseable {

  /** How long the session of a process that has just ended may keep the lock. */
  private static final Duration LOCK_PATIENCE = Duration.ofSeconds(3);

  /** How many times the limit of silence a shard may take for what is not its own. */
  private static final int PATIENCE_FOR_OTHERS = 10;

  /** Of the object: main has to say how to log before the first logger is made. */
  private final Logger log = LoggerFactory.getLogger(ConnectWorker.class);

  private final ConnectSettings settings;
  private final ConnectorTemplate template;
  private final Patience patience = new Patience();
  private final DataSource database;
  private final EpochTable epochs;
  private final ReconcileLock lock;
  private final Alarms alarms;
  private final LetterWatch letters;
  private final ErasureKeeper erasures;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "gravl-connector-watch");
            thread.setDaemon(true);
            return thread;
          });
  private final Failures failures;
  private final Failures erasureFailures;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<AutoCloseable> open = new ArrayList<>();
  private @Nullable Connect<DistributedHerder> connect;
  private @Nullable WorkerMetrics metrics;

  public ConnectWorker(ConnectSettings settings) {
    this(
        settings,
        ConnectorTemplate.load(settings.connectorTuning()).with(settings.driverProperties()));
  }

  ConnectWorker(ConnectSettings settings, ConnectorTemplate template) {
    this.settings = settings;
    this.template = template;
    this.database = settings.dataSource();
    this.epochs = new EpochTable(database);
    this.lock = new ReconcileLock(database);
    this.alarms = new Alarms(database);
    this.letters = new LetterWatch(settings.kafka(), alarms);
    this.erasures =
        new ErasureKeeper(
            new ErasedUsers(database),
            new ErasureList(settings.kafka()),
            new ErasedLetters(settings.kafka()),
            alarms);
    this.failures = new Failures(alarms);
    this.erasureFailures = new Failures(alarms);
  }

  /** See {@code --help}; exits with 0, 1 or 2: done, failed, wrong use. */
  public static void main(String[] args) {
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "logback-connect.xml");
    }
    int exitCode = new Commands(System.getenv(), System.out, System.err).run(args);
    if (exitCode != Commands.DONE) {
      System.exit(exitCode);
    }
  }

  /**
   * Returns when the connector runs and its slot stands: every change from here on reaches Kafka.
   *
   * @throws IllegalStateException where a topic is wrong or the connector fails, and why
   */
  public void start() throws Exception {
    Registration registration = registration();
    if (awaitLock()) {
      lookAtErasures();
      registration.beforeWorker();
    }
    metrics = WorkerMetrics.start(settings);
    open.add(metrics);
    connect = new ConnectDistributed().startConnect(properties());
    watch(registration, connect.rest().serverUrl());
  }

  /** Registers and watches the connector on the cluster at CONNECT_URL, without a worker here. */
  public void startRegistrationOnly() throws Exception {
    watch(registration(), URI.create(settings.connectUrl()));
  }

  /**
   * Asks for a new full snapshot under a new epoch: rows deleted meanwhile vanish from the stream's
   * state. Returns at once; the watch takes it up within the check interval.
   *
   * @return the new epoch
   */
  public long resnapshot(String reason) throws Exception {
    long epoch = epochs.startAfter(epochs.current().orElse(0), reason);
    log.warn("Epoch {} asked for, with a new snapshot: {}", epoch, reason);
    return epoch;
  }

  /**
   * Erases again whom a restored backup brought back, as a running worker does by itself: for a
   * database before anybody serves from it.
   *
   * @return how many were
   */
  public long eraseAgain() throws Exception {
    open.add(erasures);
    try (Admin kafka = kafka()) {
      new TopicCreator(kafka, settings, patience).create();
    }
    return erasures.look();
  }

  /** Where Connect's REST listens; only after {@link #start}. */
  public URI restUrl() {
    if (connect == null) {
      throw new IllegalStateException("not started");
    }
    return connect.rest().serverUrl();
  }

  /** The port of its metrics; only after {@link #start}. */
  int metricsPort() {
    if (metrics == null) {
      throw new IllegalStateException("not started");
    }
    return metrics.port();
  }

  /** Blocks until {@link #close}. */
  void awaitClose() throws InterruptedException {
    closed.await();
  }

  @Override
  public synchronized void close() {
    patience.stop();
    // Not interrupted: half of a change of epoch would only have to be done again.
    watch.shutdown();
    try {
      if (!watch.awaitTermination(5, TimeUnit.SECONDS)) {
        watch.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (connect != null) {
      connect.stop();
      connect.awaitStop();
      connect = null;
    }
    // The lock last: whoever takes it over looks at a worker that has ended.
    for (AutoCloseable part : open) {
      try {
        part.close();
      } catch (Exception e) {
        log.warn("Not closed: {}", e.toString());
      }
    }
    open.clear();
    closed.countDown();
  }

  private Registration registration() throws Exception {
    Admin kafka = kafka();
    open.add(kafka);
    TopicCreator topics = new TopicCreator(kafka, settings, patience);
    topics.create();
    DatabaseLife life = new DatabaseLife(database);
    LifeMemory memory = new LifeMemory(new CompactedTopic(settings.kafka(), Topics.EPOCHS), life);
    open.add(memory);
    open.add(letters);
    open.add(erasures);
    open.add(lock);
    ShardSlots slots = new ShardSlots(database);
    StoredOffsets offsets = new StoredOffsets(settings.kafka(), settings.offsetsTopic());
    TopicEnds ends = new TopicEnds(kafka, List.of(Topics.USER_CHANGES, Topics.CATALOG_CHANGES));
    SlotWait slotWait = new SlotWait(alarms, patience);
    EpochOffer offer =
        new EpochOffer(settings, new BootstrapTable(database), ends, slotWait, patience);
    open.add(offer);
    return new Registration(
        topics,
        new SeenEpochs(epochs, offsets, memory),
        life,
        slots,
        alarms,
        offer,
        shard -> {
          ReplicationSlot slot = slots.of(shard);
          DeliveryWatch delivery =
              new DeliveryWatch(
                  new Delivery(ends, database, shard),
                  new DeliveryRule(settings.silenceLimit(), patience(shard)),
                  slot,
                  alarms,
                  InstantSource.system());
          return new ShardStream(
              shard, template, topics::partitions, slot, offsets, delivery, alarms, slotWait);
        });
  }

  private Duration patience(Shard shard) {
    return settings.silenceLimit().multipliedBy(shard.isWhole() ? 1 : PATIENCE_FOR_OTHERS);
  }

  private Admin kafka() {
    return Admin.create(settings.kafka().client());
  }

  private boolean awaitLock() throws Exception {
    return patience
        .within(
            "the lock of whoever reconciles",
            LOCK_PATIENCE,
            () -> lock.held() ? Optional.of(true) : Optional.empty())
        .isPresent();
  }

  private void watch(Registration registration, URI url) throws Exception {
    ConnectRest.Cluster cluster =
        new ConnectRest.Cluster(HttpClient.newHttpClient(), url, patience);
    look(registration, cluster);
    registration.awaitRunning(cluster);
    long millis = settings.checkInterval().toMillis();
    ScheduledFuture<?> unused =
        watch.scheduleWithFixedDelay(
            () -> failures.alarm(AlarmKind.SOURCE_UNKNOWN, () -> look(registration, cluster)),
            millis,
            millis,
            TimeUnit.MILLISECONDS);
  }

  private void look(Registration registration, ConnectRest.Cluster cluster) throws Exception {
    if (lock.held()) {
      lookAtErasures();
      registration.reconcile(cluster);
      letters.look();
    } else {
      erasures.forget();
      registration.standBy();
    }
  }

  /** First of all, since a snapshot may take long; the stream does not wait for it to work. */
  private void lookAtErasures() {
    erasureFailures.alarm(AlarmKind.ERASURES_WAIT, erasures::look);
  }

  private Map<String, String> properties() throws SQLException {
    Map<String, String> worker = new LinkedHashMap<>();
    // Its connectors' clients take nothing over from the worker's own.
    for (String client : List.of("", "producer.", "consumer.", "admin.")) {
      settings.kafka().properties().forEach((name, value) -> worker.put(client + name, value));
    }
    worker.put("group.id", settings.groupId());
    worker.put("listeners", "http://" + settings.host() + ":" + settings.port());
    worker.put("rest.advertised.host.name", settings.host());
    // Nothing to load but what stands on the classpath and announces itself.
    worker.put("plugin.discovery", "service_load");
    for (String kind : new String[] {"key", "value"}) {
      worker.put(kind + ".converter", "org.apache.kafka.connect.json.JsonConverter");
      worker.put(kind + ".converter.schemas.enable", "false");
    }
    String replicas = Short.toString(settings.replicationFactor());
    worker.put("config.storage.topic", settings.configsTopic());
    worker.put("offset.storage.topic", settings.offsetsTopic());
    worker.put("status.storage.topic", settings.statusTopic());
    worker.put("config.storage.replication.factor", replicas);
    worker.put("offset.storage.replication.factor", replicas);
    worker.put("status.storage.replication.factor", replicas);
    worker.put("offset.storage.partitions", "1");
    worker.put("status.storage.partitions", "1");
    // What comes again after a kill, and how long Postgres keeps WAL that nobody needs.
    worker.put("offset.flush.interval.ms", "1000");
    // A killed worker's connector must not wait minutes for it to come back.
    worker.put("scheduled.rebalance.max.delay.ms", "0");
    worker.put("session.timeout.ms", "6000");
    worker.put("heartbeat.interval.ms", "2000");
    // The topics are ours, none is made by a connector.
    worker.put("topic.creation.enable", "false");
    worker.put("config.providers", "env");
    worker.put("config.providers.env.class", WorkerVariables.class.getName());
    settings
        .connectorVariables()
        .forEach((name, value) -> worker.put("config.providers.env.param." + name, value));
    return worker;
  }
}
