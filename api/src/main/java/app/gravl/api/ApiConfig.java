package app.gravl.api;

import app.gravl.api.auth.JwtSettings;
import app.gravl.api.database.PoolSettings;
import app.gravl.api.http.Cors;
import app.gravl.api.http.SlowBodies;
import app.gravl.api.limit.RateSettings;
import app.gravl.api.ops.OpsSettings;
import app.gravl.api.recommendation.StreamSettings;
import app.gravl.api.transfer.TransferSettings;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import app.gravl.settings.Settings;
import java.util.List;

/**
 * All settings of the api.
 *
 * @param port 0 for any free one
 * @param threads that answer requests
 * @param idleMillis of silence after which a connection is closed; heartbeats of streams come
 *     sooner
 */
public record ApiConfig(
    String host,
    int port,
    int threads,
    int idleMillis,
    SlowBodies.Limits bodies,
    DatabaseSettings database,
    PoolSettings pool,
    JwtSettings jwt,
    StreamSettings streams,
    TransferSettings transfers,
    RateSettings rate,
    OpsSettings ops,
    List<String> corsOrigins) {

  /** Reads, and so declares, the settings; the caller checks them. */
  public static ApiConfig read(Settings settings) {
    return new ApiConfig(
        settings.text("HOST", "127.0.0.1", "address to listen on"),
        settings.integer("PORT", 3000, 0, 65_535, "port to listen on; 0: any free one"),
        settings.integer("HTTP_THREADS", 24, 8, 1_000, "threads that answer requests"),
        settings.integer(
            "HTTP_IDLE_MS", 30_000, 500, 600_000, "of silence after which a connection is closed"),
        SlowBodies.Limits.read(settings),
        DatabaseSettings.read(settings, Roles.API.roleName()),
        PoolSettings.read(settings),
        JwtSettings.read(settings),
        StreamSettings.read(settings),
        TransferSettings.read(settings),
        RateSettings.read(settings),
        OpsSettings.read(settings),
        Cors.origins(settings));
  }
}
