package app.gravl.jobs.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change as Debezium writes it into Kafka: JSON without schema. */
public record ChangeEvent(
    String table,
    String op,
    String snapshot,
    long epoch,
    Shard shard,
    long lsn,
    long committedAt,
    Map<String, Object> row,
    @Nullable Map<String, Object> former) {

  /** Of a stream that is read in one. */
  public ChangeEvent(
      String table,
      String op,
      String snapshot,
      long epoch,
      long lsn,
      long committedAt,
      Map<String, Object> row,
      @Nullable Map<String, Object> former) {
    this(table, op, snapshot, epoch, Shard.WHOLE, lsn, committedAt, row, former);
  }

  private static final ObjectMapper MAPPER = new ObjectMapper();

  public static ChangeEvent created(String table, long lsn, Map<String, Object> row) {
    return new ChangeEvent(table, "c", "false", 1, lsn, 0, row, null);
  }

  public static ChangeEvent updated(String table, long lsn, Map<String, Object> row) {
    return new ChangeEvent(table, "u", "false", 1, lsn, 0, row, null);
  }

  public static ChangeEvent deleted(String table, long lsn, Map<String, Object> identity) {
    return new ChangeEvent(table, "d", "false", 1, lsn, 0, identity, null);
  }

  /** Read by a full snapshot. */
  public static ChangeEvent read(String table, long epoch, long lsn, Map<String, Object> row) {
    return new ChangeEvent(table, "r", "true", epoch, lsn, 0, row, null);
  }

  public ChangeEvent epoch(long other) {
    return new ChangeEvent(table, op, snapshot, other, shard, lsn, committedAt, row, former);
  }

  public ChangeEvent committedAt(long other) {
    return new ChangeEvent(table, op, snapshot, epoch, shard, lsn, other, row, former);
  }

  public ChangeEvent through(int number, int of) {
    return new ChangeEvent(
        table, op, snapshot, epoch, new Shard(number, of), lsn, committedAt, row, former);
  }

  /** An update that changed the replica identity: Debezium sends what it was. */
  public ChangeEvent before(Map<String, Object> identity) {
    return new ChangeEvent(table, op, snapshot, epoch, shard, lsn, committedAt, row, identity);
  }

  public ChangeEvent incremental() {
    return new ChangeEvent(table, op, "incremental", epoch, shard, lsn, committedAt, row, former);
  }

  /** The row with another value in one column; null stands for null. */
  public ChangeEvent with(String column, Object value) {
    Map<String, Object> other = new LinkedHashMap<>(row);
    other.put(column, value);
    return new ChangeEvent(table, op, snapshot, epoch, shard, lsn, committedAt, other, former);
  }

  public ChangeEvent without(String column) {
    Map<String, Object> other = new LinkedHashMap<>(row);
    other.remove(column);
    return new ChangeEvent(table, op, snapshot, epoch, shard, lsn, committedAt, other, former);
  }

  public byte[] json() {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("version", "3.6.3.Final");
    source.put("connector", "postgresql");
    source.put(
        "name",
        (shard.of() == 1 ? "gravl" : "gravl-s%dof%d".formatted(shard.number(), shard.of()))
            + "-e"
            + epoch);
    source.put("ts_ms", committedAt);
    source.put("snapshot", snapshot);
    source.put("db", "gravl");
    source.put("sequence", "[null,\"" + lsn + "\"]");
    source.put("schema", "public");
    source.put("table", table);
    source.put("txId", 800);
    source.put("lsn", lsn);
    source.put("xmin", null);
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("before", op.equals("d") ? row : former);
    envelope.put("after", op.equals("d") ? null : row);
    envelope.put("source", source);
    envelope.put("transaction", null);
    envelope.put("op", op);
    envelope.put("ts_ms", committedAt + 5);
    try {
      return MAPPER.writeValueAsBytes(envelope);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one change that it is. */
  public UserChange userChange() {
    return userChanges().get(userChanges().size() - 1);
  }

  public List<UserChange> userChanges() {
    try {
      return UserChangeParser.parse(json());
    } catch (MalformedChange e) {
      throw new IllegalStateException(e);
    }
  }

  public CatalogChange catalogChange() {
    return catalogChanges().get(catalogChanges().size() - 1);
  }

  public List<CatalogChange> catalogChanges() {
    try {
      return CatalogChangeParser.parse(json());
    } catch (MalformedChange e) {
      throw new IllegalStateException(e);
    }
  }
}
