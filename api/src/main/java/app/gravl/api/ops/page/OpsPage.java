package app.gravl.api.ops.page;

import app.gravl.api.web.PageRoutes;
import io.javalin.config.RoutesConfig;

/** Serves the operators' page. It holds no data: what it asks for needs a token. */
public final class OpsPage {

  // Nothing on it turns text into script.
  private static final String POLICY = "trusted-types 'none'";

  private final OpsFiles files = OpsFiles.load();

  public void register(RoutesConfig routes) {
    PageRoutes page = new PageRoutes(files.underVersion(), POLICY);
    page.entrance(routes, OpsFiles.PLACE, files.index());
    page.versioned(routes);
  }
}
