package app.gravl.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.api.MovableClock;
import app.gravl.api.TestApi;
import app.gravl.schema.TestDatabase;
import com.auth0.jwt.algorithms.Algorithm;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The real page in a real browser on the real API; the stream is {@link ModelStream}. */
@ExtendWith(PageWorld.Entrances.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageFixture {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /**
   * A Monday evening in Berlin: the api's and the browser's clocks stand there at each test's
   * start.
   */
  protected static final Instant START = TestApi.NOW;

  /**
   * The panel asks for a muscle's explanation only after a pause, or sweeping would ask for all.
   */
  private static final Duration SETTLES = Duration.ofMillis(120);

  protected final MovableClock clock = new MovableClock(START);
  protected TestDatabase database;
  protected DemoHistory history;
  protected TestApi api;
  private Chromium chromium;
  private ModelStream stream;
  private final List<Chromium.Tab> tabs = new ArrayList<>();

  @BeforeAll
  void enter(PageWorld.Entrance entrance) throws SQLException {
    Optional<Path> executable = Chromium.find();
    if (executable.isEmpty()) {
      System.err.println(Chromium.HOW_TO_INSTALL);
    }
    Assumptions.assumeTrue(executable.isPresent(), Chromium.HOW_TO_INSTALL);
    PageWorld world = entrance.enter(executable.get());
    database = world.database();
    history = world.history();
    chromium = world.chromium();
    stream = new ModelStream(database, clock);
    api = TestApi.start(database, Map.of(), clock);
  }

  @AfterAll
  void leave() throws SQLException {
    if (api != null) {
      api.close();
    }
    if (stream != null) {
      stream.close();
    }
  }

  @BeforeEach
  void startTheClock() {
    clock.set(START);
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

  /** A desktop in the dark. */
  protected Page openPage(long user) {
    return openPage(user, options(1360, 900, ColorScheme.DARK));
  }

  protected Page openPage(long user, Browser.NewContextOptions options) {
    // Else the page might try again later, which is never where time stands still.
    await().until(() -> stream.hasEvaluated(user));
    Page page = openTab(options);
    page.navigate(api.api().url() + "/#token=" + token(user));
    assertThat(page.locator("#today:not([aria-busy])")).isVisible();
    return page;
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

  /** The server has been heard again, and changes are told of. */
  protected void passUntilLive(Page page) {
    passUntil(
        Duration.ofSeconds(1),
        () ->
            page.locator("#notice").isHidden()
                && page.locator(".live").textContent().equals("Live"));
  }

  /** Rests on the muscle that has been selected, for as long as the panel needs to explain it. */
  protected void settle(Page page) {
    assertThat(page.locator(".curve-place.loading")).hasCount(1);
    pass(SETTLES);
  }

  protected static Browser.NewContextOptions options(int width, int height, ColorScheme scheme) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(scheme)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  /** From then on the page opens without the server. */
  protected static void awaitWorker(Page page) {
    page.waitForFunction("() => navigator.serviceWorker.controller?.state === 'activated'");
  }

  /** Errors on the console, exceptions, breaches of the content security policy. */
  protected List<String> problems() {
    return tabs.stream().flatMap(tab -> tab.problems().stream()).toList();
  }

  protected String token(long user) {
    return TestApi.claims(user)
        .withExpiresAt(START.plus(Duration.ofDays(1)))
        .sign(Algorithm.HMAC256(TestApi.SECRET));
  }

  /** The button of a muscle on the map. */
  protected static Locator muscle(Page page, String key) {
    return page.locator("[role=button][data-muscle=" + key + "]");
  }

  /** Points at its name: the middle of all its parts is no part of it. */
  protected static void click(Page page, String key) {
    muscle(page, key).locator(".tag-ring").click();
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
