package app.gravl.api.web;

import io.javalin.config.RoutesConfig;

/** Serves the page of users. */
public final class WebPage {

  // The one policy of trusted types allows the address of the service worker and nothing else.
  private static final String POLICY = "worker-src 'self'; trusted-types gravl-worker";

  private final PageFiles files = PageFiles.load();

  public void register(RoutesConfig routes) {
    PageRoutes page = new PageRoutes(files.underVersion(), POLICY);
    page.entrance(routes, "/", files.index());
    page.entrance(routes, "/" + PageFiles.WORKER, files.worker());
    page.versioned(routes);
  }
}
