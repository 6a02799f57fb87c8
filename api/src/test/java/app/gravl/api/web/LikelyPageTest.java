package app.gravl.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The second number of a muscle: how usual it is next. */
class LikelyPageTest extends PageFixture {

  private static final double READABLE = 4.5;

  @AfterEach
  void nothing_was_complained_about() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void each_muscle_has_a_disc_filled_by_how_usual_it_is_next_and_a_name_with_both_numbers() {
    long user = history.trainedUser(START);
    Page page = openPage(user);

    for (JsonNode muscle : muscles(user)) {
      String key = muscle.path("muscleGroup").asText();
      double percent = muscle.path("likely").doubleValue() * 100;
      assertThat(muscle(page, key).locator(".disc")).isVisible();
      assertThat(muscle(page, key).locator(".disc-filling"))
          .hasAttribute("stroke-dasharray", "%.1f 100".formatted(percent));
      assertThat(muscle(page, key))
          .hasAttribute(
              "aria-label",
              Pattern.compile(
                  ".*: %d %% recovered, .*usually next: %d %% of the time"
                      .formatted(muscle.path("recovery").asInt(), Math.round(percent))));
    }
    assertThat(page.locator(".legend-next")).hasText("Usually nextneverhalfalways");
  }

  @Test
  void the_panel_says_both_numbers_in_words_so_that_nobody_takes_one_for_the_other() {
    Page page = openPage(history.trainedUser(START));
    ChangedAnswer.to(page, ChangedAnswer.RECOVERY, answer -> likely(answer, "chest", 0.631));
    page.reload();
    assertThat(page.locator(".pick")).hasCount(3);
    click(page, "chest");
    assertThat(page.locator("#muscle-name")).hasText("Chest");

    assertThat(page.locator(".big .hint")).hasText("recovered");
    assertThat(page.locator(".facts")).containsText("Usually next63 % of the time");
    settle(page);
    assertThat(page.locator(".curve")).isVisible();
    screenshot(page, "likely-panel");
  }

  @Test
  void without_a_habit_nothing_is_said_of_it() {
    Page page = openPage(history.newUser());

    assertThat(page.locator("[role=button][data-muscle]")).hasCount(16);
    assertThat(page.locator(".map-card .body-map .disc:visible")).hasCount(0);
    assertThat(page.locator(".legend-next")).isHidden();
    assertThat(muscle(page, "chest"))
        .hasAttribute("aria-label", "Chest: 100 % recovered, Untrained");
    assertThat(page.locator(".facts")).not().containsText("Usually next");
  }

  @Test
  void one_muscle_that_nobody_knows_of_has_no_disc_among_others_that_have() {
    Page page = openPage(history.trainedUser(START));
    ChangedAnswer.to(page, ChangedAnswer.RECOVERY, answer -> likely(answer, "calves", null));
    page.reload();

    assertThat(muscle(page, "chest").locator(".disc")).isVisible();
    assertThat(muscle(page, "calves").locator(".disc")).isHidden();
    assertThat(page.locator(".legend-next")).isVisible();
  }

  @Test
  void on_a_narrow_phone_discs_stand_beside_the_numbers_and_nothing_sticks_out() {
    Page page = openPage(history.trainedUser(START), options(360, 740, ColorScheme.LIGHT));

    assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(360);
    for (Locator muscle : page.locator(".front [role=button][data-muscle]").all()) {
      BoundingBox disc = muscle.locator(".disc").boundingBox();
      BoundingBox value = muscle.locator(".label-value").boundingBox();
      assertThat(disc.x).isGreaterThan(value.x + value.width + 1);
      assertThat(disc.width).isGreaterThan(9);
    }
    click(page, "chest");
    assertThat(page.locator(".peek")).containsText("usually next");
    screenshot(page, "likely-phone-360");
    page.locator(".legend-next").evaluate("(row) => row.scrollIntoView({ block: 'center' })");
    screenshot(page, "likely-phone-360-legend");
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void discs_are_read_by_their_shape_whatever_colours_somebody_sees(ColorScheme scheme) {
    Page page = openPage(history.trainedUser(START), options(1360, 900, scheme));

    String edge = colour(page, ".disc-edge", "stroke");
    String filling = colour(page, ".disc-filling", "stroke");
    String ground = colour(page, ".disc-edge", "fill");
    for (ColourVision vision : ColourVision.values()) {
      assertThat(vision.contrast(filling, ground)).as("%s", vision).isGreaterThan(READABLE);
      assertThat(vision.contrast(edge, ground)).as("%s", vision).isGreaterThan(READABLE);
    }
    // No colour of its own says how full one is.
    assertThat(
            page.evaluate(
                "new Set([...document.querySelectorAll('.disc-filling')].map((each) => getComputedStyle(each).stroke)).size"))
        .isEqualTo(1);
    screenshot(page, "likely-" + scheme.name().toLowerCase(Locale.ROOT));
  }

  private static String colour(Page page, String selector, String property) {
    return (String)
        page.evaluate(
            "([selector, property]) => getComputedStyle(document.querySelector(selector))[property]",
            new Object[] {selector, property});
  }

  private JsonNode muscles(long user) {
    return api.send("GET", "/api/recovery/muscle-groups", token(user), null).json().path("muscles");
  }

  private static void likely(ObjectNode answer, String key, Double likely) {
    for (JsonNode muscle : answer.path("muscles")) {
      if (muscle.path("muscleGroup").asText().equals(key)) {
        ((ObjectNode) muscle).put("likely", likely);
      }
    }
  }
}
