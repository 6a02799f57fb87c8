package app.gravl.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.gravl.api.database.PoolSettings;
import app.gravl.embedded.PostgresOptions;
import app.gravl.embedded.PostgresServer;
import app.gravl.k8s.manifest.Kustomize;
import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.Overlay;
import app.gravl.settings.Settings;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said to Postgres, by a real one. */
@ExtendWith(NeedsKustomize.class)
class PostgresConfigurationTest {

  /** Each replica listens for changes, and sends the canary, on connections of their own. */
  private static final int BESIDE_THE_POOL = 2;

  /** Places of the pod's own. */
  private static final Set<String> PLACES =
      Set.of("listen_addresses", "unix_socket_directories", "hba_file");

  private final Manifests manifests = Overlay.PRODUCTION.manifests();

  private Map<String, String> configuration() {
    Map<String, String> lines = new LinkedHashMap<>();
    manifests
        .typed(ConfigMap.class, "postgres-config")
        .getData()
        .get("postgresql.conf")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" = ", 2))
        .forEach(parts -> lines.put(parts[0], parts[1].replace("'", "")));
    return lines;
  }

  @Test
  void postgres_starts_with_its_configuration() {
    PostgresOptions options = PostgresOptions.temporary();
    for (Map.Entry<String, String> line : configuration().entrySet()) {
      if (!PLACES.contains(line.getKey())) {
        options = options.with(line.getKey(), line.getValue());
      }
    }
    PostgresOptions all = options;

    assertThatCode(() -> PostgresServer.start(all).close()).doesNotThrowAnyException();
  }

  /** During an upgrade there is one replica more. */
  @Test
  void the_connections_of_all_replicas_are_at_most_half_of_what_postgres_allows() {
    int replicas =
        manifests.typed(HorizontalPodAutoscaler.class, "backend").getSpec().getMaxReplicas() + 1;
    int each = PoolSettings.read(new Settings(Map.of())).size() + BESIDE_THE_POOL;

    assertThat(2 * replicas * each)
        .isLessThanOrEqualTo(Integer.parseInt(configuration().get("max_connections")));
  }

  @Test
  void a_database_that_allows_what_is_needed_passes_the_preflight() throws Exception {
    assertThat(preflight(Map.of("max_connections", "200", "fsync", "on"), false)).isEmpty();
  }

  @Test
  void the_preflight_names_each_thing_that_is_not_allowed() throws Exception {
    assertThat(
            preflight(
                Map.of(
                    "wal_level",
                    "replica",
                    "max_connections",
                    "60",
                    "max_slot_wal_keep_size",
                    "64MB"),
                true))
        .anySatisfy(said -> assertThat(said).startsWith("FAIL wal_level = logical; it is replica"))
        .anySatisfy(said -> assertThat(said).startsWith("FAIL 120 free connections"))
        .anySatisfy(said -> assertThat(said).startsWith("FAIL max_slot_wal_keep_size of 1GB"))
        .anySatisfy(said -> assertThat(said).startsWith("FAIL plain may create roles"))
        .anySatisfy(said -> assertThat(said).startsWith("FAIL plain may give a role replication"))
        .anySatisfy(said -> assertThat(said).startsWith("FAIL plain may create in schema public"));
  }

  /**
   * What does not hold.
   *
   * @param plain whether a role without rights asks, and not the superuser
   */
  private static List<String> preflight(Map<String, String> settings, boolean plain)
      throws Exception {
    PostgresOptions options = PostgresOptions.temporary();
    for (Map.Entry<String, String> line : settings.entrySet()) {
      options = options.with(line.getKey(), line.getValue());
    }
    try (PostgresServer server = PostgresServer.start(options);
        Connection connection = server.superuser("postgres").getConnection();
        Statement statement = connection.createStatement()) {
      if (plain) {
        statement.execute("create role plain; set role plain");
      }
      return asked(statement);
    }
  }

  private static List<String> asked(Statement statement) throws SQLException, IOException {
    // Without what only psql understands.
    String sql =
        Files.readString(Kustomize.HOME.resolve("components/external-postgres/preflight.sql"))
            .lines()
            .takeWhile(line -> !line.startsWith("select case"))
            .filter(line -> !line.startsWith("\\"))
            .reduce("", (all, line) -> all + line + "\n");
    statement.execute(sql);
    List<String> said = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select otherwise || ' ' || what from preflight where not holds order by place")) {
      while (rows.next()) {
        said.add(rows.getString(1));
      }
    }
    return said;
  }
}
