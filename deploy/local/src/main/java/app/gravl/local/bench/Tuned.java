package app.gravl.local.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What one value of one tunable does.
 *
 * @param p50Ms of freshness, of single sets at a steady rate
 * @param catchUpPerSecond sets a second of a backlog
 * @param processors that were busy for the system at that steady rate
 * @param checkpointMs in the mean; null where none ended
 * @param roundPerSecond users evaluated again a second after a change of the catalog; null where
 *     that is not the tunable's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Tuned(
    String key,
    String value,
    @JsonProperty("default") boolean isDefault,
    double p50Ms,
    double p99Ms,
    long catchUpPerSecond,
    double processors,
    @Nullable Double checkpointMs,
    @Nullable Double roundPerSecond) {}
