package app.gravl.connect;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The part of the connector's config that says what is captured. Where it changes, what was
 * captured before is not what would be captured now, and only a new snapshot makes up for it.
 */
final class CaptureList {

  private static final String OVERRIDES = "snapshot.select.statement.overrides";

  private CaptureList() {}

  /** The names of the settings that differ; none where both capture the same. */
  static Set<String> differences(Map<String, String> registered, Map<String, String> wanted) {
    Set<String> names = new TreeSet<>(registered.keySet());
    names.addAll(wanted.keySet());
    names.removeIf(name -> !isOfIt(name) || Objects.equals(registered.get(name), wanted.get(name)));
    return names;
  }

  private static boolean isOfIt(String name) {
    return name.matches("(table|column)\\.(include|exclude)\\.list")
        || name.equals("publication.name")
        || name.startsWith(OVERRIDES);
  }
}
