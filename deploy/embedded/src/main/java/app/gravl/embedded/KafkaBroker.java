package app.gravl.embedded;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka of one node, controller and broker in one, inside this process and on 127.0.0.1 only.
 *
 * <p>Nothing is flushed at every write: an acknowledged record stands in the operating system's
 * page cache, which outlives this process however it ends. Only a crash of the whole machine can
 * lose the last records, and those come again from Postgres, whose slot moves on only behind them.
 */
public final class KafkaBroker implements AutoCloseable {

  private static final String CLUSTER_ID = "Z3JhdmwtbG9jYWwtMDAwMQ";
  private static final int NODE_ID = 1;

  /** The listener of clients, where it is not open to all. */
  private static final String SECURED = "CLIENT";

  private final KafkaRaftServer server;
  private final Path folder;
  private final boolean kept;
  private final int port;

  private KafkaBroker(KafkaRaftServer server, Path folder, boolean kept, int port) {
    this.server = server;
    this.folder = folder;
    this.kept = kept;
    this.port = port;
  }

  /** A broker on a free port with a folder that is deleted at the end. */
  public static KafkaBroker temporary() {
    return start(null, 0, Map.of());
  }

  /** The same, but not everybody is let in. */
  public static KafkaBroker temporary(KafkaSecurity security) {
    return start(null, 0, Map.of(), security);
  }

  /** A broker whose data is kept; port 0 is a free one. */
  public static KafkaBroker keptIn(Path folder, int port) {
    return start(folder, port, Map.of());
  }

  /** A broker that lets everybody in. */
  public static KafkaBroker start(
      @Nullable Path kept, int wantedPort, Map<String, String> settings) {
    return start(kept, wantedPort, settings, null);
  }

  /**
   * Returns when topics can be created, written and read.
   *
   * @param kept where the data is kept; null: a temporary folder, deleted at the end
   * @param wantedPort 0: a free one
   * @param settings of the broker, replacing those below
   * @param security null: everybody is let in
   * @throws StartFailure where the port is taken or the folder is in use
   */
  public static KafkaBroker start(
      @Nullable Path kept,
      int wantedPort,
      Map<String, String> settings,
      @Nullable KafkaSecurity security) {
    Path folder = kept == null ? Folders.temporary("gravl-kafka-") : kept.toAbsolutePath();
    int port = FreePorts.orFree(wantedPort);
    int controllerPort = FreePorts.freeBeside(port);
    Map<String, String> configuration = configuration(folder, port, controllerPort);
    if (security != null) {
      configuration.putAll(secured(security, port, controllerPort));
    }
    configuration.putAll(settings);
    KafkaRaftServer server = null;
    try {
      Files.createDirectories(folder);
      format(folder, security == null ? List.of() : security.credentials());
      server = new KafkaRaftServer(new KafkaConfig(configuration, false), Time.SYSTEM);
      server.startup();
      return new KafkaBroker(server, folder, kept != null, port);
    } catch (Exception e) {
      if (server != null) {
        server.shutdown();
      }
      if (kept == null) {
        Folders.delete(folder);
      }
      Throwable cause = e;
      while (cause.getCause() != null && !(cause instanceof KafkaException)) {
        cause = cause.getCause();
      }
      throw new StartFailure("Kafka did not start on port " + port + ": " + cause.getMessage(), e);
    }
  }

  public int port() {
    return port;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    if (!kept) {
      Folders.delete(folder);
    }
  }

  /** Does nothing where it was done before. */
  private static void format(Path folder, List<String> credentials) throws Exception {
    new Formatter()
        .setClusterId(CLUSTER_ID)
        .setNodeId(NODE_ID)
        .addDirectory(folder.toString())
        .setMetadataLogDirectory(folder.toString())
        .setControllerListenerName("CONTROLLER")
        .setScramArguments(credentials)
        .setIgnoreFormatted(true)
        .setPrintStream(new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8))
        .run();
  }

  /** The broker goes on talking to itself as before, on a port of its own. */
  private static Map<String, String> secured(KafkaSecurity security, int port, int controllerPort) {
    int itself = FreePorts.freeBeside(port, controllerPort);
    String listeners = SECURED + "://127.0.0.1:" + port + ",PLAINTEXT://127.0.0.1:" + itself;
    Map<String, String> lines = security.lines(SECURED.toLowerCase(Locale.ROOT));
    lines.put("listeners", listeners + ",CONTROLLER://127.0.0.1:" + controllerPort);
    lines.put("advertised.listeners", listeners);
    lines.put(
        "listener.security.protocol.map",
        SECURED + ":" + security.protocol() + ",PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    lines.put("inter.broker.listener.name", "PLAINTEXT");
    return lines;
  }

  private static Map<String, String> configuration(Path folder, int port, int controllerPort) {
    Map<String, String> lines = new HashMap<>();
    lines.put("process.roles", "broker,controller");
    lines.put("node.id", Integer.toString(NODE_ID));
    lines.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    lines.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    lines.put("controller.listener.names", "CONTROLLER");
    lines.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    lines.put("log.dirs", folder.toString());
    // Topics are created by whoever owns them, with the partitions that they need.
    lines.put("auto.create.topics.enable", "false");
    // There is nobody to wait for: with the defaults a restart takes 12 s instead of 4.
    lines.put("broker.session.timeout.ms", "2000");
    lines.put("broker.heartbeat.interval.ms", "200");
    lines.put("controller.quorum.election.timeout.ms", "200");
    lines.put("controller.quorum.fetch.timeout.ms", "400");
    lines.put("group.initial.rebalance.delay.ms", "0");
    // One node has one replica of everything, the broker's own topics included.
    lines.put("offsets.topic.num.partitions", "1");
    lines.put("offsets.topic.replication.factor", "1");
    lines.put("transaction.state.log.num.partitions", "1");
    lines.put("transaction.state.log.replication.factor", "1");
    lines.put("transaction.state.log.min.isr", "1");
    lines.put("share.coordinator.state.topic.num.partitions", "1");
    lines.put("share.coordinator.state.topic.replication.factor", "1");
    lines.put("share.coordinator.state.topic.min.isr", "1");
    // Memory and threads for one machine: the log cleaner alone takes 128 MB by default.
    lines.put("log.cleaner.dedupe.buffer.size", "4194304");
    lines.put("num.network.threads", "2");
    lines.put("num.io.threads", "4");
    return lines;
  }
}
