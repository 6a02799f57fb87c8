package app.gravl.images.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.metadata.storage.FormatterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node of Kafka, controller and broker in one, from a file of Kafka's own properties. The first
 * start makes its log folder and the users; later ones leave both as they are.
 */
public final class Broker {

  private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  private static final String PROPERTIES = "KAFKA_PROPERTIES";
  private static final String CLUSTER_ID = "KAFKA_CLUSTER_ID";
  private static final String USERS = "KAFKA_USERS";

  private static final String DEFAULT_PROPERTIES = "/etc/kafka/server.properties";

  private Broker() {}

  /** Runs until the process is stopped. */
  public static void main(String[] arguments) {
    Map<String, String> environment = System.getenv();
    try {
      KafkaRaftServer server = start(environment);
      Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-stop"));
      System.out.println("ready");
      server.awaitShutdown();
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(WRONG_USE);
    } catch (Exception e) {
      LOG.error("Kafka did not start", e);
      System.exit(FAILED);
    }
  }

  /**
   * Returns when it serves.
   *
   * @throws IllegalArgumentException which lists every setting that is missing or wrong
   */
  static KafkaRaftServer start(Map<String, String> environment) throws Exception {
    List<String> errors = new ArrayList<>();
    Path file = Path.of(environment.getOrDefault(PROPERTIES, DEFAULT_PROPERTIES));
    if (!Files.isReadable(file)) {
      errors.add(PROPERTIES + ": no " + file + " to read: the broker's properties");
    }
    String cluster = environment.getOrDefault(CLUSTER_ID, "");
    if (!isUuid(cluster)) {
      errors.add(CLUSTER_ID + ": 16 bytes in base64 for URLs, the same at each start, expected");
    }
    List<String> users = List.of();
    String folder = environment.get(USERS);
    if (folder != null) {
      try {
        users = ScramUsers.read(Path.of(folder));
      } catch (IOException e) {
        errors.add(USERS + ": no folder to read: " + folder);
      } catch (IllegalArgumentException e) {
        errors.add(USERS + ": " + e.getMessage());
      }
    }
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException("Wrong settings:\n  " + String.join("\n  ", errors));
    }
    KafkaConfig config = config(file);
    format(config, cluster, users);
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    server.startup();
    return server;
  }

  private static KafkaConfig config(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    try {
      return new KafkaConfig(properties, false);
    } catch (ConfigException e) {
      throw new IllegalArgumentException("Wrong settings:\n  " + file + ": " + e.getMessage(), e);
    }
  }

  private static void format(KafkaConfig config, String cluster, List<String> users)
      throws Exception {
    Formatter formatter =
        new Formatter()
            .setClusterId(cluster)
            .setNodeId(config.nodeId())
            .setControllerListenerName(config.controllerListenerNames().get(0))
            .setMetadataLogDirectory(config.metadataLogDir())
            .setScramArguments(users)
            .setIgnoreFormatted(true)
            .setPrintStream(
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8));
    config.logDirs().forEach(formatter::addDirectory);
    try {
      formatter.run();
    } catch (FormatterException e) {
      throw new IllegalArgumentException("Wrong settings:\n  " + e.getMessage(), e);
    }
  }

  private static boolean isUuid(String text) {
    try {
      Uuid unused = Uuid.fromString(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
