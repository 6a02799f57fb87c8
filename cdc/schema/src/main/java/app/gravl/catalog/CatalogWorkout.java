package app.gravl.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A workout of the catalog.
 *
 * @param id stable for ever, 1 to {@link CatalogContent#LAST_ID}
 * @param exercises in the order in which they are done
 */
public record CatalogWorkout(
    @JsonProperty(required = true) long id,
    @JsonProperty(required = true) String slug,
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) String description,
    @JsonProperty(required = true) List<Line> exercises) {

  /**
   * @param exercise slug of the exercise
   * @param reps per set; 1 where a set is held for a time
   */
  public record Line(
      @JsonProperty(required = true) String exercise,
      @JsonProperty(required = true) int sets,
      @JsonProperty(required = true) int reps) {}
}
