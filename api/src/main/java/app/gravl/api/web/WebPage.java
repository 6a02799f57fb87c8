package app.gravl.api.web;

import io.javalin.config.RoutesConfig;
import java.util.Map;

/** Serves the page of users, or tells another server how to. */
public final class WebPage {

  // The one policy of trusted types allows the address of the service worker and nothing else.
  private static final String POLICY = "worker-src 'self'; trusted-types gravl-worker";

  private final PageFiles files = PageFiles.load();
  private final PageRoutes page = new PageRoutes(files.underVersion(), POLICY);

  public void register(RoutesConfig routes) {
    entrances().forEach((path, file) -> page.entrance(routes, path, file));
    page.versioned(routes);
  }

  /** What leads to the other files, by path. */
  public Map<String, WebFile> entrances() {
    return Map.of("/", files.index(), "/" + PageFiles.WORKER, files.worker());
  }

  public VersionedFiles versioned() {
    return files.underVersion();
  }

  /** What every answer carries, besides how long it may be kept. */
  public Map<String, String> headers() {
    return page.headers();
  }
}
