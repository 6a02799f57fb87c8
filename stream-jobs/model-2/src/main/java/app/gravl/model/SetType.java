package app.gravl.model;

import java.util.Locale;

/** What a set was meant as. */
public enum SetType {
  WARMUP,
  WORKING,
  DROP,
  FAILURE;

  private static final SetType[] ALL = values();

  private final String key = name().toLowerCase(Locale.ROOT);

  /** The name in the database and in JSON, such as {@code warmup}. */
  public String key() {
    return key;
  }

  /**
   * @throws IllegalArgumentException if no set type has that key
   */
  public static SetType ofKey(String key) {
    for (SetType type : ALL) {
      if (type.key.equals(key)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no set type '" + key + "'");
  }
}
