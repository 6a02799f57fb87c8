package app.gravl.api.database;

import app.gravl.settings.Settings;

/**
 * Limits of the database connections.
 *
 * @param size connections at most
 * @param poolTimeoutMillis how long a request waits for a free one
 * @param statementTimeoutMillis after which Postgres cancels a statement
 */
public record PoolSettings(int size, int poolTimeoutMillis, int statementTimeoutMillis) {

  public static PoolSettings read(Settings settings) {
    return new PoolSettings(
        settings.integer("DATABASE_POOL_SIZE", 8, 1, 200, "connections to Postgres at most"),
        settings.integer(
            "DATABASE_POOL_TIMEOUT_MS", 1_000, 250, 60_000, "wait for a free connection, in ms"),
        settings.integer(
            "DATABASE_STATEMENT_TIMEOUT_MS",
            3_000,
            50,
            600_000,
            "after which Postgres cancels a statement of the api, in ms"));
  }
}
