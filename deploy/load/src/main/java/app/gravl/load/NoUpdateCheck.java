package app.gravl.load;

import java.util.HashMap;
import java.util.Map;
import java.util.prefs.AbstractPreferences;
import java.util.prefs.Preferences;
import java.util.prefs.PreferencesFactory;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Gatling from looking for a newer version of itself in the network at each start, which no
 * setting does. It remembers in Java's preferences, in the home directory, when it looked; here it
 * finds that it has looked in vain, and nothing is kept.
 */
public final class NoUpdateCheck implements PreferencesFactory {

  private static final String GATLING = "/io/gatling/latestVersion";

  private final Preferences root = new InMemory(null, "");

  /** By its name, by Java. */
  public NoUpdateCheck() {}

  /** Before anything of Gatling's is used. */
  static void install() {
    System.setProperty("java.util.prefs.PreferencesFactory", NoUpdateCheck.class.getName());
    Preferences gatling = Preferences.userRoot().node(GATLING);
    // Else it would look again after a few seconds.
    gatling.putLong("lastCheckTimestamp", Long.MAX_VALUE);
    gatling.putBoolean("lastCheckSuccess", false);
  }

  @Override
  public Preferences systemRoot() {
    return root;
  }

  @Override
  public Preferences userRoot() {
    return root;
  }

  private static final class InMemory extends AbstractPreferences {

    private final Map<String, String> values = new HashMap<>();

    InMemory(@Nullable AbstractPreferences parent, String name) {
      super(parent, name);
    }

    @Override
    protected void putSpi(String key, String value) {
      values.put(key, value);
    }

    @Override
    protected @Nullable String getSpi(String key) {
      return values.get(key);
    }

    @Override
    protected void removeSpi(String key) {
      values.remove(key);
    }

    @Override
    protected void removeNodeSpi() {
      values.clear();
    }

    @Override
    protected String[] keysSpi() {
      return values.keySet().toArray(String[]::new);
    }

    @Override
    protected String[] childrenNamesSpi() {
      // Those that were asked for are known to the class above.
      return new String[0];
    }

    @Override
    protected AbstractPreferences childSpi(String name) {
      return new InMemory(this, name);
    }

    @Override
    protected void syncSpi() {}

    @Override
    protected void flushSpi() {}
  }
}
