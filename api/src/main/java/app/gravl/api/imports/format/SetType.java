package app.gravl.api.imports.format;

import java.util.Locale;

/** What kind of set it was; the names in lower case are those of workout_logs.set_type. */
public enum SetType {
  WARMUP,
  WORKING,
  DROP,
  FAILURE;

  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
