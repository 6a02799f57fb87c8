package app.gravl.local.psql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Runs statements on one connection and prints their results. */
public final class Session {

  /** Rows fetched at a time, so that a large table passes through a small heap. */
  private static final int FETCH_SIZE = 2_000;

  private final Connection connection;
  private final Output output;
  private final PrintWriter errors;

  public Session(Connection connection, Output output, PrintWriter errors) throws SQLException {
    this.connection = connection;
    this.output = output;
    this.errors = errors;
    try (Statement statement = connection.createStatement()) {
      // The driver sets this machine's; UTC reads the same everywhere.
      statement.execute("set time zone 'UTC'");
    }
  }

  /** Asks for the next line, null at the end of input. */
  @FunctionalInterface
  public interface Prompt {
    @Nullable String readLine(String prompt);
  }

  /**
   * Runs statements in one transaction, as {@code psql -c} does.
   *
   * @return false where one failed; then none has changed anything
   */
  public boolean runTogether(String script) {
    try {
      List<Sql> statements = Sql.split(script);
      if (statements.size() == 1) {
        return run(statements);
      }
      connection.setAutoCommit(false);
      boolean done = run(statements);
      if (done) {
        connection.commit();
      } else {
        connection.rollback();
      }
      return done;
    } catch (SQLException e) {
      print(e);
      return false;
    }
  }

  /**
   * Runs each statement as it is read, and stops at the first that fails.
   *
   * @return false where one failed
   */
  public boolean runScript(BufferedReader input) throws IOException {
    StringBuilder pending = new StringBuilder();
    try {
      for (String line = input.readLine(); line != null; line = input.readLine()) {
        pending.append(line).append('\n');
        if (line.indexOf(';') >= 0 && Sql.isComplete(pending.toString())) {
          if (!run(Sql.split(pending.toString()))) {
            return false;
          }
          pending.setLength(0);
        }
      }
      return run(Sql.split(pending.toString()));
    } catch (SQLException e) {
      print(e);
      return false;
    }
  }

  /** Goes on after errors, until the user ends it. */
  public void converse(Prompt prompt) {
    StringBuilder pending = new StringBuilder();
    while (true) {
      String line = prompt.readLine(pending.isEmpty() ? "gravl=# " : "gravl-# ");
      if (line == null || (pending.isEmpty() && List.of("\\q", "exit").contains(line.strip()))) {
        return;
      }
      pending.append(line).append('\n');
      try {
        if (Sql.isComplete(pending.toString())) {
          run(Sql.split(pending.toString()));
          pending.setLength(0);
        }
      } catch (SQLException e) {
        print(e);
        pending.setLength(0);
      }
    }
  }

  private boolean run(List<Sql> statements) {
    for (Sql sql : statements) {
      try {
        run(sql);
      } catch (SQLException e) {
        print(e);
        return false;
      }
    }
    return true;
  }

  private void run(Sql sql) throws SQLException {
    // Rows come in pieces only inside a transaction; don't touch one that the user began.
    boolean streamed =
        sql.isQuery()
            && connection.getAutoCommit()
            && connection.unwrap(BaseConnection.class).getTransactionState()
                == TransactionState.IDLE;
    if (!streamed) {
      execute(sql);
      return;
    }
    connection.setAutoCommit(false);
    try {
      execute(sql);
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private void execute(Sql sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.setFetchSize(FETCH_SIZE);
      boolean hasRows = statement.execute(sql.text());
      for (SQLWarning notice = statement.getWarnings();
          notice != null;
          notice = notice.getNextWarning()) {
        errors.println(notice.getMessage());
      }
      if (hasRows) {
        try (ResultSet rows = statement.getResultSet()) {
          output.rows(rows);
        }
      } else {
        output.done(sql.tag(Math.max(0, statement.getLargeUpdateCount())));
      }
    } finally {
      errors.flush();
    }
  }

  private void print(SQLException e) {
    ServerErrorMessage message =
        e instanceof PSQLException failure ? failure.getServerErrorMessage() : null;
    if (message == null) {
      errors.println("gravl: " + e.getMessage());
    } else {
      String position =
          message.getPosition() > 0 ? " (at character " + message.getPosition() + ")" : "";
      errors.println("gravl: " + message.getSeverity() + ": " + message.getMessage() + position);
      if (message.getDetail() != null) {
        errors.println("  " + message.getDetail());
      }
      if (message.getHint() != null) {
        errors.println("  " + message.getHint());
      }
    }
    errors.flush();
  }
}
