package app.gravl.api.facts;

import app.gravl.model.Catalog;
import java.util.Map;

/**
 * The catalog, and what the model does without.
 *
 * @param exercisesOnly without workouts: muscles are evaluated with it, which is much less work
 * @param exerciseNames by id
 */
public record StoredCatalog(
    Catalog catalog, Catalog exercisesOnly, Map<Long, String> exerciseNames) {

  public StoredCatalog {
    exerciseNames = Map.copyOf(exerciseNames);
  }

  public long version() {
    return catalog.version();
  }
}
