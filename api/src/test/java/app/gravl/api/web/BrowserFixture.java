package app.gravl.api.web;

import static org.awaitility.Awaitility.await;

import app.gravl.api.MovableClock;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tabs of a real browser, in which it is as late as tests say. */
@ExtendWith(Chromium.Entrances.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserFixture {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** Short: no message may go by meanwhile. */
  private static final Duration BREATH = Duration.ofMillis(10);

  private final Instant start;

  /** The browser's, and that of whoever else takes it, at each test's start where it began. */
  protected final MovableClock clock;

  private final List<Chromium.Tab> tabs = new ArrayList<>();
  private Chromium chromium;

  protected BrowserFixture(Instant start) {
    this.start = start;
    this.clock = new MovableClock(start);
  }

  @BeforeAll
  void openBrowser(Chromium.Entrance entrance) {
    Optional<Path> executable = Chromium.find();
    if (executable.isEmpty()) {
      System.err.println(Chromium.HOW_TO_INSTALL);
    }
    Assumptions.assumeTrue(executable.isPresent(), Chromium.HOW_TO_INSTALL);
    chromium = entrance.enter(executable.get());
  }

  @BeforeEach
  void startTheClock() {
    clock.set(start);
  }

  @AfterEach
  void closeTabs() {
    tabs.forEach(
        tab -> {
          // An answer that is still to be changed would keep the tab open.
          tab.page().unrouteAll();
          tab.page().context().close();
        });
    tabs.clear();
  }

  protected Page openTab(Browser.NewContextOptions options) {
    Chromium.Tab tab = chromium.open(options, clock.instant());
    tabs.add(tab);
    return tab.page();
  }

  /** It becomes later, for the api and in all tabs. */
  protected void pass(Duration time) {
    clock.advance(time);
    tabs.forEach(tab -> tab.page().clock().runFor(time.toMillis()));
  }

  /** Time passes in steps until it is so. */
  protected void passUntil(Duration step, Callable<Boolean> condition) {
    await()
        // Playwright belongs to one thread.
        .pollInSameThread()
        .until(
            () -> {
              pass(step);
              return condition.call();
            });
  }

  protected static Browser.NewContextOptions options(int width, int height, ColorScheme scheme) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(scheme)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  /** Errors on the console, exceptions, breaches of the content security policy. */
  protected List<String> problems() {
    return tabs.stream().flatMap(tab -> tab.problems().stream()).toList();
  }

  /** Of accessibility, in the topmost dialog where one is open. */
  protected List<?> violations(Page page) {
    Axe.begin(page);
    // It takes breath by timers.
    passUntil(BREATH, () -> Axe.isDone(page));
    return Axe.violations(page);
  }

  protected static void screenshot(Page page, String name) {
    picture(page, name, false);
  }

  protected static void fullScreenshot(Page page, String name) {
    picture(page, name, true);
  }

  private static void picture(Page page, String name, boolean full) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(full));
  }
}
