package app.gravl.local.system;

import app.gravl.embedded.Certificates;
import app.gravl.embedded.KafkaBroker;
import app.gravl.embedded.KafkaSecurity;
import app.gravl.embedded.PostgresOptions;
import app.gravl.embedded.PostgresServer;
import app.gravl.local.folder.DataFolder;
import app.gravl.schema.KafkaSettings;
import app.gravl.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * All parts of {@code up}, told by their environment, but with a Postgres and a Kafka that talk
 * TLS, and a Kafka that lets each program in as a user of its own, with the rights that it has in
 * production.
 */
final class SecuredSystem implements AutoCloseable {

  static final String PASSWORD = "only Kafka's; \\ $ö";

  private static final String ADMINISTRATOR = "administrator";
  private static final int LOWEST_OFFSET = 500;
  private static final int SPREAD = 500;

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Clock clock = Clock.systemUTC();
  private final Ports ports = Ports.freeFrom(LOWEST_OFFSET + new Random().nextInt(SPREAD));
  private final DataFolder folder;
  private final Path authority;
  private final PostgresPart postgres;
  private final Environments environments;

  /**
   * @param empty folder for all of it
   */
  SecuredSystem(Path empty) throws Exception {
    folder = own(DataFolder.own(empty.resolve("data")));
    environments = new Environments(folder.secrets(), ports, folder.path(), Map.of());
    Certificates certificates = Certificates.in(Files.createDirectory(empty.resolve("ours")));
    authority = certificates.authority();
    String server = certificates.signed("server").toString();
    postgres =
        new PostgresPart(
            PostgresOptions.keptIn(folder.of("postgres"), folder.secrets().ownerPassword())
                .onPort(ports.of(ServicePort.POSTGRES))
                .with("ssl", "on")
                .with("ssl_cert_file", server)
                .with("ssl_key_file", server));
    KafkaRights rights = KafkaRights.ofProduction();
    Map<String, String> users = new HashMap<>(Map.of(ADMINISTRATOR, PASSWORD));
    rights.users().forEach(user -> users.put(user, PASSWORD));
    own(
        KafkaBroker.start(
            null,
            ports.of(ServicePort.KAFKA),
            // Anonymous is the broker itself, on a listener of its own.
            Map.of(
                "authorizer.class.name",
                "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users",
                "User:ANONYMOUS;User:" + ADMINISTRATOR),
            new KafkaSecurity(Path.of(server), authority, users)));
    rights.grant(
        KafkaSettings.read(new Settings(secured(environments.job(), ADMINISTRATOR))).client());
    FlinkPart flink = FlinkPart.in(folder.path(), ports, Map.of());
    for (Part part :
        List.of(
            postgres,
            new SchemaPart(postgres, folder.secrets().passwords()),
            new TopicsPart(connect()),
            flink,
            new ConnectPart(connect()),
            new JobPart(flink, job(), false),
            new ApiPart(api(), clock))) {
      own(part::stop);
      part.start();
    }
  }

  private <T extends AutoCloseable> T own(T part) {
    open.push(part);
    return part;
  }

  /** Where the api listens. */
  String url() {
    return "http://127.0.0.1:" + ports.of(ServicePort.API);
  }

  /** Of Flink's REST. */
  String flinkUrl() {
    return "http://127.0.0.1:" + ports.of(ServicePort.FLINK);
  }

  String jwtSecret() {
    return folder.secrets().jwtSecret();
  }

  PostgresServer postgres() {
    return postgres.server();
  }

  Map<String, String> connect() {
    Map<String, String> connect = secured(environments.connect("1", false), "cdc");
    // `up` gives each start a group of its own; production has the one that users have rights to.
    connect.remove("CONNECT_GROUP_ID");
    return connect;
  }

  Map<String, String> job() {
    return secured(environments.job(), "jobs");
  }

  /** Who looks at letters and puts them back is the api, or does it with its rights. */
  Map<String, String> letters() {
    return secured(environments.job(), "backend");
  }

  Map<String, String> api() {
    return secured(environments.api(), "backend");
  }

  /** Of one more api beside the other. */
  String startApi(Map<String, String> environment) {
    Map<String, String> beside = new HashMap<>(environment);
    beside.put("PORT", "0");
    beside.put("METRICS_PORT", "0");
    ApiPart api = new ApiPart(beside, clock);
    own(api::stop);
    return api.start();
  }

  private Map<String, String> secured(Map<String, String> environment, String user) {
    Map<String, String> secured = new HashMap<>(environment);
    secured.merge("DATABASE_URL", "?sslmode=verify-full&sslrootcert=" + authority, String::concat);
    secured.put("KAFKA_SECURITY_PROTOCOL", "SASL_SSL");
    secured.put("KAFKA_USERNAME", user);
    secured.put("KAFKA_PASSWORD", PASSWORD);
    secured.put("KAFKA_TRUST", authority.toString());
    return secured;
  }

  @Override
  public void close() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
