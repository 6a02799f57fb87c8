package app.gravl.jobs.bootstrap;

import app.gravl.jobs.source.StartOffsets;
import java.io.Serializable;

/**
 * The place where an epoch begins that whoever registers the connector offers: what stood in the
 * database there, and where the stream goes on from.
 *
 * @param lsn of the replication slot, in bytes
 * @param snapshot that the slot's making exported; it can be read while its maker holds it
 * @param takenAt epoch milliseconds, by the clock of Postgres
 * @param shards that the stream is read in, all of which go on from the same place
 * @param offsets behind which Kafka holds the epoch's changes
 */
public record EpochStart(
    long epoch, long lsn, String snapshot, long takenAt, int shards, StartOffsets offsets)
    implements Serializable {}
