package app.gravl.jobs.ledger;

import app.gravl.jobs.changes.ByteReader;
import app.gravl.jobs.changes.ByteWriter;
import app.gravl.jobs.changes.FactsFormat;
import app.gravl.jobs.changes.Order;

/**
 * What a ledger knows beside the facts. All instants are epoch milliseconds, 0 for none.
 *
 * @param epoch of all facts; {@link #UNKNOWN} in what the first release stored
 * @param floor changes before this are known to be covered, by a full snapshot or by the user's
 *     erasure
 * @param founded whether the facts are complete: every change has come, from the user's insertion
 *     or from a snapshot on
 * @param erasedAt when the user was deleted
 * @param nextEvaluation of the timer that is set
 * @param catalogVersion that the user was last evaluated with
 * @param model that the user was last evaluated with
 * @param awaitedCatalog that the user is to be evaluated with once it has come
 */
record LedgerHead(
    long epoch,
    Order floor,
    boolean founded,
    long erasedAt,
    long nextEvaluation,
    long catalogVersion,
    int model,
    long awaitedCatalog) {

  static final LedgerHead EMPTY = new LedgerHead(0, Order.NONE, false, 0, 0, 0, 0, 0);

  /** The first byte of the stored form; raise it with the format and keep reading the old ones. */
  private static final int FORMAT = 3;

  /** Of the same content, before facts that version 1 of the model did not ask for. */
  private static final int FORMAT_OF_MODEL_1 = 2;

  private static final int FORMAT_OF_FIRST_RELEASE = 1;
  private static final long UNKNOWN = -1;

  LedgerHead inEpoch(long epoch) {
    return new LedgerHead(
        epoch, Order.NONE, false, 0, nextEvaluation, catalogVersion, model, awaitedCatalog);
  }

  LedgerHead from(Order order) {
    return new LedgerHead(
        epoch,
        Order.later(floor, order),
        founded,
        erasedAt,
        nextEvaluation,
        catalogVersion,
        model,
        awaitedCatalog);
  }

  LedgerHead alive(boolean founded) {
    return new LedgerHead(
        epoch, floor, founded, 0, nextEvaluation, catalogVersion, model, awaitedCatalog);
  }

  LedgerHead incomplete() {
    return new LedgerHead(
        epoch, floor, false, erasedAt, nextEvaluation, catalogVersion, model, awaitedCatalog);
  }

  LedgerHead erased(long at) {
    return new LedgerHead(epoch, floor, false, Math.max(1, at), nextEvaluation, 0, 0, 0);
  }

  LedgerHead due(long at) {
    return new LedgerHead(
        epoch, floor, founded, erasedAt, at, catalogVersion, model, awaitedCatalog);
  }

  LedgerHead evaluatedWith(long catalogVersion, int model) {
    return new LedgerHead(
        epoch, floor, founded, erasedAt, nextEvaluation, catalogVersion, model, awaitedCatalog);
  }

  LedgerHead awaiting(long catalog) {
    return new LedgerHead(
        epoch, floor, founded, erasedAt, nextEvaluation, catalogVersion, model, catalog);
  }

  boolean isDue(long now) {
    return nextEvaluation != 0 && nextEvaluation <= now;
  }

  boolean isOfFirstRelease() {
    return epoch == UNKNOWN;
  }

  /** What the first release did not store, from what the facts show. */
  LedgerHead completed(long epoch) {
    return new LedgerHead(
        epoch, floor, founded, erasedAt, nextEvaluation, catalogVersion, model, awaitedCatalog);
  }

  /** Of the facts behind a stored head. */
  static FactsFormat factsFormat(byte[] bytes) {
    return bytes[0] < FORMAT ? FactsFormat.OF_MODEL_1 : FactsFormat.CURRENT;
  }

  void write(ByteWriter out) {
    out.writeByte(FORMAT);
    out.writeByte(founded ? 1 : 0);
    out.writeUnsigned(epoch);
    out.writeUnsigned(floor.epoch());
    out.writeUnsigned(floor.lsn());
    out.writeUnsigned(erasedAt);
    out.writeUnsigned(nextEvaluation);
    out.writeUnsigned(catalogVersion);
    out.writeSigned(model);
    out.writeUnsigned(awaitedCatalog);
  }

  /**
   * Facts of an older form are incomplete: what the model asks for by now is not among them. So the
   * job asks for a snapshot, and evaluates nobody on them.
   */
  static LedgerHead read(ByteReader in) {
    int format = in.readByte();
    return switch (format) {
      case FORMAT, FORMAT_OF_MODEL_1 -> {
        boolean founded = in.readByte() == 1 && format == FORMAT;
        yield new LedgerHead(
            in.readUnsigned(),
            new Order(in.readUnsigned(), in.readUnsigned()),
            founded,
            in.readUnsigned(),
            in.readUnsigned(),
            in.readUnsigned(),
            (int) in.readSigned(),
            in.readUnsigned());
      }
      case FORMAT_OF_FIRST_RELEASE -> {
        // It did not know when the user was erased: the marker stays for the whole retention.
        boolean erased = in.readByte() == 1;
        Order floor = new Order(in.readUnsigned(), in.readUnsigned());
        long nextEvaluation = in.readUnsigned();
        yield new LedgerHead(
            UNKNOWN,
            floor,
            false,
            erased ? Math.max(1, nextEvaluation) : 0,
            nextEvaluation,
            in.readUnsigned(),
            0,
            in.readUnsigned());
      }
      default ->
          throw new IllegalStateException(
              "ledger of format " + format + "; this program reads up to " + FORMAT);
    };
  }
}
