package app.gravl.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Workouts and exercises of the user's own. */
class OwnPageTest extends PageFixture {

  @AfterEach
  void nothing_was_complained_about() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void a_workout_is_put_together_reordered_by_keyboard_started_changed_and_deleted() {
    long user = history.newUser();
    Page page = openPage(user);
    assertThat(page.locator("#workouts")).containsText("None yet");
    page.getByText("New workout").click();
    page.locator("#own-name").fill("Garage day");
    add(page, "barbell bench press");
    add(page, "pull-up");
    add(page, "goblet squat");
    assertThat(page.locator(".plan > .hint")).hasText("3 exercises · 9 sets · about 27 min");

    Locator sets = page.locator(".planned-row").nth(2).locator("input").first();
    sets.fill("5");
    sets.press("Alt+ArrowUp");
    assertThat(page.locator(".planned-row").nth(1).locator("input").first()).isFocused();
    assertThat(page.locator(".planned-row").nth(1)).containsText("Goblet Squat");
    page.getByLabel(Pattern.compile("Move Goblet Squat up")).click();
    screenshot(page, "workout-editor");
    page.locator("dialog [type=submit]").click();

    Locator own = page.locator(".own-workout");
    assertThat(own).containsText("3 exercises · 11 sets · about 33 min");
    assertThat(own.locator(".clipped")).hasText(Pattern.compile("Goblet Squat, .*Bench.*, .*"));
    assertThat(
            database.number(
                "select sets from custom_workout_exercises where position = 1 and user_id = "
                    + user))
        .isEqualTo(5);

    page.getByLabel("Start Garage day").last().click();
    page.locator("dialog .tick").first().click();
    assertThat(page.locator("dialog .set-line.done")).hasCount(1);
    page.locator("dialog [aria-label=Close]").click();
    assertThat(page.locator(".done-name strong").first()).hasText("Garage day");

    page.getByLabel("Edit Garage day").last().click();
    page.locator("#own-name").fill("Garage night");
    page.getByLabel(Pattern.compile("Remove Goblet Squat")).click();
    page.locator("dialog [type=submit]").click();
    assertThat(own).containsText("Garage night");
    assertThat(own).containsText("2 exercises");

    page.getByLabel("Delete Garage night").click();
    assertThat(page.locator("dialog[role=alertdialog]")).containsText("Sets that you logged");
    page.locator("dialog").getByText("Delete", exactly()).click();
    assertThat(page.locator("#workouts")).containsText("None yet");
    assertThat(page.locator(".chip")).hasCount(1);
    page.reload();
    assertThat(page.locator(".done-name strong").first()).hasText("Garage night");
  }

  @Test
  void a_workout_of_the_users_own_is_recommended_like_others() {
    long user = history.newUser();
    Page page = openPage(user);
    page.getByLabel("Open preferences").click();
    page.locator("#minutes").fill("6");
    page.locator("dialog [type=submit]").click();
    assertThat(page.locator(".rest h3")).hasText("No workout fits");

    page.getByText("New workout").click();
    page.locator("#own-name").fill("Two sets");
    add(page, "push-up");
    page.getByLabel(Pattern.compile("Push-Up, sets")).fill("2");
    page.locator("dialog [type=submit]").click();

    assertThat(page.locator(".pick h3")).hasText("Two sets");
    assertThat(page.locator(".pick")).containsText("Yours · 1 exercise · 2 sets · about 6 min");
    page.locator(".pick").getByText("Edit").click();
    assertThat(page.locator("#own-name")).hasValue("Two sets");
  }

  @Test
  void an_exercise_of_the_users_own_trains_what_the_user_says() {
    long user = history.newUser();
    Page page = openPage(user);
    page.getByText("Your exercises").click();
    page.getByText("New exercise").click();
    page.locator("#exercise-name").fill("Sled push");
    page.locator("#exercise-equipment").selectOption("other");
    page.locator("#activation-quadriceps").fill("100");
    page.locator("#activation-calves").focus();
    for (int i = 0; i < 9; i++) {
      page.keyboard().press("ArrowRight");
    }
    screenshot(page, "exercise-editor");
    page.locator("dialog [type=submit]").last().click();

    assertThat(page.locator(".own-exercises li")).containsText("Quadriceps 100 % · Calves 45 %");
    assertThat(
            database.text(
                "select string_agg(muscle_group || ' ' || activation, ',' order by 1) from exercise_muscles"
                    + " join exercises e on e.id = exercise_id where e.user_id = "
                    + user))
        .isIn("calves 0.45,quadriceps 1", "quadriceps 1,calves 0.45");
    screenshot(page, "own-exercises");
    page.keyboard().press("Escape");

    page.getByText("New workout").click();
    page.locator("#own-add").fill("sled");
    assertThat(page.locator("#own-add-0")).containsText("Yours · Other · Quadriceps");
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    page.getByText("Your exercises").click();
    page.getByLabel("Delete Sled push").click();
    page.locator("dialog[role=alertdialog]").getByText("Delete", exactly()).click();
    assertThat(page.locator(".own-exercises")).containsText("None yet");
  }

  @Test
  void an_exercise_of_the_users_own_says_how_much_of_the_body_it_lifts() {
    long user = history.newUser();
    String kept =
        "select coalesce(body_weight_share::text, 'none') || ' ' || assisted from exercises where user_id = "
            + user;
    Page page = openPage(user);
    page.getByText("Your exercises").click();
    page.getByText("New exercise").click();
    page.locator("#exercise-name").fill("Band dip");
    page.locator("#exercise-body").fill("110");
    page.locator("dialog [type=submit]").click();
    assertThat(page.locator("#exercise-body")).isFocused();
    page.locator("#exercise-body").fill("64.5");
    page.getByLabel("Assisted").check();
    screenshot(page, "exercise-body");
    page.locator("dialog [type=submit]").click();
    assertThat(page.locator(".own-exercises li")).containsText("Band dip");
    assertThat(database.text(kept)).isEqualTo("0.645 true");

    page.getByLabel("Edit Band dip").click();
    assertThat(page.locator("#exercise-body")).hasValue("64.5");
    assertThat(page.getByLabel("Assisted")).isChecked();
    page.locator("#exercise-body").fill("");
    page.getByLabel("Assisted").uncheck();
    page.locator("dialog [type=submit]").click();
    assertThat(page.locator("#exercise-name")).hasCount(0);
    assertThat(database.text(kept)).isEqualTo("none false");
  }

  @Test
  void a_phone_has_room_for_both_editors() {
    Page page = openPage(history.newUser(), options(390, 844, ColorScheme.LIGHT));
    for (String open : List.of("New workout", "Your exercises")) {
      page.getByText(open).click();
      if (open.equals("New workout")) {
        add(page, "overhead cable triceps extension");
        screenshot(page, "phone-workout-editor");
      }
      assertThat(page.locator("dialog")).isVisible();
      assertThat((Integer) page.evaluate("document.querySelector('dialog').scrollWidth"))
          .isLessThanOrEqualTo(390);
      page.locator("dialog [aria-label=Close]").click();
    }
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static void add(Page page, String name) {
    page.locator("#own-add").fill(name);
    assertThat(page.locator("#own-add-0"))
        .containsText(Pattern.compile(name, Pattern.CASE_INSENSITIVE));
    page.locator("#own-add").press("Enter");
  }
}
