package app.gravl.local.command;

import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.SchemaPart;
import app.gravl.local.system.ServicePort;
import app.gravl.schema.Roles;
import java.util.Map;

/** The environment of programs that reach the running system's database as the stream does. */
final class StreamRole {

  private StreamRole() {}

  static Map<String, String> environment(RunningSystem system) {
    return Map.of(
        "DATABASE_URL",
        "jdbc:postgresql://127.0.0.1:"
            + system.port(ServicePort.POSTGRES.label())
            + "/"
            + SchemaPart.DATABASE,
        "DATABASE_PASSWORD",
        system.secrets().password(Roles.STREAM));
  }
}
