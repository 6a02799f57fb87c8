package app.gravl.connect;

import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import app.gravl.settings.Settings;
import app.gravl.settings.Tunable;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What the worker needs to know; every field is an environment setting of {@link #read}.
 *
 * @param storagePrefix of Connect's three internal topics
 * @param port of Connect's REST interface; 0 takes any free one
 * @param metricsPort where metrics are served, on the same host
 * @param connectUrl of a Connect cluster run by others, for {@code register}; empty for our own
 * @param partitions of the topic of user changes, at the least
 * @param connectorTuning what the connector's JSON leaves open, by name
 * @param checkInterval between two looks at slot and connector
 * @param silenceLimit after which a connector that runs and delivers nothing is started again
 * @param bootstrapWait for somebody who makes the state of a new epoch; zero: nobody does
 */
public record ConnectSettings(
    DatabaseSettings database,
    String bootstrapServers,
    String groupId,
    String storagePrefix,
    String host,
    int port,
    int metricsPort,
    String connectUrl,
    int partitions,
    Map<String, String> connectorTuning,
    short replicationFactor,
    Duration checkInterval,
    Duration silenceLimit,
    Duration bootstrapWait) {

  /** Also of its slot and its publication; the connector's JSON names the same. */
  static final String CONNECTOR = "gravl";

  /** Reads and declares all settings; the caller calls {@link Settings#check()}. */
  public static ConnectSettings read(Settings settings) {
    return new ConnectSettings(
        DatabaseSettings.read(settings, Roles.CDC.roleName()),
        settings.required("KAFKA_BOOTSTRAP_SERVERS", "host:port of one or more Kafka brokers"),
        settings.text("CONNECT_GROUP_ID", "gravl-connect", "group of the Connect workers"),
        settings.text(
            "CONNECT_STORAGE_PREFIX", "gravl.connect", "prefix of Connect's internal topics"),
        settings.text("CONNECT_HOST", "127.0.0.1", "address that Connect's REST listens on"),
        settings.integer("CONNECT_PORT", 8083, 0, 65535, "port of Connect's REST; 0: any free one"),
        settings.integer(
            "CONNECT_METRICS_PORT", 9402, 0, 65535, "port of /metrics; 0: any free one"),
        settings.text(
            "CONNECT_URL", "", "REST address of a Connect cluster run elsewhere, for `register`"),
        settings.integer(Tunable.USER_CHANGES_PARTITIONS),
        connectorTuning(settings),
        (short) settings.integer("KAFKA_REPLICATION_FACTOR", 1, 1, 15, "replicas of each topic"),
        Duration.ofMillis(
            settings.number(
                "CONNECT_CHECK_INTERVAL_MS",
                5000,
                100,
                600_000,
                "milliseconds between two looks at the slot and the connector")),
        Duration.ofMillis(
            settings.number(
                "CONNECT_SILENCE_LIMIT_MS",
                20_000,
                1_000,
                600_000,
                "milliseconds without any record, heartbeats included, until the connector is"
                    + " started again")),
        Duration.ofMillis(
            settings.number(
                "CONNECT_BOOTSTRAP_WAIT_MS",
                0,
                0,
                3_600_000,
                "milliseconds that a new epoch waits for a bootstrap to take it up, before the"
                    + " connector reads all rows itself; 0: there is none")));
  }

  /** How Debezium is tuned, by the names that the connector's JSON has for it. */
  static Map<String, String> connectorTuning(Settings settings) {
    return Stream.of(Tunable.CDC_POLL_INTERVAL_MS, Tunable.CDC_BATCH_SIZE, Tunable.CDC_QUEUE_SIZE)
        .collect(Collectors.toMap(Tunable::key, settings::text));
  }

  String offsetsTopic() {
    return storagePrefix + "-offsets";
  }

  String configsTopic() {
    return storagePrefix + "-configs";
  }

  String statusTopic() {
    return storagePrefix + "-status";
  }

  /**
   * The values of the {@code ${env:…}} placeholders in the connector's JSON. On a Connect cluster
   * run by others, its pods' environment gives them under the same names.
   *
   * @throws IllegalArgumentException where the database's address is none of Postgres
   */
  Map<String, String> connectorVariables() {
    PGSimpleDataSource address = dataSource();
    String sslMode = address.getSslMode();
    return Map.of(
        "DATABASE_HOST", address.getServerNames()[0],
        "DATABASE_PORT", Integer.toString(address.getPortNumbers()[0]),
        "DATABASE_NAME", String.valueOf(address.getDatabaseName()),
        "DATABASE_USER", database.user(),
        "DATABASE_PASSWORD", database.password(),
        "DATABASE_SSLMODE", sslMode == null ? "prefer" : sslMode);
  }

  PGSimpleDataSource dataSource() {
    return database.dataSource("gravl-connect");
  }
}
