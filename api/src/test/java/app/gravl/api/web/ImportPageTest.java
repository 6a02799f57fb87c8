package app.gravl.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Bringing along the history of another app. */
class ImportPageTest extends PageFixture {

  private static final String STRONG =
      """
      Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
      2026-02-27 18:00:00,"Evening",1h,"Bench Press (Barbell)",1,80,8,0,0,"","",8
      2026-02-27 18:00:00,"Evening",1h,"Bench Press (Barbell)",2,80,7,0,0,"","",9
      2026-02-27 18:00:00,"Evening",1h,"Lift of my own making",1,20,12,0,0,"","",
      2026-02-27 18:00:00,"Evening",1h,"Bench Press (Barbell)",3,2400,8,0,0,"","",8
      """;

  @Test
  void a_file_is_imported_and_the_page_shows_what_became_of_it() {
    long user = history.newUser();
    Page page = openPage(user);
    assertThat(page.locator(".history .empty")).isVisible();

    page.getByLabel("Import history").click();
    page.locator("#import-file")
        .setInputFiles(
            new FilePayload("strong.csv", "text/csv", STRONG.getBytes(StandardCharsets.UTF_8)));
    page.locator("dialog button[type=submit]").click();

    assertThat(page.locator(".import-outcome h3")).hasText("3 sets imported");
    assertThat(page.locator(".import-outcome")).containsText("Lift of my own making");
    assertThat(page.locator(".import-outcome")).containsText("Line 5: ");
    screenshot(page, "import");
    page.getByText("Say what they train").click();
    assertThat(page.locator(".own-exercises"))
        .containsText("Lift of my own makingCounts for no muscle yet");
    page.locator("dialog [aria-label=Close]").last().click();
    assertThat(page.locator("dialog")).hasCount(1);
    page.locator("dialog [aria-label=Close]").click();
    assertThat(page.locator(".chip")).hasCount(3);
    assertThat(muscle(page, "chest"))
        .not()
        .hasAttribute("aria-label", Pattern.compile(".*Untrained.*"));
    assertThat(problems()).isEmpty();
  }

  @Test
  void the_bar_says_how_much_is_sent_and_then_honestly_only_that_it_is_being_stored()
      throws SQLException {
    Page page = openPage(history.newUser());
    try (Connection other = database.owner().getConnection()) {
      other.setAutoCommit(false);
      other.createStatement().execute("lock table workout_logs in exclusive mode");
      page.getByLabel("Import history").click();
      page.locator("#import-file")
          .setInputFiles(
              new FilePayload("strong.csv", "text/csv", STRONG.getBytes(StandardCharsets.UTF_8)));
      page.locator("dialog button[type=submit]").click();

      assertThat(page.locator("progress")).isVisible();
      assertThat(page.locator("dialog button[type=submit]")).isDisabled();
      assertThat(page.locator(".import-result")).containsText("All is sent. Storing…");
      assertThat(page.locator("progress:indeterminate")).isVisible();
      screenshot(page, "import-storing");
      other.rollback();
    }

    assertThat(page.locator(".import-outcome h3")).hasText("3 sets imported");
    assertThat(page.locator("progress")).hasCount(0);
  }

  @Test
  void a_file_that_is_no_export_is_named_so_and_another_can_be_tried() {
    Page page = openPage(history.newUser());
    page.getByLabel("Import history").click();
    page.locator("#import-file")
        .setInputFiles(
            new FilePayload(
                "notes.csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
    page.locator("dialog button[type=submit]").click();

    assertThat(page.locator(".import-result [role=alert]")).containsText("Not imported.");
    assertThat(page.locator("dialog button[type=submit]")).isEnabled();
  }
}
