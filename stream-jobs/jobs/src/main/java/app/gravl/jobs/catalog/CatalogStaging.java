package app.gravl.jobs.catalog;

import app.gravl.jobs.changes.ByteReader;
import app.gravl.jobs.changes.ByteWriter;
import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/**
 * The catalog in broadcast state. Changes are staged row by row and take effect together when the
 * bump behind them arrives, so nobody is evaluated against half a change.
 */
public final class CatalogStaging {

  /** Each row as it was last changed, the deleted ones too, with the order of that change. */
  public static final MapStateDescriptor<String, byte[]> ROWS =
      new MapStateDescriptor<>(
          "catalog-rows", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** The catalog in force, under one key. */
  public static final MapStateDescriptor<String, byte[]> IN_FORCE =
      new MapStateDescriptor<>(
          "catalog-in-force", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  private static final String CATALOG = "catalog";
  private static final String BUMP = "bump";
  private static final String EPOCH = "epoch";
  private static final String ARRIVED = "arrived";
  private static final String EPOCH_OF_SHARD = "epoch-";

  private CatalogStaging() {}

  /**
   * Takes note of the epoch that a snapshot's row stands in. No other row begins one: where an
   * epoch was begun from a savepoint, its changes have no snapshot before them, and a job that was
   * not started from it must not take the rest of its state for old.
   *
   * @return whether an epoch has begun that was not known: what is older must go
   */
  public static boolean raiseEpoch(CatalogChange change, BroadcastState<String, byte[]> inForce)
      throws Exception {
    if (!change.ofSnapshot() || change.epoch <= epoch(inForce)) {
      return false;
    }
    inForce.put(EPOCH, number(change.epoch));
    return true;
  }

  /**
   * Takes note of an epoch that a shard has begun by itself, which concerns its users only.
   *
   * @return whether it was not known
   */
  public static boolean raiseShardEpoch(
      CatalogChange change, BroadcastState<String, byte[]> inForce) throws Exception {
    if (change.epoch <= Math.max(epoch(inForce), read(inForce, EPOCH_OF_SHARD + change.shard))) {
      return false;
    }
    inForce.put(EPOCH_OF_SHARD + change.shard, number(change.epoch));
    return true;
  }

  /** The epochs that shards have begun by themselves, by their numbers. */
  public static Map<Integer, Long> epochsOfShards(ReadOnlyBroadcastState<String, byte[]> inForce)
      throws Exception {
    Map<Integer, Long> epochs = new HashMap<>();
    for (Map.Entry<String, byte[]> entry : inForce.immutableEntries()) {
      if (entry.getKey().startsWith(EPOCH_OF_SHARD)) {
        epochs.put(
            Integer.parseInt(entry.getKey().substring(EPOCH_OF_SHARD.length())),
            CatalogFormat.read(entry.getValue()).readUnsigned());
      }
    }
    return epochs;
  }

  private static long read(ReadOnlyBroadcastState<String, byte[]> inForce, String key)
      throws Exception {
    byte[] bytes = inForce.get(key);
    return bytes == null ? 0 : CatalogFormat.read(bytes).readUnsigned();
  }

  private static byte[] number(long number) {
    ByteWriter out = new ByteWriter(12);
    CatalogFormat.write(out);
    out.writeUnsigned(number);
    return out.toByteArray();
  }

  /** The highest epoch that was seen of the catalog, and so of everybody; 0: none. */
  public static long epoch(ReadOnlyBroadcastState<String, byte[]> inForce) throws Exception {
    return read(inForce, EPOCH);
  }

  /**
   * @return whether another catalog is in force from now on
   */
  public static boolean apply(
      CatalogChange change,
      BroadcastState<String, byte[]> rows,
      BroadcastState<String, byte[]> inForce)
      throws Exception {
    if (change.epoch < epoch(inForce)) {
      return false;
    }
    String key = change.bump ? BUMP : change.key;
    byte[] known = rows.get(key);
    if (known != null && change.order().isBefore(orderOf(CatalogFormat.read(known)))) {
      return false;
    }
    ByteWriter out = new ByteWriter(change.entry.length + 24);
    CatalogFormat.write(out);
    out.writeUnsigned(change.epoch);
    out.writeUnsigned(change.lsn);
    out.writeBytes(change.entry);
    rows.put(key, out.toByteArray());
    if (!change.bump) {
      return false;
    }
    CatalogInForce before = inForce(inForce);
    if (change.ofSnapshot()) {
      dropBefore(change.order(), rows);
    } else if (before == null) {
      // Without a snapshot nobody knows what stood before it: half a catalog is none.
      return false;
    }
    inForce.put(ARRIVED, number(change.version));
    inForce.put(CATALOG, CatalogInForce.of(change.version, present(rows), before).toBytes());
    return true;
  }

  /** The catalog in force; null: none has come yet. */
  public static @Nullable CatalogInForce inForce(ReadOnlyBroadcastState<String, byte[]> state)
      throws Exception {
    byte[] bytes = state.get(CATALOG);
    return bytes == null ? null : CatalogInForce.ofBytes(bytes);
  }

  /**
   * The version that came last: of the catalog in force, or of one that could not be put together;
   * 0: not known.
   */
  public static long arrived(ReadOnlyBroadcastState<String, byte[]> state) throws Exception {
    return read(state, ARRIVED);
  }

  /** The bump is a snapshot's last row: what the snapshot did not bring is gone. */
  private static void dropBefore(Order snapshot, BroadcastState<String, byte[]> rows)
      throws Exception {
    List<String> gone = new ArrayList<>();
    for (Map.Entry<String, byte[]> row : rows.entries()) {
      if (orderOf(CatalogFormat.read(row.getValue())).isBefore(snapshot)) {
        gone.add(row.getKey());
      }
    }
    for (String key : gone) {
      rows.remove(key);
    }
  }

  private static List<byte[]> present(BroadcastState<String, byte[]> rows) throws Exception {
    List<byte[]> present = new ArrayList<>();
    for (Map.Entry<String, byte[]> row : rows.entries()) {
      ByteReader in = CatalogFormat.read(row.getValue());
      orderOf(in);
      byte[] content = in.readBytes();
      if (content.length > 0) {
        present.add(content);
      }
    }
    return present;
  }

  private static Order orderOf(ByteReader in) {
    return new Order(in.readUnsigned(), in.readUnsigned());
  }
}
