package app.gravl.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe-core finds nothing of weight in any state of the page. */
class AccessibilityTest extends PageFixture {

  @Test
  void a_phone() {
    Page page = openPage(history.trainedUser(START), options(390, 844, ColorScheme.DARK));
    settle(page);
    assertThat(page.locator(".curve")).isVisible();

    assertThat(violations(page)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void the_whole_page_unfolded_and_every_dialog(ColorScheme scheme) {
    Page page = openPage(history.trainedUser(START), options(1360, 900, scheme));
    settle(page);
    assertThat(page.locator(".curve")).isVisible();
    assertThat(page.locator(".chip").first()).isVisible();
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
    assertThat(violations(page)).isEmpty();

    page.locator(".chip").first().click();
    assertClean(page, "#edit-weight");
    page.getByLabel("Import history").click();
    assertClean(page, "#import-file");
    page.getByLabel("Export your data").click();
    assertClean(page, ".export");
    page.locator(".pick.rank-1 [aria-label^='Swap ']").click();
    assertClean(page, ".alternative");
    page.getByText("Past swaps").first().click();
    assertClean(page, ".audit .empty");
    page.getByLabel("Open preferences").click();
    page.getByLabel("Everything a gym has").uncheck();
    page.locator("#exclude").fill("squat");
    page.locator("#exclude").press("ArrowDown");
    assertThat(page.locator("#exclude-1[aria-selected=true]")).isVisible();
    assertThat(violations(page)).isEmpty();
    page.locator("#exclude").press("Enter");
    assertClean(page, ".removable li");
    page.getByText("Your exercises").click();
    page.getByText("New exercise").click();
    page.locator("#exercise-name").fill("Sled push");
    page.locator("#activation-glutes").fill("50");
    assertThat(violations(page)).isEmpty();
    page.locator("dialog [type=submit]").click();
    page.getByLabel("Delete Sled push").click();
    assertThat(violations(page)).isEmpty();
    page.locator("dialog[role=alertdialog] [aria-label=Close]").click();
    assertClean(page, ".own-exercises li");
    page.getByText("New workout").click();
    page.locator("#own-add").fill("squat");
    page.locator("#own-add-0").click();
    page.locator("#own-name").fill("Legs");
    assertThat(violations(page)).isEmpty();
    page.locator("dialog [type=submit]").click();
    page.getByLabel("Start Legs").last().click();
    page.locator("dialog .tick").first().click();
    assertClean(page, ".toast");
    assertThat(page.locator(".under-way")).isVisible();
    assertThat(violations(page)).isEmpty();
  }

  /** States that pass so quickly that the tests above meet them on a slow machine only. */
  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void what_is_waited_for_can_be_read(ColorScheme scheme) {
    Page page = openPage(history.trainedUser(START), options(1360, 900, scheme));
    settle(page);
    assertThat(page.locator(".curve")).isVisible();
    for (String state : List.of("stale", "loading")) {
      page.evaluate("(state) => document.getElementById('today').classList.add(state)", state);
      assertThat(violations(page)).as(state).isEmpty();
      page.evaluate("(state) => document.getElementById('today').classList.remove(state)", state);
    }

    AtomicReference<Route> held = new AtomicReference<>();
    page.route("**/api/logs", held::set);
    page.getByText("Start").first().click();
    page.locator("dialog .tick").first().click();
    assertThat(page.locator("dialog .set-line.busy")).isVisible();
    assertThat(violations(page)).as("a set on its way").isEmpty();
    held.get().resume();
    assertThat(page.locator("dialog .set-line.done")).isVisible();
  }

  private void assertClean(Page page, String content) {
    assertThat(page.locator("dialog " + content).first()).isVisible();
    assertThat(violations(page)).isEmpty();
    page.locator("dialog [aria-label=Close]").click();
    assertThat(page.locator("dialog")).hasCount(0);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void signing_in(ColorScheme scheme) {
    Page page = openTab(options(1360, 900, scheme));
    page.navigate(api.api().url() + "/");
    assertThat(page.locator(".sign-in")).isVisible();

    assertThat(violations(page)).isEmpty();
  }
}
