package app.gravl.local.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Transactions of the owner that are committed once, though the database may go away at any moment:
 * of one whose fate is unknown the server is asked by its number.
 */
final class Transactions {

  /** What is to be committed. It may be run again where it was not. */
  @FunctionalInterface
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  private static final String NUMBER =
      """
      select pg_current_xact_id()::text
      """;

  private static final String COMMITTED =
      """
      select pg_xact_status(?::xid8) = 'committed', pg_xact_status(?::xid8) = 'in progress'
      """;

  /** An error of the work itself, not of the connection. */
  private static final String[] OF_THE_WORK = {"22", "23", "42", "P0"};

  private final DataSource database;
  private final Patience patience;

  Transactions(DataSource database, Patience patience) {
    this.database = database;
    this.patience = patience;
  }

  DataSource database() {
    return database;
  }

  /**
   * Returns once it is committed.
   *
   * @throws SQLException where the work itself is wrong
   * @throws Patience.RanOut where the database did not come back
   */
  <T> T commit(Work<T> work) throws SQLException {
    return patience.until("a transaction to be committed", () -> attempt(work));
  }

  private <T> Optional<T> attempt(Work<T> work) throws SQLException {
    Optional<String> number = Optional.empty();
    Optional<T> result = Optional.empty();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      number = Optional.of(number(connection));
      result = Optional.of(work.run(connection));
      connection.commit();
      return result;
    } catch (SQLException e) {
      if (isOfTheWork(e)) {
        throw e;
      }
    }
    boolean mayBe = number.isPresent() && result.isPresent();
    return mayBe && isCommitted(number.get()) ? result : Optional.empty();
  }

  private boolean isCommitted(String number) throws SQLException {
    return patience.until(
        "the fate of a transaction",
        () -> {
          try (Connection connection = database.getConnection();
              PreparedStatement select = connection.prepareStatement(COMMITTED)) {
            select.setString(1, number);
            select.setString(2, number);
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getBoolean(2) ? Optional.empty() : Optional.of(row.getBoolean(1));
            }
          } catch (SQLException e) {
            return Optional.empty();
          }
        });
  }

  private static String number(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(NUMBER);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  private static boolean isOfTheWork(SQLException e) {
    String state = e.getSQLState();
    if (state == null) {
      return false;
    }
    for (String kind : OF_THE_WORK) {
      if (state.startsWith(kind)) {
        return true;
      }
    }
    return false;
  }
}
