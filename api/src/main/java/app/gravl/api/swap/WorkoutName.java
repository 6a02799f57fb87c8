package app.gravl.api.swap;

/**
 * @param kind {@code catalog} or {@code custom}: the two have ids of their own
 */
record WorkoutName(String kind, long id, String name) {
  static final String CATALOG = "catalog";
  static final String CUSTOM = "custom";
}
