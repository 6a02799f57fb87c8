package app.gravl.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The weights that a workout's lines begin with. */
class SuggestedLoadPageTest extends PageFixture {

  @AfterEach
  void nothing_was_complained_about() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void a_pick_begins_with_the_suggested_weight_beside_the_one_of_last_time() {
    long user = history.trainedUser(START);
    Page page = openPage(user);
    suggest(page, 61.25);
    start(page);
    Locator exercise = page.locator("dialog .exercise").first();
    Locator line = exercise.locator(".set-line").first();

    assertThat(exercise.locator(".hint").first()).containsText("suggested 61.25 kg");
    assertThat(weight(line)).hasValue("61.25");
    assertThat(line.locator(".last-time"))
        .hasText(Pattern.compile("last time: \\d+(\\.\\d+)? kg × \\d+"));
    assertThat(weight(line))
        .hasAttribute("aria-describedby", line.locator(".last-time").getAttribute("id"));
    screenshot(page, "workout-suggested");

    line.locator(".tick").click();

    assertThat(line).hasClass(Pattern.compile(".*done.*"));
    assertThat(
            database.text(
                "select weight_kg::float8 from workout_logs where user_id = "
                    + user
                    + " order by id desc limit 1"))
        .isEqualTo("61.25");
  }

  @Test
  void an_exercise_without_a_suggestion_begins_as_last_time() {
    long user = history.trainedUser(START);
    Page page = openPage(user);
    suggest(page, 61.25);
    start(page);
    Locator exercise = page.locator("dialog .exercise").nth(1);

    assertThat(exercise.locator(".last-time")).hasCount(0);
    assertThat(exercise.locator(".hint").first())
        .hasText(Pattern.compile("\\d+ × \\d+ · last time \\d.* × \\d+, .* ago"));
    String last = exercise.locator(".hint").first().textContent();
    assertThat(last)
        .contains("last time " + weight(exercise.locator(".set-line").first()).inputValue());
  }

  @Test
  void no_weight_and_help_are_said_in_words() {
    Page page = openPage(history.trainedUser(START), options(360, 740, ColorScheme.LIGHT));
    suggest(page, 61.25, 0.0, -20.0);
    start(page);
    Locator exercises = page.locator("dialog .exercise");

    assertThat(exercises.nth(1).locator(".hint").first())
        .containsText("suggested body only (logged as 0 kg)");
    assertThat(weight(exercises.nth(1).locator(".set-line").first())).hasValue("0");
    assertThat(exercises.nth(2).locator(".hint").first())
        .containsText("suggested 20 kg of assistance (logged as -20 kg)");
    assertThat(weight(exercises.nth(2).locator(".set-line").first())).hasValue("-20");
    assertThat((Integer) page.evaluate("document.querySelector('dialog').scrollWidth"))
        .isLessThanOrEqualTo(360);
    screenshot(page, "workout-suggested-360");
  }

  @Test
  void a_workout_taken_up_again_still_suggests_what_it_began_with() {
    Page page = openPage(history.trainedUser(START));
    suggest(page, 61.25);
    start(page);
    page.locator("dialog .tick").first().click();
    assertThat(page.locator("dialog .set-line.done")).hasCount(1);
    page.locator("dialog [aria-label=Close]").click();
    page.unroute(ChangedAnswer.RECOMMENDATIONS);
    ChangedAnswer.to(
        page, ChangedAnswer.RECOMMENDATIONS, answer -> answer.putArray("recommendations"));
    page.reload();
    assertThat(page.locator(".pick")).hasCount(0);

    page.locator(".under-way").getByText("Continue").click();

    assertThat(page.locator("dialog .set-line.done")).hasCount(1);
    assertThat(weight(page.locator("dialog .set-line").nth(1))).hasValue("61.25");
  }

  @Test
  void a_workout_that_is_no_pick_begins_as_last_time() {
    Page page = openPage(history.trainedUser(START));
    ChangedAnswer.to(
        page, ChangedAnswer.RECOMMENDATIONS, answer -> answer.putArray("recommendations"));
    page.reload();
    assertThat(page.locator(".pick")).hasCount(0);
    page.getByText("New workout").click();
    page.locator("#own-name").fill("Garage day");
    page.locator("#own-add").fill("barbell bench press");
    page.locator("#own-add-0").click();
    page.locator("dialog [type=submit]").click();

    page.getByLabel("Start Garage day").last().click();

    assertThat(page.locator("dialog .set-line").first()).isVisible();
    assertThat(page.locator("dialog .last-time")).hasCount(0);
    assertThat(page.locator("dialog")).not().containsText("suggested");
  }

  /** For the first exercises of a workout that the user did two days ago. */
  private void suggest(Page page, Double... kg) {
    new PickedWorkout(database).show(page, "push-a", kg);
  }

  private static void start(Page page) {
    page.locator(".pick.rank-1").getByText("Start").click();
    assertThat(page.locator("dialog .set-line").first()).isVisible();
  }

  private static Locator weight(Locator line) {
    return line.locator("input").first();
  }
}
