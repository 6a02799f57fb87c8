package app.gravl.local.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One visit of a page that sets a performance mark once it can be used.
 *
 * @param interactiveMs from the start of the navigation until the mark is set, the frame with what
 *     it stands for is drawn, and the page is free to take input
 * @param firstPaintMs until the first content is drawn
 * @param bytes transferred until the network fell silent
 */
public record PageVisit(double interactiveMs, double firstPaintMs, long bytes, int requests) {

  /** Kept before anything of the page runs. */
  private static final String WATCH =
      """
      window.gravlVisit = new Promise((resolve) => {
        const observer = new PerformanceObserver((list) => {
          if (list.getEntriesByName('%s').length > 0) {
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
          }
        });
        observer.observe({ type: 'mark', buffered: true });
      });
      """;

  private static final String FIRST_PAINT =
      "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";

  private static final Duration SILENCE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * @param mark its name; without quotes
   * @throws IOException where the page never sets it, or something that it needs fails to load
   */
  public static PageVisit of(Tab tab, String url, String mark)
      throws IOException, InterruptedException {
    tab.send("Page.enable", Map.of());
    tab.send("Network.enable", Map.of());
    tab.send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH.formatted(mark)));
    JsonNode navigated = tab.send("Page.navigate", Map.of("url", url));
    if (navigated.has("errorText")) {
      throw new IOException(url + ": " + navigated.path("errorText").asText());
    }
    double interactive = tab.evaluate("window.gravlVisit").asDouble();
    double firstPaint = tab.evaluate(FIRST_PAINT).asDouble();
    Transfer transfer = untilSilent(tab);
    if (transfer.failed() > 0) {
      throw new IOException(transfer.failed() + " requests of the page failed");
    }
    return new PageVisit(interactive, firstPaint, transfer.bytes(), transfer.requests());
  }

  private static Transfer untilSilent(Tab tab) throws IOException, InterruptedException {
    Transfer transfer = new Transfer();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Optional<DevTools.Event> event = tab.nextEvent(SILENCE);
    while (event.isPresent() || transfer.underWay() > 0) {
      event.ifPresent(transfer::add);
      if (System.nanoTime() > deadline) {
        throw new IOException("The page does not stop loading");
      }
      event = tab.nextEvent(SILENCE);
    }
    return transfer;
  }
}
