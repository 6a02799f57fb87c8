package app.gravl.api.web;

import app.gravl.schema.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What all tests of the page share, since it takes seconds to start. */
record PageWorld(TestDatabase database, DemoHistory history, Chromium chromium)
    implements AutoCloseable {

  /** How a test class comes to it. */
  interface Entrance {
    /** Starts it where nobody has; it is closed at the end of all tests. */
    PageWorld enter(Path browser);
  }

  /** Gives test classes their entrance. */
  static final class Entrances implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Entrance.class;
    }

    @Override
    public Entrance resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return browser ->
          context
              .getRoot()
              .getStore(ExtensionContext.Namespace.create(PageWorld.class))
              .getOrComputeIfAbsent(PageWorld.class, key -> start(browser), PageWorld.class);
    }
  }

  private static PageWorld start(Path browser) {
    TestDatabase database = TestDatabase.migrated();
    DemoHistory history = new DemoHistory(database);
    try {
      history.loadCatalog();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new PageWorld(database, history, Chromium.launch(browser));
  }

  @Override
  public void close() {
    chromium.close();
  }
}
