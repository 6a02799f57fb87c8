package app.gravl.connect;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A part of the change stream that has a publication, a replication slot and a connector of its
 * own: the users whose id modulo {@code of} is {@code number}. The first also brings the catalog.
 *
 * @param number from 0
 * @param of how many there are
 */
record Shard(int number, int of) {

  /** All of it in one. */
  static final Shard WHOLE = new Shard(0, 1);

  private static final int FEW_PARTITIONS = 8;
  private static final int MOST_PARTITIONS = 64;

  private static final Pattern NAME =
      Pattern.compile(ConnectSettings.CONNECTOR + "(?:_(\\d)of(\\d))?");

  static List<Shard> all(int of) {
    return IntStream.range(0, of).mapToObj(number -> new Shard(number, of)).toList();
  }

  /** Of each shard where there are several: some of these keys reach every partition. */
  static int heartbeats(int partitions) {
    return partitions > FEW_PARTITIONS ? 10 * Math.min(partitions, MOST_PARTITIONS) : 48;
  }

  /** Whether a connector or slot of that name is one of ours, in however many shards. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  boolean isWhole() {
    return of == 1;
  }

  /** What it loses concerns everybody: it brings the catalog. */
  boolean bringsCatalog() {
    return number == 0;
  }

  /** Of its publication, slot and connector; as {@code shard_name} in the database. */
  String name() {
    return isWhole()
        ? ConnectSettings.CONNECTOR
        : "%s_%dof%d".formatted(ConnectSettings.CONNECTOR, number, of);
  }

  /** The {@code source.name} of its records in an epoch, and the key of its offsets. */
  String serverName(long epoch) {
    return isWhole() ? "gravl-e" + epoch : "gravl-s%dof%d-e%d".formatted(number, of, epoch);
  }
}
