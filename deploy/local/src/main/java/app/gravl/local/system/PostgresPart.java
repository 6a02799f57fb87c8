package app.gravl.local.system;

import app.gravl.embedded.PostgresOptions;
import app.gravl.embedded.PostgresServer;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The database server. */
public final class PostgresPart implements Part {

  private final PostgresOptions options;
  private @Nullable PostgresServer server;

  public PostgresPart(PostgresOptions options) {
    this.options = options;
  }

  @Override
  public String name() {
    return ServicePort.POSTGRES.label();
  }

  @Override
  public String start() {
    server = PostgresServer.start(options);
    return "127.0.0.1:" + server.port();
  }

  /** Only after the start. */
  public PostgresServer server() {
    if (server == null) {
      throw new IllegalStateException("Postgres is not started");
    }
    return server;
  }

  @Override
  public CompletableFuture<?> ended() {
    return server().ended();
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
    }
  }
}
