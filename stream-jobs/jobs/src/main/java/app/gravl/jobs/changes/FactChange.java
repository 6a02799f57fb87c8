package app.gravl.jobs.changes;

import org.jspecify.annotations.Nullable;

/**
 * One change of one row of a user's facts: the whole row as it is afterwards.
 *
 * @param kind which table
 * @param rowId the row's id within its kind and user; 0 where a user has only one
 * @param order against other changes of the same row
 * @param snapshot read by a full snapshot, not changed by somebody
 * @param fact the row; null: deleted
 */
public record FactChange<T>(
    FactKind<T> kind, long rowId, Order order, boolean snapshot, @Nullable T fact) {

  private static final int PRESENT = 1;
  private static final int SNAPSHOT = 2;

  public byte[] toBytes() {
    ByteWriter out = new ByteWriter(48);
    out.writeByte(kind.tag());
    out.writeByte((fact != null ? PRESENT : 0) | (snapshot ? SNAPSHOT : 0));
    out.writeUnsigned(order.epoch());
    out.writeUnsigned(order.lsn());
    out.writeUnsigned(rowId);
    if (fact != null) {
      kind.write(out, fact);
    }
    return out.toByteArray();
  }

  public static FactChange<?> ofBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    return read(FactKind.ofTag(in.readByte()), in);
  }

  private static <T> FactChange<T> read(FactKind<T> kind, ByteReader in) {
    int flags = in.readByte();
    Order order = new Order(in.readUnsigned(), in.readUnsigned());
    long rowId = in.readUnsigned();
    return new FactChange<>(
        kind, rowId, order, (flags & SNAPSHOT) != 0, (flags & PRESENT) != 0 ? kind.read(in) : null);
  }
}
