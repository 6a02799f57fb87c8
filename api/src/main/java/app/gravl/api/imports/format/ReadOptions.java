package app.gravl.api.imports.format;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the file itself doesn't say.
 *
 * @param zone of wall times without one
 * @param unit of weights where neither header nor row names one
 * @param format null to find out from the header
 * @param latest sets after this instant can't be
 */
public record ReadOptions(
    ZoneId zone, WeightUnit unit, @Nullable ExportFormat format, Instant latest) {}
