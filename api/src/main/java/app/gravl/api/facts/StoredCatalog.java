package app.gravl.api.facts;

import app.gravl.model.Catalog;
import java.util.Map;

/**
 * The catalog, and what the model does without.
 *
 * @param bumpedBy the transaction that gave it its version: a backup that is put back under a
 *     running api may reach the same version with other content
 * @param exercisesOnly without workouts: muscles are evaluated with it, which is much less work
 * @param exerciseNames by id
 */
public record StoredCatalog(
    long bumpedBy, Catalog catalog, Catalog exercisesOnly, Map<Long, String> exerciseNames) {

  public StoredCatalog {
    exerciseNames = Map.copyOf(exerciseNames);
  }

  public long version() {
    return catalog.version();
  }
}
