package app.gravl.jobs.changes;

import org.jspecify.annotations.Nullable;

/**
 * One change of one row of a user's facts: the whole row as it is afterwards.
 *
 * @param kind which table
 * @param rowId the row's id within its kind and user; 0 where a user has only one
 * @param order against other changes of the same row
 * @param committedAt epoch milliseconds, by the clock of Postgres
 * @param origin how it came about
 * @param fact the row; null: deleted
 */
public record FactChange<T>(
    FactKind<T> kind, long rowId, Order order, long committedAt, Origin origin, @Nullable T fact) {

  /** How a change came about. */
  public enum Origin {
    /** Read by a full snapshot, not changed by somebody. */
    SNAPSHOT,
    INSERTED,
    /** Updated, deleted, or read again. */
    CHANGED
  }

  /** In the upper half of the first byte, whose lower half is the kind's tag. */
  private static final int FORMAT = 2;

  private static final int FORMAT_OF_MODEL_1 = 1;

  /** Without {@link #committedAt} and {@link Origin#INSERTED}. */
  private static final int FORMAT_OF_FIRST_RELEASE = 0;

  private static final int FORMAT_SHIFT = 4;
  private static final int TAG_MASK = 15;

  private static final int PRESENT = 1;
  private static final int SNAPSHOT = 2;
  private static final int INSERTED = 4;

  public boolean snapshot() {
    return origin == Origin.SNAPSHOT;
  }

  /** A bump of the user's version: it covers what came before it. */
  public boolean isBump() {
    return kind == FactKind.VERSION;
  }

  public byte[] toBytes() {
    ByteWriter out = new ByteWriter(48);
    out.writeByte((FORMAT << FORMAT_SHIFT) | kind.tag());
    out.writeByte(
        (fact != null ? PRESENT : 0)
            | (origin == Origin.SNAPSHOT ? SNAPSHOT : 0)
            | (origin == Origin.INSERTED ? INSERTED : 0));
    out.writeUnsigned(order.epoch());
    out.writeUnsigned(order.lsn());
    out.writeUnsigned(rowId);
    out.writeUnsigned(committedAt);
    if (fact != null) {
      kind.write(out, fact);
    }
    return out.toByteArray();
  }

  /**
   * @throws IllegalStateException where the bytes are of a format or kind that this program does
   *     not know
   */
  public static FactChange<?> ofBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    int head = in.readByte();
    int format = head >> FORMAT_SHIFT;
    if (format < FORMAT_OF_FIRST_RELEASE || format > FORMAT) {
      throw new IllegalStateException(
          "change of format " + format + "; this program reads up to " + FORMAT);
    }
    return read(FactKind.ofTag(head & TAG_MASK), format, in);
  }

  private static <T> FactChange<T> read(FactKind<T> kind, int format, ByteReader in) {
    int flags = in.readByte();
    Order order = new Order(in.readUnsigned(), in.readUnsigned());
    long rowId = in.readUnsigned();
    long committedAt = format == FORMAT_OF_FIRST_RELEASE ? 0 : in.readUnsigned();
    Origin origin =
        (flags & SNAPSHOT) != 0
            ? Origin.SNAPSHOT
            : (flags & INSERTED) != 0 ? Origin.INSERTED : Origin.CHANGED;
    return new FactChange<>(
        kind,
        rowId,
        order,
        committedAt,
        origin,
        (flags & PRESENT) != 0
            ? kind.read(
                in, format <= FORMAT_OF_MODEL_1 ? FactsFormat.OF_MODEL_1 : FactsFormat.CURRENT)
            : null);
  }
}
