package app.gravl.api.imports;

import app.gravl.api.imports.ImportSummary.LeftOut;
import app.gravl.api.imports.ImportSummary.Unrecognised;
import app.gravl.api.imports.format.ExportFormat;
import app.gravl.api.imports.format.ExportRow.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of the rows while an import runs; its lists don't grow with the file. */
final class Tally {

  private static final int LONGEST_LIST = 100;

  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<LeftOut> keptAsStored = new ArrayList<>();
  private final Map<Long, Unrecognised> unrecognised = new LinkedHashMap<>();
  private long rows;
  private long imported;
  private long alreadyThere;
  private long noSets;
  private long leftOutCount;
  private long keptAsStoredCount;
  private long distanceOnly;
  private @Nullable Instant from;
  private @Nullable Instant to;

  void row() {
    rows++;
  }

  long rows() {
    return rows;
  }

  void noSet() {
    noSets++;
  }

  void leaveOut(long line, String reason) {
    leftOutCount++;
    if (leftOut.size() < LONGEST_LIST) {
      leftOut.add(new LeftOut(line, reason));
    }
  }

  void imported(Values set) {
    imported++;
    distanceOnly += set.distanceOnly() ? 1 : 0;
    span(set.performedAt());
  }

  void alreadyThere(Values set) {
    alreadyThere++;
    span(set.performedAt());
  }

  void keptAsStored(long line, String stored) {
    keptAsStoredCount++;
    if (keptAsStored.size() < LONGEST_LIST) {
      keptAsStored.add(new LeftOut(line, "the log has " + stored + " for this set, and keeps it"));
    }
  }

  void unrecognised(String name, long exerciseId) {
    unrecognised.merge(
        exerciseId,
        new Unrecognised(name, exerciseId, 1),
        (before, one) -> new Unrecognised(before.name(), exerciseId, before.rows() + 1));
  }

  ImportSummary summary(ExportFormat format, boolean assumedKilograms, long writeVersion) {
    return new ImportSummary(
        format,
        assumedKilograms,
        rows,
        imported,
        alreadyThere,
        List.copyOf(keptAsStored),
        keptAsStoredCount,
        noSets,
        List.copyOf(leftOut),
        leftOutCount,
        distanceOnly,
        List.copyOf(unrecognised.values()),
        writeVersion,
        from,
        to);
  }

  private void span(Instant at) {
    from = from == null || at.isBefore(from) ? at : from;
    to = to == null || at.isAfter(to) ? at : to;
  }
}
