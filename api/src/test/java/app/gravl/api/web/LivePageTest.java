package app.gravl.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes from elsewhere, and swapping. */
class LivePageTest extends PageFixture {

  @AfterEach
  void nothing_was_complained_about() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void a_set_logged_elsewhere_appears_without_a_reload() {
    long user = history.trainedUser(START);
    Page page = openPage(user);
    assertThat(page.locator(".live")).hasText("Live");
    click(page, "chest");
    String before = page.locator(".big-number").textContent();
    long bench =
        database.number(
            "select exercise_id from exercise_muscles where muscle_group = 'chest' and activation = 1 limit 1");

    String set =
        """
        {"performedAt": "%s", "sets": [{"exerciseId": %d, "reps": 9, "weightKg": 91}]}
        """
            .formatted(clock.instant(), bench);
    assertThat(api.send("POST", "/api/logs", token(user), set).status()).isEqualTo(201);

    assertThat(page.locator(".big-number")).not().hasText(before);
    assertThat(page.locator(".chip").first()).hasText("91 kg × 9");
  }

  @Test
  void a_second_tab_follows_the_first() {
    long user = history.trainedUser(START);
    Page first = openPage(user);
    Page second = openPage(user, options(390, 844, ColorScheme.LIGHT));
    assertThat(second.locator(".live")).hasText("Live");

    first.locator(".pick.rank-1").getByText("Start").click();
    first.locator("dialog .tick").first().click();

    assertThat(second.locator(".under-way")).containsText("1 set so far");
  }

  @Test
  void a_workout_is_swapped_logged_in_its_place_and_the_swap_undone() {
    long user = history.trainedUser(START);
    Page page = openPage(user);
    String from = page.locator(".pick.rank-1 h3").textContent();
    page.locator(".pick.rank-1")
        .getByText("Swap", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(page.locator("dialog h2")).hasText("Instead of " + from);
    assertThat(page.locator(".alternative").first()).containsText("% alike");
    assertThat(page.locator(".alternative .overlap strong").first())
        .hasText(Pattern.compile("Score \\d+"));
    page.locator("#swap-reason").fill("The rack is taken");
    screenshot(page, "swap");
    String to = page.locator(".alternative strong").first().textContent();
    page.locator(".alternative").getByText("Take this").first().click();

    assertThat(page.locator("dialog h2")).hasText(to);
    assertThat(page.locator("dialog")).containsText("Instead of " + from);
    page.locator("dialog .tick").first().click();
    assertThat(page.locator("dialog .set-line.done")).hasCount(1);
    page.locator("dialog [aria-label=Close]").click();
    assertThat(page.locator(".done-name").first()).containsText("instead of " + from);

    Locator today = page.locator(".today-line");
    assertThat(today.locator("h3")).hasText(to);
    assertThat(today).containsText("today instead of " + from + " · “The rack is taken”");
    screenshot(page, "swapped-today");
    page.reload();
    assertThat(today.locator("h3")).hasText(to);
    long swap = database.number("select id from workout_swaps where user_id = " + user);
    String audited =
        database.text(
            "select w.name from workout_swaps s join workouts w on w.id = s.from_workout_id where s.id = "
                + swap);
    assertThat(audited).isEqualTo(from);

    page.getByLabel("Undo the swap of " + from).click();

    assertThat(today).hasCount(0);
    assertThat(page.locator(".toast")).hasText("The swap is undone.");
  }

  @Test
  void a_swap_that_another_stands_on_is_shown_and_the_later_one_is_undone_first() {
    long user = history.newUser();
    Page page = openPage(user);
    long first = swap(user, "push-a", "pull-a");
    swap(user, "pull-a", "legs-a");
    long log =
        database.number("select exercise_id from workout_exercises order by exercise_id limit 1");
    String set =
        """
        {"workoutId": %d, "performedAt": "%s", "sets": [{"exerciseId": %d, "reps": 9}]}
        """
            .formatted(workout("legs-a"), clock.instant(), log);
    assertThat(api.send("POST", "/api/logs", token(user), set).status()).isEqualTo(201);

    assertThat(page.locator(".today-line")).hasCount(2);
    assertThat(page.locator(".today-line").last().getByText("Undo")).hasCount(0);
    page.locator(".today-line").first().getByText("Undo").click();
    assertThat(page.locator(".today-line")).hasCount(1);
    page.locator(".today-line").getByText("Undo").click();
    assertThat(page.locator(".today-line")).hasCount(0);
    assertThat(
            database.number(
                "select count(*) from workout_swaps where reverted_at is not null and id >= "
                    + first))
        .isEqualTo(2);
  }

  private long workout(String slug) {
    return database.number("select id from workouts where slug = '" + slug + "'");
  }

  private long swap(long user, String from, String to) {
    String body =
        """
        {"toWorkoutId": %d, "date": "%s"}
        """
            .formatted(workout(to), START.toString().substring(0, 10));
    return api.send("POST", "/api/workouts/" + workout(from) + "/swap", token(user), body)
        .json()
        .path("id")
        .asLong();
  }

  @Test
  void past_swaps_are_listed_with_their_reason_and_can_be_undone_from_there() {
    long user = history.trainedUser(START);
    Page page = openPage(user);
    String from = page.locator(".pick.rank-1 h3").textContent();
    page.locator(".pick.rank-1")
        .getByText("Swap", new Locator.GetByTextOptions().setExact(true))
        .click();
    page.locator("#swap-reason").fill("Short of time");
    page.locator(".alternative").getByText("Take this").first().click();
    page.locator("dialog .workout-progress").waitFor();
    page.locator("dialog [aria-label=Close]").click();

    page.getByLabel("Swaps of " + from, new Page.GetByLabelOptions().setExact(true)).click();
    assertThat(page.locator(".alternative")).containsText("“Short of time”");
    page.locator("dialog .alternative").getByText("Undo").click();

    assertThat(page.locator(".alternative")).containsText(Pattern.compile("undone just now"));
    screenshot(page, "swap-audit");
    assertThat(
            database.number(
                "select count(*) from workout_swaps where reverted_at is not null and user_id = "
                    + user))
        .isEqualTo(1);
  }
}
