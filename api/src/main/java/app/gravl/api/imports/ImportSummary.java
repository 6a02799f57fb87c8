package app.gravl.api.imports;

import app.gravl.api.imports.format.ExportFormat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file. Every row is counted once: rowsRead = setsImported + alreadyThere + noSets
 * + leftOutCount.
 *
 * @param assumedKilograms whether weights were taken for kilograms because nothing named their unit
 * @param rowsRead rows below the header
 * @param alreadyThere sets that stood in the log, or earlier in the file
 * @param keptAsStored those of them that the file gives other values than the log; the log's stay
 * @param noSets rest timers, notes and repeated headers
 * @param leftOutCount rows that can't be imported; leftOut lists the first of them
 * @param distanceOnly imported sets of which the file says a distance only: they are one repetition
 *     each, and the distance is not kept
 * @param unrecognised names that became, or earlier became, exercises of the user's own that train
 *     no muscle yet
 * @param consistencyToken write version of the user that includes this import
 * @param from earliest session in the file, null where it has no set
 * @param to latest session in the file, null where it has no set
 */
public record ImportSummary(
    ExportFormat format,
    boolean assumedKilograms,
    long rowsRead,
    long setsImported,
    long alreadyThere,
    List<LeftOut> keptAsStored,
    long keptAsStoredCount,
    long noSets,
    List<LeftOut> leftOut,
    long leftOutCount,
    long distanceOnly,
    List<Unrecognised> unrecognised,
    long consistencyToken,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** A row, by the line that it starts on, and why it is listed. */
  public record LeftOut(long line, String reason) {}

  /** A name that no exercise of the catalog goes by, the exercise made of it, and its rows. */
  public record Unrecognised(String name, long exerciseId, long rows) {}
}
