package app.gravl.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to run a Postgres.
 *
 * @param folder where its data is kept; null: a temporary one, deleted at the end
 * @param port on 127.0.0.1; 0: a free one
 * @param password of the superuser {@code postgres}; a kept folder has that of its first start
 * @param settings lines of postgresql.conf that replace {@link PostgresServer}'s
 */
public record PostgresOptions(
    @Nullable Path folder, int port, String password, Map<String, String> settings) {

  public PostgresOptions {
    folder = folder == null ? null : folder.toAbsolutePath().normalize();
    settings = Map.copyOf(settings);
  }

  public static PostgresOptions temporary() {
    return new PostgresOptions(null, 0, "temporary", Map.of());
  }

  public static PostgresOptions keptIn(Path folder, String password) {
    return new PostgresOptions(folder, 0, password, Map.of());
  }

  public PostgresOptions onPort(int port) {
    return new PostgresOptions(folder, port, password, settings);
  }

  public PostgresOptions with(String setting, String value) {
    Map<String, String> more = new HashMap<>(settings);
    more.put(setting, value);
    return new PostgresOptions(folder, port, password, more);
  }

  @Override
  public String toString() {
    return "Postgres on port " + port + " in " + (folder == null ? "a temporary folder" : folder);
  }
}
