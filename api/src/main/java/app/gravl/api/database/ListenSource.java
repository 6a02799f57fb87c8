package app.gravl.api.database;

import app.gravl.schema.DatabaseSettings;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections outside the pool, for the one that listens for notifications. */
public final class ListenSource {

  private ListenSource() {}

  public static DataSource of(DatabaseSettings settings) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(settings.url());
    source.setUser(settings.user());
    source.setPassword(settings.password());
    source.setApplicationName("gravl-api-feed");
    source.setConnectTimeout(2);
    // Without it a connection that the network dropped would look alive for hours.
    source.setSocketTimeout(5);
    source.setTcpKeepAlive(true);
    return source;
  }
}
