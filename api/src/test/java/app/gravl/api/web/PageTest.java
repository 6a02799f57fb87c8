package app.gravl.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.model.Model;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a user sees and does on the page. */
class PageTest extends PageFixture {

  @AfterEach
  void nothing_was_complained_about() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void the_map_shows_all_muscles_and_the_cards_three_workouts() {
    Page page = openPage(history.trainedUser(START));
    settle(page);

    assertThat(page.locator("[role=button][data-muscle]")).hasCount(16);
    for (Locator muscle : page.locator("[role=button][data-muscle]").all()) {
      assertThat(muscle)
          .hasAttribute("aria-label", Pattern.compile("[A-Z][a-z ]+: \\d+ % recovered, [A-Z].*"));
    }
    assertThat(page.locator(".pick")).hasCount(3);
    assertThat(page.locator(".pick.rank-1 .effects li").first()).containsText("→");
    assertThat(page.locator(".pick.rank-1 .reasons li").first()).isVisible();
    assertThat(page.locator(".week-row")).hasCount(16);
    assertThat(page.locator(".curve")).isVisible();
    assertThat(page.locator(".caveat")).hasText(Model.CAVEAT);
    assertThat(page.locator(".done-workout").first()).isVisible();
    fullScreenshot(page, "desktop-dark");
  }

  @Test
  void the_numbers_on_the_map_are_those_of_the_api() {
    long user = history.trainedUser(START);
    Page page = openPage(user);

    api.send("GET", "/api/recovery/muscle-groups", token(user), null)
        .json()
        .path("muscles")
        .forEach(
            muscle ->
                assertThat(muscle(page, muscle.path("muscleGroup").asText()))
                    .hasAttribute(
                        "aria-label",
                        Pattern.compile(
                            ".*: " + muscle.path("recovery").asInt() + " % recovered,.*")));
  }

  @Test
  void one_tap_logs_a_set_with_the_numbers_that_stand_there_and_another_undoes_it() {
    long user = history.trainedUser(START);
    Page page = openPage(user);
    long before = database.number("select count(*) from workout_logs where user_id = " + user);
    String picked = page.locator(".pick.rank-1 h3").textContent();
    page.locator(".pick.rank-1").getByText("Start").click();
    Locator dialog = page.locator("dialog");
    assertThat(dialog.locator("h2")).hasText(picked);
    Locator first = dialog.locator(".set-line").first();
    String reps = first.locator("input").nth(1).inputValue();
    String map = page.locator(".body-map").textContent();

    first.locator(".tick").click();

    assertThat(first).hasClass(Pattern.compile(".*done.*"));
    assertThat(dialog.locator(".workout-progress")).hasText(Pattern.compile("1 of \\d+ sets done"));
    assertThat(dialog.locator(".toast")).containsText(Pattern.compile("\\d+ % → \\d+ %"));
    assertThat(page.locator(".body-map").textContent()).isNotEqualTo(map);
    assertThat(database.number("select count(*) from workout_logs where user_id = " + user))
        .isEqualTo(before + 1);
    assertThat(
            database.text(
                "select reps from workout_logs where user_id = " + user + " order by id desc"))
        .isEqualTo(reps);
    screenshot(page, "workout");

    first.locator(".tick").click();

    assertThat(dialog.locator(".workout-progress")).hasText(Pattern.compile("0 of \\d+ sets done"));
    assertThat(dialog.locator(".toast").last()).containsText("undone");
    assertThat(page.locator(".body-map")).hasText(map);
    assertThat(database.number("select count(*) from workout_logs where user_id = " + user))
        .isEqualTo(before);
  }

  @Test
  void a_workout_taken_up_again_knows_the_sets_that_are_done() {
    Page page = openPage(history.trainedUser(START));
    page.locator(".pick.rank-1").getByText("Start").click();
    page.locator("dialog .tick").first().click();
    assertThat(page.locator("dialog .set-line.done")).hasCount(1);
    String name = page.locator("dialog h2").textContent();
    page.locator("dialog [aria-label=Close]").click();
    assertThat(page.locator("dialog")).hasCount(0);

    assertThat(page.locator(".under-way h3")).hasText(name);
    page.locator(".under-way").getByText("Continue").click();

    assertThat(page.locator("dialog .set-line.done")).hasCount(1);
  }

  @Test
  void the_keyboard_alone_reaches_a_muscle_and_its_details() {
    Page page = openPage(history.trainedUser(START));

    for (int i = 0; i < 40 && !"lats".equals(focusedMuscle(page)); i++) {
      page.keyboard().press("Tab");
    }

    assertThat(focusedMuscle(page)).isEqualTo("lats");
    assertThat(page.locator("#muscle-name")).hasText("Lats");
    assertThat(page.locator("#muscle-panel .facts")).containsText("Last trained");
    settle(page);
    assertThat(page.locator("#muscle-panel .loads li").first()).isVisible();
    assertThat(page.locator("#muscle-panel .curve"))
        .hasAttribute("aria-label", Pattern.compile("Recovery of Lats over the next 7 days.*"));
    assertThat(page.locator(".muscle:focus-visible .tag-ring")).hasCSS("stroke-width", "2.5px");
    screenshot(page, "keyboard");
    page.keyboard().press("Enter");
    assertThat(page.locator("#muscle-panel")).isFocused();
  }

  private static Object focusedMuscle(Page page) {
    return page.evaluate("document.activeElement?.dataset?.muscle ?? null");
  }

  @Test
  void a_check_in_moves_the_muscle_and_can_be_taken_back() {
    Page page = openPage(history.trainedUser(START));
    click(page, "chest");
    assertThat(page.locator("#muscle-name")).hasText("Chest");
    settle(page);
    String before = page.locator(".big-number").textContent();
    page.locator(".check-in summary").click();
    page.locator("#feels").fill("40");
    page.locator(".check-in button[type=submit]").click();

    assertThat(page.locator(".toast")).containsText("40 %");
    assertThat(page.locator(".big-number")).hasText("40 %");

    page.locator(".toast").getByText("Undo").click();

    assertThat(page.locator(".big-number")).hasText(before);
  }

  @Test
  void a_set_of_the_history_is_changed_deleted_and_brought_back() {
    long user = history.trainedUser(START);
    Page page = openPage(user);
    Locator chips = page.locator(".chip");
    assertThat(chips).hasCount(60);
    String of = "select count(*) from workout_logs where user_id = " + user;
    long before = database.number(of);
    chips.first().click();
    screenshot(page, "edit");
    page.locator("#edit-weight").fill("62.5");
    page.locator("#edit-reps").fill("6");
    page.locator("dialog").getByText("Save").click();
    assertThat(chips.first()).hasText("62.5 kg × 6");
    assertThat(database.number(of + " and weight_kg = 62.5 and reps = 6")).isEqualTo(1);

    chips.first().click();
    page.locator("dialog").getByText("Delete").click();
    assertThat(page.locator(".toast").last()).containsText("deleted");
    assertThat(database.number(of)).isEqualTo(before - 1);

    page.locator(".toast").last().getByText("Undo").click();
    assertThat(page.locator(".toast").last()).containsText("is back");
    assertThat(database.number(of + " and weight_kg = 62.5 and reps = 6")).isEqualTo(1);
  }

  @Test
  void a_phone_has_everything_and_nothing_sticks_out() {
    Page page = openPage(history.trainedUser(START), options(390, 844, ColorScheme.LIGHT));

    assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(390);
    click(page, "hamstrings");
    assertThat(page.locator(".peek")).containsText("Hamstrings");
    screenshot(page, "phone-light");
    assertThat(page.locator(".pick")).hasCount(3);
    settle(page);
    assertThat(page.locator(".curve")).isVisible();
    fullScreenshot(page, "phone-light-full");
    page.locator(".pick.rank-1").getByText("Start").click();
    assertThat(page.locator("dialog .set-line").first()).isVisible();
    assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(390);
    screenshot(page, "phone-workout");
  }

  @Test
  void the_chosen_theme_outlasts_a_reload() {
    Page page = openPage(history.trainedUser(START), options(1360, 900, ColorScheme.DARK));
    page.getByLabel("Use the light theme").click();
    page.reload();

    assertThat(page.getByLabel("Use the dark theme")).isVisible();
    assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
        .isEqualTo("light");
    assertThat(page.locator(".pick")).hasCount(3);
    settle(page);
    assertThat(page.locator(".curve")).isVisible();
    assertThat(page.locator(".live")).hasText("Live");
    page.mouse().move(680, 20);
    screenshot(page, "desktop-light");
  }

  @Test
  void what_is_left_of_each_set_is_shown_with_the_past_and_what_a_check_in_covers() {
    Page page = openPage(history.trainedUser(START));
    ChangedAnswer.to(
        page,
        "**/api/recovery/muscle-groups/*",
        answer -> {
          answer.put("fatigueNow", 1.25).put("capacity", 2.5);
          answer
              .putObject("checkIn")
              .put("recovery", 40)
              .put("checkedInAt", START.minus(Duration.ofDays(1)).toString())
              .put("fatigueLeft", 0.25);
          answer
              .putArray("past")
              .addObject()
              .put("at", START.minus(Duration.ofDays(7)).toString())
              .put("recovery", 100);
          int newest = 0;
          for (JsonNode set : answer.path("loadedBy")) {
            boolean covered = newest++ >= 2;
            ((ObjectNode) set)
                .put("fatigueLeft", covered ? 0 : 0.5)
                .put("coveredByCheckIn", covered);
          }
        });
    page.reload();
    settle(page);

    assertThat(page.locator(".loads > .hint")).containsText("1.25 in all; at 2.50");
    assertThat(page.locator(".load-set").first()).hasText("Your check-infatigue left 0.25");
    assertThat(page.locator(".load-set").nth(1)).containsText("fatigue left 0.50");
    assertThat(page.locator(".load-what", containing("covered by your check-in")).first())
        .isVisible();
    assertThat(page.locator(".curve-place figcaption")).containsText("Last 7 days");
    assertThat(page.locator(".curve .now")).hasCount(1);
    screenshot(page, "fatigue-left");
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
