package app.gravl.model;

import java.util.Comparator;
import java.util.Locale;

/**
 * Which workout. Catalog and custom workouts have ids of their own, so an id alone is not enough.
 */
public record WorkoutRef(Kind kind, long id) {

  /** Catalog before custom, then the smaller id: how ties are settled. */
  static final Comparator<WorkoutRef> ORDER =
      Comparator.comparing(WorkoutRef::kind).thenComparingLong(WorkoutRef::id);

  public enum Kind {
    CATALOG,
    CUSTOM;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The name in JSON. */
    public String key() {
      return key;
    }
  }

  public static WorkoutRef catalog(long id) {
    return new WorkoutRef(Kind.CATALOG, id);
  }

  public static WorkoutRef custom(long id) {
    return new WorkoutRef(Kind.CUSTOM, id);
  }
}
