package app.gravl.api.transfer;

import app.gravl.api.database.Database;
import app.gravl.api.database.Sql;
import app.gravl.api.http.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what a user has, page by page, in memory that does not grow with it. */
final class Export {

  private static final int PAGE = 1_000;

  private record Page(List<String> columns, List<List<@Nullable Object>> rows) {}

  private interface RowSink {
    void accept(List<String> columns, List<@Nullable Object> row) throws IOException;
  }

  private Export() {}

  static void csv(Database database, long userId, ExportTable table, OutputStream out)
      throws IOException, SQLException {
    // Not closed: the server does that, and where we fail it must not look complete.
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CsvWriter csv = CsvWriter.builder().build(writer);
    Page first = page(database, userId, table, 0);
    csv.writeRecord(first.columns());
    each(
        database,
        userId,
        table,
        first,
        (columns, row) -> csv.writeRecord(row.stream().map(Export::text).toList()));
    csv.flush();
    writer.flush();
  }

  static void json(Database database, long userId, OutputStream out)
      throws IOException, SQLException {
    JsonGenerator json = Json.generator(out);
    json.writeStartObject();
    for (ExportTable table : ExportTable.ALL) {
      json.writeArrayFieldStart(camelCase(table.name(), '-'));
      each(
          database,
          userId,
          table,
          page(database, userId, table, 0),
          (columns, row) -> {
            json.writeStartObject();
            for (int i = 0; i < row.size(); i++) {
              write(json, camelCase(columns.get(i), '_'), row.get(i));
            }
            json.writeEndObject();
          });
      json.writeEndArray();
    }
    json.writeEndObject();
    json.flush();
  }

  private static void each(
      Database database, long userId, ExportTable table, Page first, RowSink sink)
      throws IOException, SQLException {
    Page page = first;
    while (!page.rows().isEmpty()) {
      for (List<@Nullable Object> row : page.rows()) {
        sink.accept(page.columns(), row);
      }
      if (page.rows().size() < PAGE) {
        return;
      }
      Object last = page.rows().get(page.rows().size() - 1).get(0);
      page = page(database, userId, table, last instanceof Number id ? id.longValue() : 0);
    }
  }

  private static Page page(Database database, long userId, ExportTable table, long after)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    return database.read(
        connection -> {
          try (var statement = connection.prepareStatement(table.sql())) {
            statement.setLong(1, userId);
            statement.setLong(2, after);
            statement.setInt(3, PAGE);
            try (ResultSet rows = statement.executeQuery()) {
              ResultSetMetaData names = rows.getMetaData();
              for (int i = 1; i <= names.getColumnCount(); i++) {
                columns.add(names.getColumnLabel(i));
              }
              List<List<@Nullable Object>> all = new ArrayList<>();
              while (rows.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                  row.add(value(rows, i, columns.get(i - 1)));
                }
                all.add(row);
              }
              return new Page(columns, all);
            }
          }
        });
  }

  private static @Nullable Object value(ResultSet row, int index, String column)
      throws SQLException {
    Object value = row.getObject(index);
    if (value instanceof Timestamp) {
      var instant = Sql.instant(row, column);
      return instant == null ? null : Json.format(instant);
    }
    if (value instanceof java.sql.Date) {
      return row.getObject(index, LocalDate.class).toString();
    }
    return value instanceof BigDecimal decimal
        ? new BigDecimal(decimal.stripTrailingZeros().toPlainString())
        : value;
  }

  private static void write(JsonGenerator json, String name, @Nullable Object value)
      throws IOException {
    if (value instanceof Long || value instanceof Integer) {
      json.writeNumberField(name, ((Number) value).longValue());
    } else if (value instanceof BigDecimal decimal) {
      json.writeNumberField(name, decimal);
    } else if (value instanceof Double number) {
      json.writeNumberField(name, number);
    } else if (value instanceof Boolean flag) {
      json.writeBooleanField(name, flag);
    } else if (value != null) {
      json.writeStringField(name, value.toString());
    }
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }

  private static String camelCase(String name, char separator) {
    StringBuilder camel = new StringBuilder();
    boolean upper = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == separator) {
        upper = true;
      } else {
        camel.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return camel.toString();
  }
}
