package app.gravl.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the page does as time goes by. */
class PassingTimeTest extends PageFixture {

  private static final Duration MESSAGE_STAYS = Duration.ofSeconds(7);
  private static final Duration TRIES_AGAIN_AFTER = Duration.ofSeconds(5);
  private static final Duration LINE_MAY_BE_SILENT = Duration.ofSeconds(45);
  private static final Duration A_MOMENT = Duration.ofMillis(1);

  @Test
  void a_message_goes_by_itself_but_not_from_under_the_pointer() {
    Page page = openPage(history.trainedUser(START));
    logOneSet(page);
    Locator message = page.locator(".toast");

    pass(MESSAGE_STAYS.minus(A_MOMENT));
    assertThat(message).hasCount(1);
    message.hover();
    pass(A_MOMENT);
    assertThat(message).hasCount(1);

    page.mouse().move(1, 1);
    pass(MESSAGE_STAYS);
    assertThat(message).hasCount(0);
  }

  @Test
  void how_long_ago_something_was_follows_the_clock() {
    Page page = openPage(history.trainedUser(START));
    logOneSet(page);
    page.locator("dialog [aria-label=Close]").click();
    assertThat(page.locator(".under-way")).containsText("1 set so far, the last just now");

    pass(Duration.ofMinutes(25));
    page.reload();

    assertThat(page.locator(".under-way")).containsText("1 set so far, the last 25 min ago");
  }

  @Test
  void who_comes_back_to_the_tab_sees_numbers_of_now() {
    Page page = openPage(history.trainedUser(START));
    assertThat(page.getByText("As of today 19:00")).isVisible();
    String map = page.locator(".body-map").textContent();

    pass(Duration.ofHours(3));
    assertThat(page.getByText("As of today 19:00")).isVisible();
    lookAgain(page);

    assertThat(page.getByText("As of today 22:00")).isVisible();
    assertThat(page.locator(".body-map")).not().hasText(map);
  }

  @Test
  void a_server_that_does_not_answer_is_asked_again_every_few_seconds() {
    Page page = openPage(history.trainedUser(START));
    String insights = "**/api/recovery/muscle-groups";
    page.route(insights, Route::abort);
    pass(Duration.ofHours(1));
    lookAgain(page);
    assertThat(page.locator("#notice")).containsText("Shown as of today 19:00. Trying again");

    page.unroute(insights);
    pass(TRIES_AGAIN_AFTER.minus(A_MOMENT));
    assertThat(page.locator("#notice")).isVisible();
    pass(A_MOMENT);

    assertThat(page.locator("#notice")).isHidden();
    assertThat(page.getByText("As of today 20:00")).isVisible();
  }

  @Test
  void a_line_that_is_silent_for_too_long_is_taken_for_dead_and_made_again() {
    Page page = openPage(history.trainedUser(START));
    assertThat(page.locator(".live")).hasText("Live");

    pass(LINE_MAY_BE_SILENT);
    assertThat(page.locator(".live")).hasText("Connecting");

    passUntilLive(page);
  }

  private static void logOneSet(Page page) {
    page.locator(".pick.rank-1").getByText("Start").click();
    page.locator("dialog .tick").first().click();
    assertThat(page.locator("dialog .toast")).hasCount(1);
  }

  /** As the browser tells a tab that it is in front again. */
  private static void lookAgain(Page page) {
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  }
}
