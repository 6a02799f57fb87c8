package app.gravl.local.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prints what a benchmark measured: as JSON under its name, or as a table. */
public final class ResultPrinter {

  /** A result that is more than one line of a table. */
  interface Table {
    List<?> rows();
  }

  private final ObjectMapper mapper = new ObjectMapper();
  private final PrintWriter out;

  public ResultPrinter(PrintWriter out) {
    this.out = out;
  }

  /** One line, {@code {"name":result}}. */
  public void json(String name, Object result) throws JsonProcessingException {
    out.println(mapper.writeValueAsString(Map.of(name, result)));
    out.flush();
  }

  /** A column per number, a line per record. */
  public void table(Object result) {
    JsonNode tree = mapper.valueToTree(result instanceof Table table ? table.rows() : result);
    List<List<String>> lines = new ArrayList<>();
    for (JsonNode row : tree.isArray() ? tree : List.of(tree)) {
      if (lines.isEmpty()) {
        lines.add(row.properties().stream().map(Map.Entry::getKey).toList());
      }
      lines.add(row.properties().stream().map(field -> field.getValue().asText()).toList());
    }
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int column = 0; column < line.size(); column++) {
        int at = column;
        int width = lines.stream().mapToInt(other -> other.get(at).length()).max().orElse(0);
        text.append(" ".repeat(width - line.get(column).length()))
            .append(line.get(column))
            .append(column + 1 < line.size() ? "  " : "");
      }
      out.println(text);
    }
    out.flush();
  }
}
