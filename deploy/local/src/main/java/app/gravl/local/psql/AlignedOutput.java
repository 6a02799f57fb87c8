package app.gravl.local.psql;

import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A table with aligned columns, numbers to the right, and how many rows it has. */
public final class AlignedOutput implements Output {

  private static final Set<Integer> NUMBERS =
      Set.of(Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.REAL, Types.DOUBLE);

  private final PrintWriter out;

  public AlignedOutput(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void rows(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    int count = columns.getColumnCount();
    int[] widths = new int[count];
    boolean[] numbers = new boolean[count];
    List<String[]> lines = new ArrayList<>();
    String[] header = new String[count];
    for (int i = 0; i < count; i++) {
      header[i] = columns.getColumnLabel(i + 1);
      widths[i] = width(header[i]);
      numbers[i] = NUMBERS.contains(columns.getColumnType(i + 1));
    }
    while (rows.next()) {
      String[] line = new String[count];
      for (int i = 0; i < count; i++) {
        String value = rows.getString(i + 1);
        // One row is one line, whatever stands in it.
        line[i] = value == null ? "" : value.replace("\r", "").replace("\n", "↵");
        widths[i] = Math.max(widths[i], width(line[i]));
      }
      lines.add(line);
    }
    print(header, widths, new boolean[count]);
    StringBuilder rule = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rule.append(i == 0 ? "" : "+").append("-".repeat(widths[i] + 2));
    }
    out.println(rule);
    lines.forEach(line -> print(line, widths, numbers));
    out.println(lines.size() == 1 ? "(1 row)" : "(" + lines.size() + " rows)");
    out.println();
  }

  @Override
  public void done(String tag) {
    out.println(tag);
  }

  private void print(String[] line, int[] widths, boolean[] toTheRight) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length; i++) {
      String padding = " ".repeat(widths[i] - width(line[i]));
      text.append(i == 0 ? " " : "| ");
      text.append(toTheRight[i] ? padding + line[i] : line[i] + padding).append(' ');
    }
    out.println(text.toString().stripTrailing());
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
