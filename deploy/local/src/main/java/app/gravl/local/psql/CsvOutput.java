package app.gravl.local.psql;

import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180 with a header; NULL is empty and an empty text is {@code ""}, as COPY writes them. */
public final class CsvOutput implements Output {

  private final PrintWriter out;

  public CsvOutput(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void rows(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    List<String> line = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      line.add(field(columns.getColumnLabel(i)));
    }
    print(line);
    while (rows.next()) {
      line.clear();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        line.add(field(rows.getString(i)));
      }
      print(line);
    }
  }

  @Override
  public void done(String tag) {
    out.println(tag);
  }

  private void print(List<String> fields) {
    out.println(String.join(",", fields));
  }

  private static String field(@Nullable String value) {
    if (value == null) {
      return "";
    }
    boolean quoted = value.isEmpty() || value.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return quoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
