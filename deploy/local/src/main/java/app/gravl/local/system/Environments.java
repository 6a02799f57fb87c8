package app.gravl.local.system;

import app.gravl.local.folder.Secrets;
import app.gravl.schema.Roles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The environment that each part reads: the very settings that it takes where it runs as a process
 * of its own. Local mode knows no other way in.
 */
public final class Environments {

  private static final String HOST = "127.0.0.1";

  /** The job's part takes an epoch up as soon as it runs; longer than a slow machine takes. */
  private static final String BOOTSTRAP_WAIT_MILLIS = "60000";

  private final Secrets secrets;
  private final Ports ports;
  private final Path folder;
  private final Map<String, String> tuning;

  /**
   * @param folder of the data, whose disk must not fill up
   * @param tuning tunables that are set, by their keys
   */
  public Environments(Secrets secrets, Ports ports, Path folder, Map<String, String> tuning) {
    this.secrets = secrets;
    this.ports = ports;
    this.folder = folder;
    this.tuning = Map.copyOf(tuning);
  }

  /**
   * @param start tells this start from earlier ones. Connect waits for members of its group that
   *     were killed; a new group has none, and where it stood is kept apart from the group.
   */
  Map<String, String> connect(String start, boolean bootstrap) {
    Map<String, String> environment = new HashMap<>(tuning);
    environment.putAll(kafkaAndDatabase(Roles.CDC));
    environment.put("CONNECT_GROUP_ID", "gravl-connect-" + start);
    environment.put("CONNECT_HOST", HOST);
    environment.put("CONNECT_BOOTSTRAP_WAIT_MS", bootstrap ? BOOTSTRAP_WAIT_MILLIS : "0");
    environment.put("CONNECT_PORT", Integer.toString(ports.of(ServicePort.CONNECT)));
    environment.put(
        "CONNECT_METRICS_PORT", Integer.toString(ports.of(ServicePort.CONNECT_METRICS)));
    return environment;
  }

  public Map<String, String> job() {
    Map<String, String> environment = new HashMap<>(tuning);
    environment.putAll(kafkaAndDatabase(Roles.STREAM));
    return environment;
  }

  Map<String, String> api() {
    Map<String, String> environment = kafkaAndDatabase(Roles.API);
    environment.put("HOST", HOST);
    environment.put("PORT", Integer.toString(ports.of(ServicePort.API)));
    environment.put("JWT_SECRET", secrets.jwtSecret());
    environment.put("METRICS_HOST", HOST);
    environment.put("METRICS_PORT", Integer.toString(ports.of(ServicePort.API_METRICS)));
    environment.put("CONNECT_URL", url(ServicePort.CONNECT));
    environment.put("CONNECT_METRICS_URL", url(ServicePort.CONNECT_METRICS));
    environment.put("METRICS_DISKS", folder.toAbsolutePath().toString());
    environment.put("FLINK_URL", url(ServicePort.FLINK));
    return environment;
  }

  private String url(ServicePort service) {
    return "http://" + HOST + ":" + ports.of(service);
  }

  private String bootstrapServers() {
    return HOST + ":" + ports.of(ServicePort.KAFKA);
  }

  private Map<String, String> kafkaAndDatabase(Roles role) {
    Map<String, String> environment = database(role);
    environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
    return environment;
  }

  private Map<String, String> database(Roles role) {
    Map<String, String> environment = new HashMap<>();
    environment.put(
        "DATABASE_URL",
        "jdbc:postgresql://"
            + HOST
            + ":"
            + ports.of(ServicePort.POSTGRES)
            + "/"
            + SchemaPart.DATABASE);
    environment.put("DATABASE_USER", role.roleName());
    environment.put("DATABASE_PASSWORD", secrets.password(role));
    return environment;
  }
}
