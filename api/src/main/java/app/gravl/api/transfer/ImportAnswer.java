package app.gravl.api.transfer;

import app.gravl.api.consistency.ConsistencyToken;
import app.gravl.api.imports.ImportSummary;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An {@link ImportSummary} as the API tells it. */
record ImportAnswer(
    String format,
    boolean assumedKilograms,
    long rowsRead,
    long setsImported,
    long alreadyThere,
    List<ImportSummary.LeftOut> keptAsStored,
    long keptAsStoredCount,
    long noSets,
    List<ImportSummary.LeftOut> leftOut,
    long leftOutCount,
    long distanceOnly,
    List<ImportSummary.Unrecognised> unrecognised,
    @Nullable Instant from,
    @Nullable Instant to,
    ConsistencyToken consistencyToken) {

  static ImportAnswer of(ImportSummary summary) {
    return new ImportAnswer(
        summary.format().name().toLowerCase(Locale.ROOT),
        summary.assumedKilograms(),
        summary.rowsRead(),
        summary.setsImported(),
        summary.alreadyThere(),
        summary.keptAsStored(),
        summary.keptAsStoredCount(),
        summary.noSets(),
        summary.leftOut(),
        summary.leftOutCount(),
        summary.distanceOnly(),
        summary.unrecognised(),
        summary.from(),
        summary.to(),
        new ConsistencyToken(summary.consistencyToken()));
  }
}
