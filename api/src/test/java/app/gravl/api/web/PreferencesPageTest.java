package app.gravl.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Saying what is at hand, how much time there is, and what is not wanted; taking the data away. */
class PreferencesPageTest extends PageFixture {

  @AfterEach
  void nothing_was_complained_about() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void what_is_recommended_respects_the_preferences_and_the_page_says_so() {
    long user = history.trainedUser(START);
    Page page = openPage(user);
    assertThat(page.locator(".respected")).containsText("All equipment, any time");
    String picked = page.locator(".pick.rank-1 h3").textContent();

    page.getByLabel("Open preferences").click();
    page.getByLabel("Everything a gym has").uncheck();
    for (Locator box : page.locator(".choice input").all()) {
      box.setChecked("dumbbell".equals(box.getAttribute("value")));
    }
    page.getByLabel("45 min, time available").click();
    screenshot(page, "preferences");
    page.locator("dialog [type=submit]").click();

    assertThat(page.locator(".toast")).containsText("Saved");
    assertThat(page.locator(".respected")).containsText("At most 45 min, with dumbbell");
    assertThat(page.locator(".pick.rank-1 h3")).not().hasText(picked);
    assertThat(
            database.text(
                "select array_to_string(equipment, ',') || ' ' || minutes_available from user_preferences where user_id = "
                    + user))
        .isEqualTo("dumbbell 45");

    page.locator(".toast").getByText("Undo").click();

    assertThat(page.locator(".pick.rank-1 h3")).hasText(picked);
    assertThat(page.locator(".respected")).containsText("All equipment, any time");
  }

  @Test
  void the_body_weight_is_kept_if_it_can_be_one_and_may_be_left_empty() {
    long user = history.trainedUser(START);
    String kept =
        "select coalesce(max(body_weight_kg)::float8::text, 'none') from user_preferences where user_id = "
            + user;
    Page page = openPage(user);
    page.getByLabel("Open preferences").click();
    Locator weight = page.getByLabel("Body weight, kg");
    assertThat(weight).hasValue("");

    weight.fill("12");
    page.locator("dialog [type=submit]").click();
    assertThat(weight).isFocused();
    assertThat((Boolean) weight.evaluate("(field) => field.validity.rangeUnderflow")).isTrue();
    assertThat(database.text(kept)).isEqualTo("none");

    weight.fill("82.5");
    weight.scrollIntoViewIfNeeded();
    screenshot(page, "preferences-body-weight");
    page.locator("dialog [type=submit]").click();
    assertThat(page.locator(".toast")).containsText("Saved");
    assertThat(database.text(kept)).isEqualTo("82.5");

    page.getByLabel("Open preferences").click();
    assertThat(weight).hasValue("82.5");
    weight.fill("");
    page.locator("dialog [type=submit]").click();
    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(database.text(kept)).isEqualTo("none");
  }

  @Test
  void an_exercise_is_found_and_excluded_by_the_keyboard_alone() {
    long user = history.trainedUser(START);
    Page page = openPage(user, options(390, 844, ColorScheme.LIGHT));
    page.getByLabel("Open preferences").press("Enter");
    Locator field = page.locator("#exclude");
    field.focus();

    page.keyboard().type("push up");
    assertThat(field).hasAttribute("aria-expanded", "true");
    assertThat(page.locator("#exclude-list [role=option]").first()).containsText("Push-Up");
    page.keyboard().press("ArrowDown");
    String second = page.locator("#exclude-1 span").first().textContent();
    assertThat(field).hasAttribute("aria-activedescendant", "exclude-1");
    screenshot(page, "phone-combobox");
    page.keyboard().press("Enter");

    assertThat(page.locator(".removable li")).hasText(second);
    assertThat(field).hasValue("");
    page.keyboard().type("zzz");
    assertThat(page.locator(".combobox [role=status]")).hasText("Nothing of that name.");
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog")).hasCount(0);
  }

  @Test
  void escape_closes_the_list_before_the_dialog() {
    Page page = openPage(history.newUser());
    page.getByLabel("Open preferences").click();
    page.locator("#exclude").fill("squat");
    assertThat(page.locator("#exclude-list")).isVisible();

    page.keyboard().press("Escape");

    assertThat(page.locator("#exclude-list")).isHidden();
    assertThat(page.locator("dialog")).isVisible();
  }

  @Test
  void everything_is_taken_away_as_json_and_a_table_as_csv() throws IOException {
    Page page = openPage(history.trainedUser(START));
    page.getByLabel("Export your data").click();
    screenshot(page, "export");

    assertThat(exported(page, "Everything, as JSON", "gravl-export.json"))
        .startsWith("{\"user\":[")
        .contains("\"logs\":[{\"id\":");
    assertThat(exported(page, "Logged sets", "gravl-logs.csv"))
        .startsWith("id,performed_at,exercise_id,exercise_name,set_number");
    assertThat(page.locator(".export [role=status]"))
        .hasText(Pattern.compile("gravl-logs.csv is saved, [\\d.]+ KiB."));
  }

  private static String exported(Page page, String button, String name) throws IOException {
    Download download = page.waitForDownload(() -> page.getByText(button).click());
    assertThat(download.suggestedFilename()).isEqualTo(name);
    return Files.readString(download.path());
  }
}
