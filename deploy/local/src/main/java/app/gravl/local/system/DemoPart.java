package app.gravl.local.system;

import app.gravl.local.demo.DemoUsers;
import java.sql.SQLException;
import java.time.Clock;

/** Users to look at, in a database that has never had any. */
public final class DemoPart implements Part {

  private final PostgresPart postgres;
  private final Clock clock;

  public DemoPart(PostgresPart postgres, Clock clock) {
    this.postgres = postgres;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "demo users";
  }

  @Override
  public String start() throws SQLException {
    int sets =
        new DemoUsers(postgres.server().superuser(SchemaPart.DATABASE)).create(clock.instant());
    return sets == 0 ? "there" : sets + " sets";
  }

  @Override
  public void stop() {
    // They live in Postgres.
  }
}
