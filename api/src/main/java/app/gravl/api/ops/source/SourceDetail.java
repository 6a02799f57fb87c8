package app.gravl.api.ops.source;

import app.gravl.api.ops.hop.Hop;
import app.gravl.api.ops.hop.HopDetail;
import app.gravl.api.ops.hop.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param slots one a shard
 * @param oldestTransaction null where none that wrote is open
 * @param oldestTransactionSeconds its age; null where it is not known, 0 without any
 * @param newestBackupAt null where none was made
 * @param epoch of snapshots that is in force; null before the first start
 */
public record SourceDetail(
    Instant at,
    List<Slot> slots,
    @Nullable OldestTransaction oldestTransaction,
    @Nullable Double oldestTransactionSeconds,
    @Nullable Instant newestBackupAt,
    @Nullable Long epoch,
    @Nullable String epochReason,
    @Nullable Instant epochStartedAt)
    implements HopDetail {

  @Override
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    slots.forEach(slot -> problems.addAll(slot.problems()));
    OldestTransaction oldest = oldestTransaction;
    if (oldest != null) {
      if (slots.stream().anyMatch(Slot::isUnready)) {
        problems.add(new Problem("slot-waits", "a new slot waits for " + oldest.describe(at)));
      } else if (oldest.startedAt() != null
          && Duration.between(oldest.startedAt(), at).compareTo(Hop.SOURCE.budget()) > 0) {
        problems.add(
            new Problem(
                "transaction-old", "WAL is kept for the slot because of " + oldest.describe(at)));
      }
    }
    return problems;
  }
}
