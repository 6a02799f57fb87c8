package app.gravl.connect;

import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Roles;
import app.gravl.settings.Settings;
import app.gravl.settings.Tunable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.SslMode;

/**
 * What the worker needs to know; every field is an environment setting of {@link #read}.
 *
 * @param storagePrefix of Connect's three internal topics
 * @param port of Connect's REST interface; 0 takes any free one
 * @param metricsPort where metrics are served, on the same host
 * @param connectUrl of a Connect cluster run by others, for {@code register}; empty for our own
 * @param partitions of the topic of user changes, at the least
 * @param connectorTuning what the connector's JSON leaves open, by name
 * @param replicationFactor of topics that are made
 * @param minInsyncReplicas of them: as many have a record before it counts as kept
 * @param checkInterval between two looks at slot and connector
 * @param silenceLimit after which a connector that runs and delivers nothing is started again
 * @param bootstrapWait for somebody who makes the state of a new epoch; zero: nobody does
 */
public record ConnectSettings(
    DatabaseSettings database,
    KafkaSettings kafka,
    String groupId,
    String storagePrefix,
    String host,
    int port,
    int metricsPort,
    String connectUrl,
    int partitions,
    Map<String, String> connectorTuning,
    short replicationFactor,
    int minInsyncReplicas,
    Duration checkInterval,
    Duration silenceLimit,
    Duration bootstrapWait) {

  /** Also of its slot and its publication; the connector's JSON names the same. */
  static final String CONNECTOR = "gravl";

  /** What the connector's JSON says of the database's address, as the driver names it. */
  private static final Set<String> IN_THE_JSON =
      Set.of("PGHOST", "PGPORT", "PGDBNAME", "user", "password", "sslmode", "ssl");

  /** Reads and declares all settings; the caller calls {@link Settings#check()}. */
  public static ConnectSettings read(Settings settings) {
    int replicas =
        settings.integer(
            "KAFKA_REPLICATION_FACTOR", 1, 1, 15, "replicas of each topic made; production: 3");
    int inSync =
        settings.integer(
            "KAFKA_MIN_INSYNC_REPLICAS",
            1,
            1,
            15,
            "of them have a record before it counts as kept; production: 2");
    if (inSync > replicas) {
      settings.refuse(
          "KAFKA_MIN_INSYNC_REPLICAS: %d is above KAFKA_REPLICATION_FACTOR, which is %d: nothing could be written"
              .formatted(inSync, replicas));
    }
    return new ConnectSettings(
        DatabaseSettings.read(settings, Roles.CDC.roleName()),
        KafkaSettings.read(settings),
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
        (short) replicas,
        inSync,
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
   * @throws SQLException where it asks for TLS in a way that there is not
   */
  Map<String, String> connectorVariables() throws SQLException {
    PGSimpleDataSource address = dataSource();
    Map<String, String> variables = new HashMap<>();
    urlParameters().forEach((name, value) -> variables.put(variable(name), value));
    variables.put("DATABASE_HOST", address.getServerNames()[0]);
    variables.put("DATABASE_PORT", Integer.toString(address.getPortNumbers()[0]));
    variables.put("DATABASE_NAME", String.valueOf(address.getDatabaseName()));
    variables.put("DATABASE_USER", database.user());
    variables.put("DATABASE_PASSWORD", database.password());
    variables.put("DATABASE_SSLMODE", SslMode.of(parsedUrl()).value);
    return variables;
  }

  /**
   * What stands in the database's address holds for Debezium too, which hands it to the driver:
   * placeholders, for it may be secret.
   */
  Map<String, String> driverProperties() {
    return urlParameters().keySet().stream()
        .collect(
            Collectors.toMap(name -> "driver." + name, name -> "${env:" + variable(name) + "}"));
  }

  private static String variable(String urlParameter) {
    return "DATABASE_" + urlParameter.toUpperCase(Locale.ROOT);
  }

  private Map<String, String> urlParameters() {
    Properties parsed = parsedUrl();
    return parsed.stringPropertyNames().stream()
        .filter(name -> !IN_THE_JSON.contains(name))
        .collect(Collectors.toMap(name -> name, parsed::getProperty));
  }

  private Properties parsedUrl() {
    Properties parsed = Driver.parseURL(database.url(), null);
    return parsed == null ? new Properties() : parsed;
  }

  PGSimpleDataSource dataSource() {
    return database.dataSource("gravl-connect");
  }
}
