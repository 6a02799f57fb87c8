package app.gravl.api.web;

import app.gravl.schema.Patience;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The machine's own Chromium; nothing is downloaded. */
final class Chromium implements AutoCloseable {

  /** What a tab complained about: errors on its console, exceptions, breaches of the policy. */
  record Tab(Page page, List<String> problems) {}

  /** How a test class comes to it. */
  interface Entrance {
    /** Launches it where nobody has: it takes seconds. It is closed at the end of all tests. */
    Chromium enter(Path executable);
  }

  /** Gives test classes their entrance. */
  static final class Entrances implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Entrance.class;
    }

    @Override
    public Entrance resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return executable ->
          context
              .getRoot()
              .getStore(ExtensionContext.Namespace.create(Chromium.class))
              .getOrComputeIfAbsent(Chromium.class, key -> launch(executable), Chromium.class);
    }
  }

  static final String HOW_TO_INSTALL =
      "No Chromium found: the page is not tested. Install it (apt-get install chromium), or name"
          + " one in GRAVL_CHROMIUM.";

  private static final Duration LEAD = Duration.ofHours(1);

  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Optional<Path> find() {
    String named = System.getenv("GRAVL_CHROMIUM");
    return Stream.of(
            named == null ? "" : named,
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Chromium launch(Path executable) {
    PlaywrightAssertions.setDefaultAssertionTimeout(Patience.LIMIT.toMillis());
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
    return new Chromium(playwright, browser);
  }

  /**
   * A tab of a browser that has never been here before. It is {@code now} in it, and no timer
   * fires, until its clock is moved: however slow the machine is, no message has gone by, and no
   * age has changed, before a test looks.
   */
  Tab open(Browser.NewContextOptions options, Instant now) {
    BrowserContext context =
        browser.newContext(options.setTimezoneId("Europe/Berlin").setLocale("en-GB"));
    context.setDefaultTimeout(Patience.LIMIT.toMillis());
    // Installed it runs; it can only be stopped at some later instant.
    context.clock().install(new Clock.InstallOptions().setTime(now.minus(LEAD).toEpochMilli()));
    context.clock().pauseAt(now.toEpochMilli());
    Page page = context.newPage();
    List<String> problems = new ArrayList<>();
    page.onConsoleMessage(message -> note(problems, message));
    page.onPageError(problems::add);
    return new Tab(page, problems);
  }

  private static void note(List<String> problems, ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      problems.add(message.text() + " at " + message.location());
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
