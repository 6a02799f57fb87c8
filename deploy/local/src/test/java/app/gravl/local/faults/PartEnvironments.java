package app.gravl.local.faults;

import app.gravl.local.system.SchemaPart;
import app.gravl.schema.Roles;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What each part is told by its environment. */
final class PartEnvironments {

  /** Password of the database's owner. */
  static final String OWNER = "of the owner";

  static final String SECRET = "a secret of this test that is long enough";

  private PartEnvironments() {}

  static Map<String, String> connect(Ports ports) {
    Map<String, String> environment = kafkaAndDatabase(ports, Roles.CDC);
    environment.put("CONNECT_PORT", Integer.toString(ports.connect()));
    environment.put("CONNECT_METRICS_PORT", Integer.toString(ports.connectMetrics()));
    return environment;
  }

  /**
   * @param group under which its offsets show
   */
  static Map<String, String> job(Ports ports, String group) {
    Map<String, String> environment = kafkaAndDatabase(ports, Roles.STREAM);
    environment.put("KAFKA_GROUP_ID", group);
    return environment;
  }

  /**
   * @param flinkRestPort of the JobManager
   * @param disk that must not fill up
   */
  static Map<String, String> api(Ports ports, int flinkRestPort, Path disk) {
    Map<String, String> environment = kafkaAndDatabase(ports, Roles.API);
    environment.put("PORT", Integer.toString(ports.api()));
    environment.put("METRICS_PORT", Integer.toString(ports.apiMetrics()));
    environment.put("METRICS_DISKS", disk.toString());
    environment.put("CONNECT_URL", "http://127.0.0.1:" + ports.connect());
    environment.put("CONNECT_METRICS_URL", "http://127.0.0.1:" + ports.connectMetrics());
    environment.put("FLINK_URL", "http://127.0.0.1:" + flinkRestPort);
    environment.put("JWT_SECRET", SECRET);
    return environment;
  }

  /** Of the database, as one of its roles. */
  static Map<String, String> database(Ports ports, Roles role) {
    Map<String, String> environment = new HashMap<>();
    environment.put(
        "DATABASE_URL",
        "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + SchemaPart.DATABASE);
    environment.put("DATABASE_USER", role.roleName());
    environment.put("DATABASE_PASSWORD", passwords().get(role));
    return environment;
  }

  static Map<Roles, String> passwords() {
    Map<Roles, String> passwords = new EnumMap<>(Roles.class);
    for (Roles role : Roles.values()) {
      passwords.put(role, "of-" + role.roleName());
    }
    return passwords;
  }

  private static Map<String, String> kafkaAndDatabase(Ports ports, Roles role) {
    Map<String, String> environment = database(ports, role);
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
    return environment;
  }
}
