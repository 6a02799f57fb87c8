package app.gravl.catalog;

import java.util.List;

/** All exercises and workouts of the files, checked: {@link CatalogFiles} makes it. */
public record CatalogContent(List<CatalogExercise> exercises, List<CatalogWorkout> workouts) {

  /**
   * Ids up to this one belong to the files; the sequences start behind it, so that rows added in
   * the database never take an id that a later version of the files gives to something else.
   */
  public static final long LAST_ID = 10_000;
}
