package app.gravl.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the service worker keeps, and what it must not. */
class OfflinePageTest extends PageFixture {

  private static final String KEPT =
      """
      async () => (await Promise.all((await caches.keys()).map(async (name) =>
        (await (await caches.open(name)).keys()).map((request) => `${name} ${new URL(request.url).pathname}`)))).flat()
      """;

  @Test
  void a_reload_without_the_server_shows_the_page_and_says_how_old_its_numbers_are() {
    Page page = openPage(history.trainedUser(START));
    awaitWorker(page);
    String map = page.locator(".body-map").textContent();
    page.context().setOffline(true);

    page.reload();

    assertThat(page.locator("#notice"))
        .hasText("You are offline, or the server is. Shown as of today 19:00. Trying again…");
    assertThat(page.locator(".today.stale")).isVisible();
    assertThat(page.locator(".body-map")).hasText(map);
    assertThat(page.locator(".live")).not().hasText("Live");
    assertThat(page.locator(".history")).containsText("could not be loaded");
    screenshot(page, "offline-reload");
    page.getByLabel("Open preferences").click();
    assertThat(page.locator("dialog [role=alert]")).containsText("can’t be reached");
    page.locator("dialog [aria-label=Close]").click();

    page.context().setOffline(false);
    passUntilLive(page);

    assertThat(page.locator(".today:not(.stale)")).isVisible();
    assertThat(page.locator(".chip").first()).isVisible();
  }

  @Test
  void somebody_who_signs_in_without_the_server_sees_no_numbers_of_another() {
    Page page = openPage(history.trainedUser(START), options(390, 844, ColorScheme.LIGHT));
    awaitWorker(page);
    page.context().setOffline(true);

    page.navigate(api.api().url() + "/#token=" + token(history.newUser()));
    page.reload();

    assertThat(page.locator("#notice")).containsText("You are offline");
    assertThat(page.locator(".pick")).hasCount(0);
    assertThat(page.locator(".body-map")).not().containsText("%");
    screenshot(page, "phone-offline-empty");
  }

  @Test
  @SuppressWarnings("unchecked")
  void files_of_this_version_are_kept_and_no_answer_of_the_api() {
    Page page = openTab(options(1360, 900, ColorScheme.DARK));
    page.navigate(api.api().url() + "/");
    page.evaluate("caches.open('gravl-former').then((cache) => cache.add('/'))");
    page.navigate(api.api().url() + "/#token=" + token(history.trainedUser(START)));
    assertThat(page.locator(".pick")).hasCount(3);
    awaitWorker(page);
    page.getByLabel("Open preferences").click();
    assertThat(page.locator("#exclude")).isVisible();

    List<String> kept = (List<String>) page.evaluate(KEPT);

    assertThat(kept)
        .allMatch(name -> name.matches("gravl-[0-9a-f]{16} (/|/web/[0-9a-f]{16}/[\\w.-]+)"))
        .hasSize(PageFiles.SCRIPTS_AND_PICTURES.size() + 2);
  }
}
