package app.gravl.api.imports;

import app.gravl.api.imports.format.ExportFormat;
import app.gravl.api.imports.format.WeightUnit;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Whose history it is, and what the file may not say.
 *
 * @param zone of wall times; null for the user's own
 * @param unit of weights where neither header nor row names one; null for kilograms
 * @param format null to recognise it by the header
 */
public record ImportRequest(
    long userId, @Nullable ZoneId zone, @Nullable WeightUnit unit, @Nullable ExportFormat format) {

  /** An import that leaves everything to the file and the user's settings. */
  public static ImportRequest of(long userId) {
    return new ImportRequest(userId, null, null, null);
  }
}
