package app.gravl.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.api.TestApi;
import app.gravl.schema.TestDatabase;
import com.auth0.jwt.algorithms.Algorithm;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** The real page in a real browser on the real API; the stream is {@link ModelStream}. */
@ExtendWith(PageWorld.Entrances.class)
abstract class PageFixture extends BrowserFixture {

  /**
   * A Monday evening in Berlin: the api's and the browser's clocks stand there at each test's
   * start.
   */
  protected static final Instant START = TestApi.NOW;

  /**
   * The panel asks for a muscle's explanation only after a pause, or sweeping would ask for all.
   */
  private static final Duration SETTLES = Duration.ofMillis(120);

  protected TestDatabase database;
  protected DemoHistory history;
  protected TestApi api;
  private ModelStream stream;

  PageFixture() {
    super(START);
  }

  @BeforeAll
  void enter(PageWorld.Entrance entrance) throws SQLException {
    PageWorld world = entrance.enter();
    database = world.database();
    history = world.history();
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

  /** From then on the page opens without the server. */
  protected static void awaitWorker(Page page) {
    page.waitForFunction("() => navigator.serviceWorker.controller?.state === 'activated'");
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
}
