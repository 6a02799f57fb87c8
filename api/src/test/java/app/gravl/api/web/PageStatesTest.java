package app.gravl.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Without a token, without history, without a workout to recommend, without a server. */
class PageStatesTest extends PageFixture {

  @Test
  void without_a_token_the_page_says_how_to_get_one_and_takes_it() {
    long user = history.trainedUser(START);
    Page page = openTab(options(1360, 900, ColorScheme.DARK));
    page.navigate(api.api().url() + "/");
    assertThat(page.locator(".sign-in")).containsText("./gravl token --user 1");
    screenshot(page, "sign-in");

    page.locator("#token").fill(token(user) + "\n");
    page.locator(".sign-in button[type=submit]").click();

    assertThat(page.locator(".pick")).hasCount(3);
    page.getByLabel("Sign out").click();
    assertThat(page.locator(".sign-in")).isVisible();
    assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
  }

  @Test
  void a_token_in_the_address_leaves_it_at_once_and_survives_a_reload() {
    Page page = openPage(history.trainedUser(START));

    assertThat(page.url()).isEqualTo(api.api().url() + "/");
    page.reload();
    assertThat(page.locator(".pick")).hasCount(3);
  }

  @Test
  void a_token_that_is_not_valid_leads_back_to_the_sign_in() {
    Page page = openTab(options(1360, 900, ColorScheme.DARK));
    page.navigate(api.api().url() + "/#token=nonsense");

    assertThat(page.locator(".sign-in [role=alert]")).containsText("The token is not valid here.");
  }

  @Test
  void somebody_new_is_fresh_and_told_what_to_do() {
    Page page = openPage(history.newUser());

    assertThat(page.locator(".history .empty")).containsText("Nothing logged yet");
    assertThat(page.locator(".pick")).hasCount(3);
    assertThat(page.locator("#muscle-panel .status")).hasText("Untrained");
    fullScreenshot(page, "new-user");
  }

  @Test
  void rest_is_shown_with_its_end() {
    long user = history.newUser();
    for (String workout :
        List.of("push-a", "pull-a", "legs-a", "full-body-a", "push-b", "pull-b", "legs-b")) {
      history.done(user, START, 2, workout);
      history.done(user, START, 3, workout);
    }
    Page page = openPage(user);

    assertThat(page.locator(".rest h3")).hasText("Rest for now");
    assertThat(page.locator(".rest-until")).containsText(Pattern.compile("Next possible .*\\d\\d"));
    screenshot(page, "rest");
  }

  @Test
  void preferences_that_leave_nothing_are_named() {
    long user = history.newUser();
    database.execute(
        "insert into user_preferences (user_id, minutes_available) values (" + user + ", 5)");
    Page page = openPage(user);

    assertThat(page.locator(".rest h3")).hasText("No workout fits");
    assertThat(page.locator(".rest")).containsText("preferences");
    page.locator(".rest").getByText("Change your preferences").click();
    assertThat(page.locator("dialog #minutes")).hasValue("5");
  }

  @Test
  void offline_what_is_shown_stays_and_comes_alive_again() {
    Page page = openPage(history.trainedUser(START));
    awaitWorker(page);
    page.context().setOffline(true);

    assertThat(page.locator("#notice")).containsText("You are offline");
    assertThat(page.locator(".live")).hasText("Connecting");
    assertThat(page.locator("[role=button][data-muscle]")).hasCount(16);
    page.locator(".pick.rank-1").getByText("Start").click();
    assertThat(page.locator("dialog [role=alert]")).containsText("can’t be reached");
    screenshot(page, "offline");
    page.locator("dialog [aria-label=Close]").click();
    page.context().setOffline(false);

    passUntilLive(page);
  }

  @Test
  void what_users_write_is_never_markup() {
    long user = history.newUser();
    String name = "<img src=x onerror=document.title=1>";
    long exercise =
        database.number(
            "insert into exercises (user_id, slug, name) values (%d, 'bad', '%s') returning id"
                .formatted(user, name));
    database.execute(
        """
        insert into workout_logs (user_id, exercise_id, performed_at, reps)
        values (%d, %d, timestamptz '%s' - interval '1 hour', 5)
        """
            .formatted(user, exercise, START));
    Page page = openPage(user);

    assertThat(page.locator(".done-exercise")).hasText(name);
    assertThat(page.title()).isEqualTo("Gravl");
  }

  /** How soon it is there is for {@code ./gravl bench} to say. */
  @Test
  void the_page_is_small_and_asks_nobody_else() {
    List<Response> responses = new ArrayList<>();
    Page page = openTab(options(1360, 900, ColorScheme.DARK));
    page.onResponse(responses::add);
    page.navigate(api.api().url() + "/#token=" + token(history.trainedUser(START)));
    assertThat(page.locator(".pick")).hasCount(3);
    assertThat(page.locator(".chip").first()).isVisible();

    long bytes =
        List.copyOf(responses).stream()
            .filter(response -> !response.url().endsWith("/stream"))
            .map(response -> response.request().sizes())
            .mapToLong(sizes -> sizes.responseHeadersSize + sizes.responseBodySize)
            .sum();
    assertThat(bytes).isBetween(20_000L, 300_000L);
    assertThat(responses).allMatch(response -> response.url().startsWith(api.api().url()));
  }
}
