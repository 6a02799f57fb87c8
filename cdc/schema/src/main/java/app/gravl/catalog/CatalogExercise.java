package app.gravl.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * An exercise of the catalog.
 *
 * @param id stable for ever, 1 to {@link CatalogContent#LAST_ID}
 * @param slug stable name in addresses and in the workouts' files
 * @param bodyWeightShare how much of the body's weight it moves, 0 to 1
 * @param assisted a negative weight is what it takes off the body's
 * @param muscles activation of each muscle group that it trains, in (0, 1]; 1 is primary
 * @param aliases names under which exports of popular apps know it
 */
public record CatalogExercise(
    @JsonProperty(required = true) long id,
    @JsonProperty(required = true) String slug,
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) String equipment,
    @JsonProperty(value = "body_weight_share", required = true) double bodyWeightShare,
    @JsonProperty(required = true) boolean assisted,
    @JsonProperty(required = true) String movement,
    @JsonProperty(required = true) Map<String, Double> muscles,
    @JsonProperty(required = true) List<String> aliases) {}
