package app.gravl.api.web;

import app.gravl.schema.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What all tests of the page share, since it takes seconds to start. */
record PageWorld(TestDatabase database, DemoHistory history) {

  /** How a test class comes to it. */
  interface Entrance {
    /** Makes it where nobody has. */
    PageWorld enter();
  }

  /** Gives test classes their entrance. */
  static final class Entrances implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Entrance.class;
    }

    @Override
    public Entrance resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return () ->
          context
              .getRoot()
              .getStore(ExtensionContext.Namespace.create(PageWorld.class))
              .getOrComputeIfAbsent(PageWorld.class, key -> start(), PageWorld.class);
    }
  }

  private static PageWorld start() {
    TestDatabase database = TestDatabase.migrated();
    DemoHistory history = new DemoHistory(database);
    try {
      history.loadCatalog();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new PageWorld(database, history);
  }
}
