package app.gravl.local.command;

import app.gravl.embedded.PostgresServer;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.psql.AlignedOutput;
import app.gravl.local.psql.CsvOutput;
import app.gravl.local.psql.Output;
import app.gravl.local.psql.Session;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "psql",
    description = "Runs SQL as the owner on the database of the running system.",
    footer = {
      "",
      "Without -c it reads statements, each ended by a semicolon, from its input:",
      "  ./gravl psql -c 'select * from users' --csv > users.csv",
      "  ./gravl psql < script.sql"
    })
public final class PsqlCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = {"-c", "--command"},
      paramLabel = "SQL",
      description = "Statements to run, all in one transaction; then ends.")
  private @Nullable String sql;

  @Option(names = "--csv", description = "Prints rows as CSV with a header.")
  private boolean csv;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Output output = csv ? new CsvOutput(out) : new AlignedOutput(out);
    try (Connection connection = connect(RunningSystem.on(data.folder()))) {
      Session session = new Session(connection, output, err);
      boolean done = sql == null ? readInput(session, err) : session.runTogether(sql);
      return done ? 0 : 1;
    } finally {
      out.flush();
      err.flush();
    }
  }

  // The launcher asks for the console that is null where input is no terminal, also on Java 22+.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean readInput(Session session, PrintWriter err) throws IOException {
    Console console = System.console();
    if (console == null) {
      return session.runScript(
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())));
    }
    err.println("Statements end with a semicolon; \\q or Ctrl-D ends.");
    err.flush();
    session.converse(console::readLine);
    return true;
  }

  private static Connection connect(RunningSystem system) throws SQLException {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setURL(DatabaseEnvironment.url(system));
    dataSource.setUser(PostgresServer.SUPERUSER);
    dataSource.setPassword(system.secrets().ownerPassword());
    dataSource.setApplicationName("gravl psql");
    // Values as Postgres writes them, such as t and f.
    dataSource.setBinaryTransfer(false);
    dataSource.setPrepareThreshold(0);
    return dataSource.getConnection();
  }
}
