package app.gravl.api.ops.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the page follows, what it does when it can't, and who may see it. */
class OpsPageLiveTest extends OpsPageFixture {

  private static final String CHANGES =
      """
      () => {
        window.changed = new Set();
        new MutationObserver((records) => records.forEach(({ target }) => {
          const element = target.nodeType === 1 ? target : target.parentElement;
          window.changed.add(element.id || element.className || element.tagName);
        })).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      }
      """;

  private static final String SET_HIDDEN =
      """
      (hidden) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
        document.dispatchEvent(new Event('visibilitychange'));
      }
      """;

  @Test
  void it_follows_every_two_seconds_and_the_plots_go_on() {
    Page page = openTold(PipelineStates::well);
    assertThat(page.locator(".as-of")).hasText("19:00:00");
    Locator plot = hop(page, "capture").locator("[role=img]");
    String before = plot.getAttribute("aria-label");

    state =
        () -> {
          var reading = PipelineStates.well();
          PipelineStates.hop(reading, "capture").put("lagSeconds", 0.9);
          return reading;
        };
    pass(LOOK);

    assertThat(page.locator(".as-of")).hasText("19:00:02");
    assertThat(hop(page, "capture").locator(".hop-lag")).hasText("900 ms");
    assertThat(plot)
        .hasAttribute(
            "aria-label", "Lag of the capture over the last hour: highest 900 ms at 19:00:02");
    assertThat(before).doesNotContain("900 ms");
    assertThat(problems()).isEmpty();
  }

  @Test
  @SuppressWarnings("unchecked")
  void what_did_not_change_is_not_touched() {
    Page page = openTold(PipelineStates::well);
    assertThat(page.locator(".letters-head .hint")).hasText("None.");
    page.evaluate(CHANGES);

    state =
        () -> {
          var reading = PipelineStates.well();
          PipelineStates.hop(reading, "sink").put("queued", 7);
          return reading;
        };
    pass(LOOK);

    assertThat(figure(page, "sink", "Users queued")).hasText("7");
    List<String> changed = (List<String>) page.evaluate("[...window.changed]");
    assertThat(changed).contains("as-of", "DD", "hop-remark");
    assertThat(changed).allMatch(name -> name.matches("as-of|DD|hop-remark|total|u-.*"));
  }

  @Test
  void where_the_pointer_is_all_plots_tell_of_the_same_instant() {
    Page page = openTold(PipelineStates::well);
    Locator plot = hop(page, "capture").locator(".u-over");
    plot.scrollIntoViewIfNeeded();

    plot.hover();

    String capture = hop(page, "capture").locator("figcaption").textContent();
    assertThat(capture).matches("18:\\d\\d:\\d\\d: \\d+ ms");
    for (Locator caption : page.locator(".hop figcaption").all()) {
      assertThat(caption).containsText(capture.substring(0, 8));
    }
    page.mouse().move(1, 1);
    assertThat(hop(page, "capture").locator("figcaption")).containsText("highest");
  }

  @Test
  void when_the_api_is_gone_what_was_shown_stays_greyed_with_its_age() {
    Page page = openTold(PipelineStates::well);
    page.unrouteAll();
    page.context().setOffline(true);

    pass(LOOK);

    assertThat(page.locator("#notice-what")).hasText("The api does not answer.");
    assertThat(page.locator("main.stale")).isVisible();
    assertThat(page.locator(".live")).hasText("Connecting");
    passUntil(
        LOOK,
        () ->
            page.locator("#notice-age")
                .textContent()
                .matches("What is shown is of 19:00:00, ([89]|\\d\\d) s ago. Trying again…"));
    assertThat(hop(page, "capture").locator(".hop-lag")).hasText("10 ms");
    fullScreenshot(page, "ops-api-gone-dark");

    page.context().setOffline(false);
    passUntil(LOOK, () -> page.locator("#notice").isHidden());

    assertThat(page.locator("main.stale")).hasCount(0);
    assertThat(page.locator(".live")).hasText("Live");
  }

  @Test
  void an_api_that_never_answers_is_given_up_and_asked_again() {
    Page page = openTold(PipelineStates::well);
    List<String> asked = new ArrayList<>();
    page.route("**/api/ops/lag", route -> asked.add(route.request().url()));
    pass(LOOK);
    page.waitForCondition(() -> asked.size() == 1);
    assertThat(page.locator("#notice")).isHidden();

    pass(Duration.ofSeconds(15));

    assertThat(page.locator("#notice-what")).hasText("The api does not answer.");
    page.unroute("**/api/ops/lag");
    passUntil(LOOK, () -> page.locator("#notice").isHidden());
  }

  @Test
  void while_nobody_can_see_it_it_asks_for_nothing_and_then_loads_what_it_missed() {
    Page page = openTold(PipelineStates::well);
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url().replaceAll(".*/", "")));

    page.evaluate(SET_HIDDEN, true);
    pass(Duration.ofMinutes(5));

    assertThat(page.locator(".live")).hasText("Paused");
    assertThat(asked).isEmpty();

    page.evaluate(SET_HIDDEN, false);

    assertThat(page.locator(".as-of")).hasText("19:05:00");
    assertThat(asked).startsWith("history", "lag");
    assertThat(page.locator(".live")).hasText("Live");
  }

  @Test
  void without_a_token_the_page_says_how_to_get_one_and_takes_it() {
    Page page = openTab(options(1360, 900, ColorScheme.DARK));
    page.navigate(api.api().url() + "/ops");
    assertThat(page.locator(".sign-in")).containsText("./gravl token --user 1 --scope ops");
    screenshot(page, "ops-sign-in");

    page.locator("#token").fill(token("ops"));
    page.locator(".sign-in button[type=submit]").click();

    assertThat(page.locator("#verdict")).isVisible();
    page.getByLabel("Sign out").click();
    assertThat(page.locator(".sign-in")).isVisible();
    assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    assertThat(problems()).isEmpty();
  }

  @Test
  void a_token_without_the_scope_is_told_and_another_is_asked_for() {
    Page page = openTab(options(1360, 900, ColorScheme.DARK));
    page.navigate(address(token("read")));

    assertThat(page.locator(".sign-in [role=alert]"))
        .hasText("This token is not an operator’s. The token needs the scope \"ops\".");
    page.navigate(address("nonsense"));
    assertThat(page.locator(".sign-in [role=alert]")).containsText("The token is not valid here.");
    page.navigate(address(token("ops")));
    assertThat(page.locator("#verdict")).isVisible();
  }

  @Test
  void a_token_in_the_address_leaves_it_at_once_and_survives_a_reload() {
    Page page = openTold(PipelineStates::well);

    assertThat(page.url()).isEqualTo(api.api().url() + "/ops");
    page.reload();
    assertThat(page.locator("#verdict")).hasText("Up to date");
  }
}
