package app.gravl.schema;

/**
 * The Postgres roles that V1__roles.sql makes. The owner, who migrates, is whoever runs Migrate.
 */
public enum Roles {
  API("gravl_api"),
  CDC("gravl_cdc"),
  STREAM("gravl_stream");

  private final String roleName;

  Roles(String roleName) {
    this.roleName = roleName;
  }

  public String roleName() {
    return roleName;
  }
}
