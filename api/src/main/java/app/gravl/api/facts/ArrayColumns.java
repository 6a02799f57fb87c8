package app.gravl.api.facts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Columns that are arrays; one that aggregated nothing is null, and empty here. */
final class ArrayColumns {

  private ArrayColumns() {}

  static Long[] longs(ResultSet row, String column) throws SQLException {
    return array(row, column) instanceof Long[] values ? values : new Long[0];
  }

  static Integer[] integers(ResultSet row, String column) throws SQLException {
    return array(row, column) instanceof Integer[] values ? values : new Integer[0];
  }

  static Double[] doubles(ResultSet row, String column) throws SQLException {
    return array(row, column) instanceof Double[] values ? values : new Double[0];
  }

  static String[] texts(ResultSet row, String column) throws SQLException {
    return array(row, column) instanceof String[] values ? values : new String[0];
  }

  private static @Nullable Object array(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? null : array.getArray();
  }
}
