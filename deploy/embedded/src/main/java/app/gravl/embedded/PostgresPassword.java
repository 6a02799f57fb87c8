package app.gravl.embedded;

import java.nio.file.Path;

/** The superuser's password, where nobody knows it. */
public final class PostgresPassword {

  private PostgresPassword() {}

  /**
   * Replaces it in the files of a server that does not run. Nobody can connect meanwhile: Postgres
   * runs for its one user, without any port.
   *
   * @throws StartFailure where Postgres can't start on these files
   */
  public static void set(Path folder, String password) {
    String literal = "'" + password.replace("'", "''") + "'";
    PostgresBinaries.unpacked()
        .runWithInput(
            "alter role " + PostgresServer.SUPERUSER + " password " + literal + "\n",
            "postgres",
            "--single",
            "-D",
            PostgresServer.dataIn(folder).toString(),
            "postgres");
  }
}
