package app.gravl.jobs.changes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One Debezium change event, as JSON without schema.
 *
 * @param table which table, without its schema
 * @param op {@code c}, {@code u}, {@code d}, {@code r} (read by a snapshot) or {@code t} (truncate)
 * @param epoch from the connector's topic.prefix, which ends in {@code -e<epoch>}
 * @param shard of the stream that brings it, from the same: {@code -s<shard>of<shards>}
 * @param lsn the change's WAL position, in a full snapshot {@link Order#SNAPSHOT_LSN}
 * @param committedAt epoch milliseconds
 * @param capturedAt when the connector read it, epoch milliseconds by its machine's clock
 * @param snapshotLsn where in the WAL the snapshot of everything stands that read the row; 0: the
 *     row was changed, or read by an incremental snapshot
 * @param before the row's replica identity before; null where there is none
 * @param after the row afterwards; null where it is gone
 */
record Envelope(
    String table,
    String op,
    long epoch,
    Shard shard,
    long lsn,
    long committedAt,
    long capturedAt,
    long snapshotLsn,
    @Nullable Columns before,
    @Nullable Columns after) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String EPOCH_MARK = "-e";

  /** Columns that no table's facts need. */
  private static final Set<String> NOT_FACTS = Set.of("created_at", "import_key", "source_type");

  /** Read token by token: this is where a catch-up spends much of its time. */
  static Envelope parse(byte[] value) throws MalformedChange {
    try (JsonParser in = JSON.createParser(value)) {
      return new Reading().read(in);
    } catch (IOException e) {
      throw new MalformedChange("no JSON: " + firstLine(e), e);
    } catch (NumberFormatException e) {
      throw new MalformedChange("a number of the envelope is none: " + e.getMessage(), e);
    }
  }

  boolean ofFullSnapshot() {
    return snapshotLsn != 0;
  }

  boolean gone() {
    return op.equals("d");
  }

  boolean inserted() {
    return op.equals("c");
  }

  boolean updated() {
    return op.equals("u");
  }

  /**
   * The row's identity before an update, where the record tells it: Debezium sends it when a column
   * of the replica identity changed.
   */
  @Nullable Columns formerRow() {
    return updated() ? before : null;
  }

  /** The row that changed: as it is afterwards, or what is left of it where it is gone. */
  Columns row() throws MalformedChange {
    Columns row =
        switch (op) {
          case "c", "u", "r" -> after;
          case "d" -> before;
          case "t" -> throw new TruncatedTable(table, epoch, shard);
          default -> throw new MalformedChange("op '" + op + "' of " + table);
        };
    if (row == null) {
      throw new MalformedChange("op '" + op + "' of " + table + " without row");
    }
    return row;
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
  }

  /** The state of one parse; fields come in any order. */
  private static final class Reading {
    private @Nullable Columns before;
    private @Nullable Columns after;
    private String op = "";
    private String table = "";
    private String connector = "";
    private String snapshot = "";
    private long lsn = -1;
    private long committedAt;
    private long capturedAt;

    Envelope read(JsonParser in) throws IOException, MalformedChange {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedChange("no JSON object");
      }
      for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
        in.nextToken();
        switch (field) {
          case "before" -> before = row(in, "before");
          case "after" -> after = row(in, "after");
          case "source" -> source(in);
          case "op" -> op = in.getText();
          case "ts_ms" -> capturedAt = in.getValueAsLong();
          default -> in.skipChildren();
        }
      }
      if (table.isEmpty() || op.isEmpty() || lsn < 0) {
        throw new MalformedChange("no change event: source.table, source.lsn or op is missing");
      }
      boolean fullSnapshot = op.equals("r") && !snapshot.equals("incremental");
      return new Envelope(
          table,
          op,
          epoch(),
          Shard.of(connector),
          fullSnapshot ? Order.SNAPSHOT_LSN : lsn,
          committedAt,
          capturedAt,
          fullSnapshot ? lsn : 0,
          before,
          after);
    }

    private void source(JsonParser in) throws IOException {
      for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
        JsonToken token = in.nextToken();
        switch (field) {
          case "name" -> connector = in.getText();
          case "table" -> table = in.getText();
          case "snapshot" -> snapshot = in.getText();
          case "lsn" -> lsn = token == JsonToken.VALUE_NULL ? -1 : in.getLongValue();
          case "ts_ms" -> committedAt = in.getLongValue();
          default -> in.skipChildren();
        }
      }
    }

    private long epoch() throws MalformedChange {
      int mark = connector.lastIndexOf(EPOCH_MARK);
      if (mark < 0) {
        throw new MalformedChange("source.name '" + connector + "' carries no epoch");
      }
      return Long.parseLong(connector.substring(mark + EPOCH_MARK.length()));
    }

    private static @Nullable Columns row(JsonParser in, String name) throws IOException {
      if (in.currentToken() == JsonToken.VALUE_NULL) {
        return null;
      }
      Columns row = new Columns(name);
      for (String column = in.nextFieldName(); column != null; column = in.nextFieldName()) {
        JsonToken token = in.nextToken();
        switch (token) {
          case VALUE_NULL -> row.putNull(column);
          case START_ARRAY -> row.put(column, texts(in));
          case START_OBJECT -> in.skipChildren();
          case VALUE_NUMBER_INT -> row.putNumber(column, in.getLongValue());
          default -> {
            if (!NOT_FACTS.contains(column)) {
              row.put(column, in.getText());
            }
          }
        }
      }
      return row;
    }

    private static List<String> texts(JsonParser in) throws IOException {
      List<String> texts = new ArrayList<>();
      for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
        texts.add(in.getText());
        in.skipChildren();
      }
      return texts;
    }
  }
}
