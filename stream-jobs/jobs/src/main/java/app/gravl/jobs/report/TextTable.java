package app.gravl.jobs.report;

import java.util.ArrayList;
import java.util.List;

/** Rows under a head in plain text: the first column to the left, the others to the right. */
public final class TextTable {

  private static final String GAP = "  ";

  private TextTable() {}

  /** One line a row, the head's first; each row has as many cells as the head. */
  public static List<String> lines(List<String> head, List<? extends List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(head);
    all.addAll(rows);
    return all.stream().map(row -> line(row, all)).toList();
  }

  private static String line(List<String> row, List<List<String>> all) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      int column = i;
      int width = all.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
      String blanks = " ".repeat(width - row.get(i).length());
      line.append(i == 0 ? "" : GAP).append(i == 0 ? row.get(i) + blanks : blanks + row.get(i));
    }
    return line.toString().stripTrailing();
  }
}
