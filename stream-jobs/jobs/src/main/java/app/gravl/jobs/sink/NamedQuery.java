package app.gravl.jobs.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * A query whose values have names, {@code :name} in its text, each once: what is sent where is told
 * by name, and the order of a long list of columns stands nowhere but in the text.
 */
final class NamedQuery {

  /** Not the second colon of a cast. */
  private static final Pattern NAME = Pattern.compile("(?<!:):([a-z][a-z0-9_]*)");

  private final String sql;
  private final List<String> names = new ArrayList<>();

  NamedQuery(String text) {
    Matcher matcher = NAME.matcher(text);
    sql = matcher.replaceAll("?");
    matcher.reset();
    while (matcher.find()) {
      if (names.contains(matcher.group(1))) {
        throw new IllegalArgumentException(":" + matcher.group(1) + " stands twice in " + text);
      }
      names.add(matcher.group(1));
    }
  }

  Filled on(Connection connection) throws SQLException {
    return new Filled(connection.unwrap(PGConnection.class), connection.prepareStatement(sql));
  }

  /** The query with its values; one that is missing is an error of the driver's. */
  final class Filled implements AutoCloseable {

    private final PGConnection arrays;
    private final PreparedStatement statement;

    private Filled(PGConnection arrays, PreparedStatement statement) {
      this.arrays = arrays;
      this.statement = statement;
    }

    Filled number(String name, int value) throws SQLException {
      statement.setInt(position(name), value);
      return this;
    }

    Filled text(String name, String value) throws SQLException {
      statement.setString(position(name), value);
      return this;
    }

    Filled longs(String name, long[] values) throws SQLException {
      return array(name, "int8", values);
    }

    Filled ints(String name, int[] values) throws SQLException {
      return array(name, "int4", values);
    }

    Filled doubles(String name, double[] values) throws SQLException {
      return array(name, "float8", values);
    }

    Filled texts(String name, String[] values) throws SQLException {
      return array(name, "text", values);
    }

    private Filled array(String name, String type, Object values) throws SQLException {
      statement.setArray(position(name), arrays.createArrayOf(type, values));
      return this;
    }

    private int position(String name) {
      int index = names.indexOf(name);
      if (index < 0) {
        throw new IllegalArgumentException("no :" + name + " in " + sql);
      }
      return index + 1;
    }

    ResultSet rows() throws SQLException {
      return statement.executeQuery();
    }

    void execute() throws SQLException {
      statement.execute();
    }

    @Override
    public void close() throws SQLException {
      statement.close();
    }
  }
}
