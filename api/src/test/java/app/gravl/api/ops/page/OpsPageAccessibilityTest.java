package app.gravl.api.ops.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe-core finds nothing of weight in any state of the operators' page. */
class OpsPageAccessibilityTest extends OpsPageFixture {

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void every_state(ColorScheme scheme) {
    letters =
        () ->
            PipelineStates.letters(
                PipelineStates.letter(2, START, "JsonParseException", "x".repeat(900), false),
                PipelineStates.letter(1, START, "PSQLException", "refused", true));
    Page page = openTold(PipelineStates::well, options(1440, 900, scheme));
    assertThat(page.locator(".letters-card tbody tr")).hasCount(2);
    assertThat(violations(page)).as("well").isEmpty();
    fullScreenshot(page, "ops-well-" + scheme.name().toLowerCase(java.util.Locale.ROOT));

    for (Supplier<ObjectNode> trouble :
        List.<Supplier<ObjectNode>>of(
            PipelineStates::captureOver,
            PipelineStates::flinkSilent,
            PipelineStates::captureUnwatched)) {
      state = trouble;
      pass(LOOK);
      String verdict =
          trouble.get().path("upToDate").asBoolean()
              ? "Up to date"
              : "Not up to date: look at the " + trouble.get().path("blame").asText();
      assertThat(page.locator("#verdict")).hasText(verdict);
      assertThat(violations(page)).as(verdict).isEmpty();
    }

    page.locator(".letters-head button").click();
    assertThat(page.locator("dialog")).isVisible();
    assertThat(violations(page)).as("dialog").isEmpty();
    page.locator("dialog").getByText("Not now").click();

    page.evaluate("document.querySelector('main').classList.add('stale')");
    page.evaluate("document.getElementById('notice').hidden = false");
    page.evaluate(
        "document.getElementById('notice-what').textContent = 'The api does not answer.'");
    assertThat(violations(page)).as("stale").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void signing_in(ColorScheme scheme) {
    Page page = openTab(options(390, 844, scheme));
    page.navigate(api.api().url() + "/ops");
    assertThat(page.locator(".sign-in")).isVisible();

    assertThat(violations(page)).isEmpty();
  }

  @Test
  void the_keyboard_alone_puts_letters_back_or_not() {
    letters =
        () ->
            PipelineStates.letters(
                PipelineStates.letter(2, START, "JsonParseException", "no JSON", false));
    Page page = openTold(PipelineStates::well);
    Locator button = page.locator(".letters-head button");
    assertThat(button).isEnabled();

    button.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("dialog").getByText("Not now")).isFocused();
    page.keyboard().press("Escape");

    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(button).isFocused();
  }
}
