package app.gravl.api.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What axe-core finds that is of weight. Under a dialog the page is inert, and only the dialog is
 * looked at.
 */
final class Axe {

  private static final String BEGIN =
      """
      () => {
        delete window.violations;
        axe.run([...document.querySelectorAll('dialog')].at(-1) ?? document, { resultTypes: ['violations'] })
          .then((result) => (window.violations = result.violations));
      }
      """;

  private static final String FOUND =
      """
      () => window.violations
        .filter((found) => ['serious', 'critical', 'moderate'].includes(found.impact))
        .map((found) => `${found.impact} ${found.id}: ${found.help}: `
          + found.nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')).join(' | '))
      """;

  private Axe() {}

  static void begin(Page page) {
    if ((Boolean) page.evaluate("window.axe === undefined")) {
      page.evaluate(script());
    }
    page.evaluate(BEGIN);
  }

  static boolean isDone(Page page) {
    return (Boolean) page.evaluate("'violations' in window");
  }

  static List<?> violations(Page page) {
    return (List<?>) page.evaluate(FOUND);
  }

  private static String script() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
