package app.gravl.schema;

/**
 * The Postgres roles that the migrations make. The owner, who migrates, is whoever runs Migrate.
 */
public enum Roles {
  API("gravl_api"),
  CDC("gravl_cdc"),
  STREAM("gravl_stream"),
  /** Reads what Postgres tells of itself, and no row of anybody's. */
  MONITOR("gravl_monitor");

  private final String roleName;

  Roles(String roleName) {
    this.roleName = roleName;
  }

  public String roleName() {
    return roleName;
  }
}
