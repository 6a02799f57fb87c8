package app.gravl.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe-core finds nothing of weight in any state of the page. */
class AccessibilityTest extends PageFixture {

  private static final String RUN =
      """
      async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
        .filter((found) => ['serious', 'critical', 'moderate'].includes(found.impact))
        .map((found) => `${found.impact} ${found.id}: ${found.help}: `
          + found.nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')).join(' | '))
      """;

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void the_whole_page_with_every_part_unfolded(ColorScheme scheme) throws IOException {
    Page page = openPage(history.trainedUser(START), options(1360, 900, scheme));
    assertThat(page.locator(".curve")).isVisible();
    assertThat(page.locator(".chip").first()).isVisible();
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");

    assertThat(violations(page)).isEmpty();
  }

  @Test
  void a_phone() throws IOException {
    Page page = openPage(history.trainedUser(START), options(390, 844, ColorScheme.DARK));
    assertThat(page.locator(".curve")).isVisible();

    assertThat(violations(page)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void a_workout_under_way(ColorScheme scheme) throws IOException {
    Page page = openPage(history.trainedUser(START), options(1360, 900, scheme));
    page.locator(".pick.rank-1").getByText("Start").click();
    page.locator("dialog .tick").first().click();
    assertThat(page.locator("dialog .toast")).isVisible();

    assertThat(violations(page)).isEmpty();
  }

  @Test
  void editing_and_importing() throws IOException {
    Page page = openPage(history.trainedUser(START));
    page.locator(".chip").first().click();
    assertThat(violations(page)).isEmpty();
    page.locator("dialog [aria-label=Close]").click();
    page.getByLabel("Import history").click();
    assertThat(violations(page)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void signing_in(ColorScheme scheme) throws IOException {
    Page page = openTab(options(1360, 900, scheme));
    page.navigate(api.api().url() + "/");
    assertThat(page.locator(".sign-in")).isVisible();

    assertThat(violations(page)).isEmpty();
  }

  private static List<?> violations(Page page) throws IOException {
    try (InputStream script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<?>) page.evaluate(RUN, Map.of());
  }
}
