package app.gravl.jobs.intake;

import app.gravl.jobs.changes.MalformedChange;
import app.gravl.jobs.changes.Shard;
import app.gravl.jobs.changes.UserChange;
import app.gravl.jobs.changes.UserChangeParser;
import java.util.List;

/** The user topic. Heartbeats come through each of its partitions. */
public final class UserIntake extends Intake<UserChange> {

  private static final long serialVersionUID = 1;

  /** Part of the state's format. */
  public static final String UID = "user-intake";

  /**
   * @param goesOn whether partitions of which no state is known are read behind what a savepoint
   *     holds
   */
  public UserIntake(boolean goesOn) {
    super(goesOn);
  }

  @Override
  List<UserChange> parse(RawRecord record) throws MalformedChange {
    List<UserChange> changes = UserChangeParser.parse(record.value);
    for (UserChange change : changes) {
      if (change.hops != null) {
        change.hops.publishedAt = record.publishedAt;
      }
    }
    return changes;
  }

  @Override
  long epoch(UserChange change) {
    return change.epoch;
  }

  @Override
  Shard shard(UserChange change) {
    return new Shard(change.shard, change.shards);
  }

  @Override
  long snapshotLsn(UserChange change) {
    return change.snapshotLsn;
  }

  @Override
  boolean needsAllBefore(UserChange change) {
    return change.heartbeat > 0;
  }

  @Override
  boolean isSilentTopic() {
    return false;
  }
}
