package app.gravl.jobs.intake;

import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.CatalogChangeParser;
import app.gravl.jobs.changes.MalformedChange;
import app.gravl.jobs.changes.Shard;
import java.util.List;

/** The catalog topic. */
public final class CatalogIntake extends Intake<CatalogChange> {

  private static final long serialVersionUID = 1;

  /** Part of the state's format. */
  public static final String UID = "catalog-intake";

  /**
   * @param goesOn whether partitions of which no state is known are read behind what a savepoint
   *     holds
   */
  public CatalogIntake(boolean goesOn) {
    super(goesOn);
  }

  @Override
  List<CatalogChange> parse(RawRecord record) throws MalformedChange {
    return CatalogChangeParser.parse(record.value);
  }

  /** Where a shard begins an epoch, nothing of the catalog does: who takes note of it compares. */
  @Override
  long epoch(CatalogChange change) {
    return change.beginsEpoch ? OF_NO_EPOCH : change.epoch;
  }

  @Override
  Shard shard(CatalogChange change) {
    return new Shard(change.shard, change.shards);
  }

  @Override
  long snapshotLsn(CatalogChange change) {
    return change.snapshotLsn;
  }

  @Override
  boolean needsAllBefore(CatalogChange change) {
    return true;
  }

  @Override
  boolean isSilentTopic() {
    return true;
  }
}
