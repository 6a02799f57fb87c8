package app.gravl.model;

/**
 * From an id to its place in an array, without boxing: an open-addressing hash table, read-only.
 */
final class LongIndex {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long[] keys;
  private final int[] placePlusOne;
  private final int shift;

  /**
   * @throws IllegalArgumentException if an id is there twice
   */
  LongIndex(long[] ids) {
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(4, 2L * ids.length) - 1);
    this.keys = new long[1 << bits];
    this.placePlusOne = new int[1 << bits];
    this.shift = 64 - bits;
    for (int i = 0; i < ids.length; i++) {
      int at = find(ids[i]);
      if (placePlusOne[at] != 0) {
        throw new IllegalArgumentException("id " + ids[i] + " is there twice");
      }
      keys[at] = ids[i];
      placePlusOne[at] = i + 1;
    }
  }

  /** The place of an id in the array that this was made from, or -1. */
  int indexOf(long id) {
    return placePlusOne[find(id)] - 1;
  }

  private int find(long id) {
    int at = (int) ((id * GOLDEN) >>> shift);
    while (placePlusOne[at] != 0 && keys[at] != id) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }
}
