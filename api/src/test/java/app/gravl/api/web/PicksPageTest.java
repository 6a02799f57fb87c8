package app.gravl.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The three cards: why these, why in this order, with which weights. */
class PicksPageTest extends PageFixture {

  @AfterEach
  void nothing_was_complained_about() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void a_card_tells_its_match_its_equipment_and_its_reasons_as_the_api_does() {
    long user = history.trainedUser(START);
    Page page = openPage(user);

    for (JsonNode pick : picks(user)) {
      Locator card = card(page, pick.path("rank").asInt());
      assertThat(part(card, "Match")).hasText("Match" + percent(pick.path("match")));
      assertThat(card.locator(".pick-head")).containsText("on equipment that you use");
      for (JsonNode reason : pick.path("reasons")) {
        assertThat(card).containsText(reason.path("message").asText());
      }
    }
    assertThat(card(page, 1).locator(".reasons li").first())
        .containsText(Pattern.compile("you trained like this|your last \\d+ sessions"));
    fullScreenshot(page, "cards-dark");
  }

  @Test
  void a_low_score_is_explained_by_what_better_picks_cover() {
    long user = history.trainedUser(START);
    Page page = openPage(user);
    ChangedAnswer.to(
        page,
        ChangedAnswer.RECOMMENDATIONS,
        answer -> {
          score(answer, 0, 40, 0.5, 0);
          score(answer, 1, 24, 0.4, 0.25);
          score(answer, 2, 8, 0.4, 0.75);
          ((ObjectNode) answer.at("/recommendations/2"))
              .putArray("reasons")
              .addObject()
              .put("code", "SIMILAR_TO_PICK")
              .put("message", "Most of what speaks for it speaks for Push A too.")
              .putObject("params");
        });
    page.reload();

    assertThat(card(page, 1).locator(".order"))
        .hasText("Placed first. Of all that suits now, nothing scores higher.");
    assertThat(card(page, 2).locator(".order"))
        .hasText(
            "Placed second. On its own it would score 32; what stands above covers 25 % of what speaks for it.");
    assertThat(card(page, 3).locator(".order"))
        .hasText(
            "Placed third. Most of what speaks for it speaks for Push A too. On its own it would score 32, not 8.");
    // Said once is enough.
    assertThat(card(page, 3).locator(".reasons li")).hasCount(0);
    screenshot(page, "cards-order");
  }

  @Test
  void a_card_lists_what_to_put_on_and_what_no_weight_and_help_mean() {
    Page page = openPage(history.trainedUser(START));
    new PickedWorkout(database).show(page, "push-a", 61.25, null, 0.0, -20.0);

    Locator weights = card(page, 1).locator(".weights li");
    assertThat(weights).hasCount(3);
    assertThat(weights.nth(0)).containsText(Pattern.compile("Bench Press\\d × \\d+ · 61.25 kg"));
    assertThat(weights.nth(1)).containsText(Pattern.compile("\\d × \\d+ · body only"));
    assertThat(weights.nth(2)).containsText(Pattern.compile("\\d × \\d+ · 20 kg of assistance"));
    card(page, 1).scrollIntoViewIfNeeded();
    screenshot(page, "cards-weights");
  }

  @Test
  void somebody_new_gets_cards_without_weights() {
    Page page = openPage(history.newUser());

    assertThat(page.locator(".pick .order")).hasCount(3);
    assertThat(page.locator(".pick .weights")).hasCount(0);
    assertThat(page.locator(".pick h4")).hasCount(0);
  }

  @Test
  void what_the_former_model_has_left_behind_is_shown_as_it_was() {
    long user = history.trainedUser(START);
    Page page = openPage(user);
    database.execute(
        """
        update workout_recommendations set model_version = 1, likely = null, picks =
          (select jsonb_agg((pick - '{match,covered,factor,equipment,exercises}'::text[])
             || jsonb_build_object('muscles', (select jsonb_agg(muscle - 'likely')
                  from jsonb_array_elements(pick -> 'muscles') muscle)))
           from jsonb_array_elements(picks) pick)
        where user_id = %d
        """
            .formatted(user));
    page.reload();

    assertThat(page.locator(".pick")).hasCount(3);
    assertThat(page.locator(".pick .order")).hasCount(0);
    assertThat(card(page, 1).locator(".part")).hasCount(3);
    assertThat(card(page, 1).locator(".effects li").first()).containsText("→");
    assertThat(card(page, 1).locator(".reasons li").first()).isVisible();
    assertThat(page.locator(".body-map .disc:visible")).hasCount(0);
    card(page, 1).getByText("Start").click();
    assertThat(page.locator("dialog .set-line").first()).isVisible();
  }

  @Test
  void a_narrow_phone_has_room_for_all_of_a_card() {
    Page page = openPage(history.trainedUser(START), options(360, 740, ColorScheme.LIGHT));

    page.evaluate(
        "document.querySelectorAll('.pick details').forEach((each) => (each.open = true))");
    assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(360);
    fullScreenshot(page, "cards-phone-360");
  }

  private JsonNode picks(long user) {
    return api.send("GET", "/api/recommendations/smart-workout", token(user), null)
        .json()
        .path("recommendations");
  }

  private static Locator card(Page page, int rank) {
    return page.locator(".pick.rank-" + rank);
  }

  private static Locator part(Locator card, String name) {
    return card.locator(".part", new Locator.LocatorOptions().setHasText(name));
  }

  private static long percent(JsonNode share) {
    return Math.round(share.doubleValue() * 100);
  }

  private static void score(
      ObjectNode answer, int index, double score, double match, double covered) {
    ((ObjectNode) answer.at("/recommendations/" + index))
        .put("score", score)
        .put("match", match)
        .put("covered", covered)
        .put("factor", 0.8);
  }
}
