package app.gravl.api.health;

import app.gravl.api.consistency.InsightFeed;
import app.gravl.api.database.Database;
import app.gravl.api.database.Sql;
import app.gravl.api.http.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.sql.SQLException;
import java.util.Map;

/** For those who run the process: is it up, can it work, what has it done. */
public final class HealthEndpoints {

  private static final String OK = "ok";
  private static final String DOWN = "down";

  // Also tells that the schema is there.
  private static final String CATALOG_VERSION =
      """
      select version from catalog_state
      """;

  record Readiness(String status, Map<String, String> checks) {}

  private final Database database;
  private final InsightFeed feed;
  private final PrometheusMeterRegistry meters;

  public HealthEndpoints(Database database, InsightFeed feed, PrometheusMeterRegistry meters) {
    this.database = database;
    this.feed = feed;
    this.meters = meters;
  }

  public void register(RoutesConfig routes) {
    routes.get("/health", HealthEndpoints::alive);
    routes.get("/api/health", HealthEndpoints::alive);
    routes.get("/health/live", HealthEndpoints::alive);
    routes.get("/health/ready", this::ready);
    routes.get("/metrics", this::metrics);
  }

  private static void alive(Context ctx) {
    Json.answer(ctx, 200, Map.of("status", OK));
  }

  private void ready(Context ctx) {
    Map<String, String> checks =
        Map.of("database", databaseAnswers() ? OK : DOWN, "feed", feed.isListening() ? OK : DOWN);
    boolean ready = !checks.containsValue(DOWN);
    Json.answer(ctx, ready ? 200 : 503, new Readiness(ready ? OK : DOWN, checks));
  }

  private boolean databaseAnswers() {
    try {
      return database.read(
          connection ->
              Sql.first(connection, CATALOG_VERSION, row -> row.getLong("version")) != null);
    } catch (SQLException e) {
      return false;
    }
  }

  private void metrics(Context ctx) {
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.scrape());
  }
}
