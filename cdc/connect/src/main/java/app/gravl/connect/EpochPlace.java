package app.gravl.connect;

import java.util.List;
import java.util.Map;

/**
 * Where an epoch begins.
 *
 * @param lsn of the replication slot, as Postgres writes it
 * @param snapshot of what stood in the database there
 * @param offsets by topic, where each of its partitions ended when the slot was made
 */
record EpochPlace(long epoch, String lsn, String snapshot, Map<String, List<Long>> offsets) {}
