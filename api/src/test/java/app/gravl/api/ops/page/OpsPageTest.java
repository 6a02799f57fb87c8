package app.gravl.api.ops.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What operators see of a pipeline that is well, and of one that is not. */
class OpsPageTest extends OpsPageFixture {

  /** Pixels of a plot in one of the page's colours. */
  private static final String PIXELS =
      """
      (plot, name) => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = `var(--${name})`;
        const [r, g, b] = getComputedStyle(probe).color.match(/\\d+/g).map(Number);
        probe.remove();
        const drawn = plot.querySelector('canvas');
        const { width, height } = drawn;
        const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
        context.drawImage(drawn, 0, 0);
        const { data } = context.getImageData(0, 0, width, height);
        let found = 0;
        for (let i = 0; i < data.length; i += 4) {
          found += data[i + 3] > 128 && Math.abs(data[i] - r) + Math.abs(data[i + 1] - g) + Math.abs(data[i + 2] - b) < 40;
        }
        return found;
      }
      """;

  private static final String TOO_WIDE =
      """
      () => document.documentElement.scrollWidth <= innerWidth ? []
        : [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > innerWidth)
            .map((element) => `${element.tagName} ${element.className}`)
      """;

  private static final String BORDER = "(box) => getComputedStyle(box).borderTopColor";

  @AfterEach
  void nothing_was_complained_about() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void all_hops_are_within_their_budgets_and_users_see_what_is_up_to_date() {
    Page page = openTold(PipelineStates::well);

    assertThat(page.locator("#verdict")).hasText("Up to date");
    assertThat(page.locator(".headline-age"))
        .hasText("What users see is 412 ms old; never older than 2 s in the last 59 min.");
    assertThat(page.locator(".hop")).hasCount(6);
    assertThat(page.locator(".hop.well")).hasCount(6);
    assertThat(page.locator(".hop h3"))
        .hasText(new String[] {"Source", "Capture", "Topic", "Job", "Sink", "Serving"});
    assertThat(page.locator(".hop-lag"))
        .hasText(new String[] {"1.5 s", "10 ms", "0 ms", "9 ms", "12 ms", "412 ms"});
    assertThat(page.locator(".hop-budget"))
        .hasText(
            new String[] {
              "budget 10 min", "budget 1 s", "budget 1 s", "budget 1 s", "budget 1 s", "budget 2 s"
            });
    assertThat(hop(page, "source").locator(".hop-remark"))
        .hasText("gravl read, 12.4 MB of WAL held; oldest transaction: pid 4711 (nightly report)");
    assertThat(hop(page, "job").locator(".hop-remark"))
        .hasText("RUNNING, busy 12 %, back-pressured 1 %; checkpoint 4.2 s ago");
    assertThat(page.locator(".hop-problems li")).hasCount(0);
    assertThat(page.locator(".live")).hasText("Live");
    fullScreenshot(page, "ops-well-dark");
  }

  @Test
  void the_last_hour_of_each_hop_is_plotted_under_its_budget() {
    Page page = openTold(PipelineStates::well);

    assertThat(page.locator(".plot canvas")).hasCount(8);
    for (Locator plot : page.locator(".plot").all()) {
      assertThat(pixels(plot, "plot-line")).as(plot.textContent()).isGreaterThan(60);
      assertThat(pixels(plot, "danger")).as(plot.textContent()).isZero();
    }
    for (Locator plot : page.locator(".hop .plot").all()) {
      assertThat(pixels(plot, "plot-limit")).as(plot.textContent()).isGreaterThan(30);
    }
    assertThat(hop(page, "capture").locator("[role=img]"))
        .hasAttribute(
            "aria-label",
            Pattern.compile("Lag of the capture over the last hour: highest 1\\d ms at [\\d:]{8}"));
  }

  @Test
  void the_plots_change_with_the_theme() {
    Page page = openTold(PipelineStates::well);
    Locator plot = hop(page, "capture").locator(".plot");
    int dark = pixels(plot, "plot-line");

    page.getByLabel("Use the light theme").click();

    page.waitForCondition(() -> pixels(plot, "plot-line") > dark / 2);
    assertThat(page.locator("html[data-theme=light]")).hasCount(1);
  }

  @Test
  void a_hop_over_its_budget_is_red_and_marked_and_the_headline_names_it() {
    Page page = openTold(PipelineStates::captureOver);

    assertThat(page.locator("#verdict")).hasText("Not up to date: look at the capture");
    assertThat(page.locator(".headline-age"))
        .hasText("What users see is 43.2 s old: it stands where it stood at 18:59:16.");
    assertThat(page).hasTitle("✗ Not up to date: look at the capture · Gravl");
    assertThat(page.locator(".problems li"))
        .hasText(
            new String[] {
              "capture: connector gravl is RUNNING, its task FAILED",
              "serving: no heartbeat has arrived for 43 s"
            });
    Locator capture = hop(page, "capture");
    assertThat(capture.locator(".hop-state")).hasText("over budget");
    assertThat(capture.locator(".hop-mark path"))
        .not()
        .hasAttribute("d", hop(page, "job").locator(".hop-mark path").getAttribute("d"));
    assertThat(capture.locator(".hop-lag")).hasText("43.2 s");
    assertThat(capture.locator(".hop-problems")).containsText("its task FAILED");
    assertThat(capture.evaluate(BORDER)).isNotEqualTo(hop(page, "job").evaluate(BORDER));
    assertThat(pixels(capture.locator(".plot"), "danger")).isGreaterThan(10);
    assertThat(pixels(hop(page, "job").locator(".plot"), "danger")).isZero();
    assertThat(capture.locator("[role=img]"))
        .hasAttribute("aria-label", Pattern.compile(".*highest 43.2 s .*, over budget for 4\\d s"));
    fullScreenshot(page, "ops-over-dark");
  }

  @Test
  void a_problem_that_holds_nobody_up_is_told_and_users_still_see_what_is_up_to_date() {
    Page page =
        openTold(
            () -> {
              var reading = PipelineStates.well();
              PipelineStates.problem(
                  reading, "serving", "other-model", "3 users with insights of another model");
              return reading.put("blame", "serving");
            });

    assertThat(page.locator("#verdict")).hasText("Up to date");
    assertThat(page.locator(".problems li"))
        .hasText("serving: 3 users with insights of another model");
    assertThat(hop(page, "serving").locator(".hop-state")).hasText("has a problem");
    assertThat(hop(page, "serving").locator(".hop-lag.late")).hasCount(0);
  }

  @Test
  void a_part_that_does_not_answer_is_grey_and_what_was_known_of_it_stays() {
    Page page = openTold(PipelineStates::well);
    assertThat(figure(page, "job", "State")).hasText("RUNNING");

    state = PipelineStates::flinkSilent;
    pass(LOOK);

    assertThat(page.locator("#verdict")).hasText("Not up to date: look at the job");
    for (String name : List.of("job", "sink")) {
      assertThat(page.locator("#hop-" + name + ".silent")).isVisible();
      assertThat(hop(page, name).locator(".hop-state")).hasText("does not answer");
      assertThat(hop(page, name).locator(".hop-lag")).hasText("?");
      assertThat(hop(page, name).locator(".hop-problems"))
          .hasText("Flink at http://flink:8081 does not answer");
    }
    assertThat(page.locator(".job-card.unknown .card-note")).hasText("does not answer");
    assertThat(figure(page, "job", "State")).hasText("RUNNING");
    assertThat(page.locator(".tool-link")).isHidden();
    assertThat(pixels(hop(page, "serving").locator(".plot"), "danger"))
        .as("its first look over budget")
        .isPositive();
    fullScreenshot(page, "ops-flink-silent-dark");

    state = PipelineStates::well;
    pass(LOOK);

    assertThat(page.locator(".hop.well")).hasCount(6);
    assertThat(page.locator(".unknown")).hasCount(0);
  }

  @Test
  void a_hop_of_which_the_api_was_not_told_says_which_setting_is_missing() {
    Page page = openTold(PipelineStates::captureUnwatched);

    assertThat(page.locator("#verdict")).hasText("Up to date");
    assertThat(page.locator("#hop-capture.unwatched .hop-state")).hasText("not watched");
    assertThat(hop(page, "capture").locator(".hop-remark")).containsText("(CONNECT_URL)");
    assertThat(page.locator(".capture-card .card-note")).hasText("not watched");
    assertThat(page.locator(".capture-card .card-body")).isHidden();
  }

  @Test
  void a_lag_that_is_not_known_is_said_to_be_within_no_budget() {
    Page page =
        openTold(
            () -> {
              var reading = PipelineStates.well();
              PipelineStates.hop(reading, "job").remove("lagSeconds");
              return reading;
            });

    assertThat(page.locator("#hop-job.unsure .hop-state")).hasText("lag not known");
    assertThat(hop(page, "job").locator(".hop-lag")).hasText("?");
  }

  @Test
  void the_numbers_of_every_part_stand_on_the_page() {
    Page page = openTold(PipelineStates::well);

    assertThat(page.locator(".canary-card .way .value"))
        .hasText(new String[] {"4 ms", "6 ms", "9 ms", "12 ms"});
    assertThat(figure(page, "job", "Restarts")).hasText("0");
    assertThat(figure(page, "job", "Last")).hasText("1319, 4.2 s ago; one every 10 s");
    assertThat(figure(page, "job", "Took")).hasText("214 ms");
    assertThat(figure(page, "job", "Size")).hasText("48.2 MB");
    assertThat(figure(page, "job", "Failed")).hasText("0");
    Locator insights =
        page.locator(".operators tbody tr")
            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^insights2")));
    assertThat(insights.locator(".value")).hasText(new String[] {"12 %", "1 %"});
    assertThat(insights.locator("[role=meter]").first()).hasAttribute("aria-valuenow", "12");
    assertThat(page.locator(".slots .hint"))
        .hasText("12.4 MB held of at most 1.1 GB; 1.8 kB not confirmed");
    assertThat(figure(page, "source", "Oldest open transaction"))
        .hasText("pid 4711 (nightly report), 1 s old");
    assertThat(page.locator(".partitions li")).hasCount(13);
    assertThat(figure(page, "sink", "A batch takes")).hasText("4 ms");
    assertThat(figure(page, "sink", "Refused by the guard")).hasText("3");
    assertThat(figure(page, "sink", "Retries by cause")).hasText("deadlock 2, serialization 1");
    assertThat(figure(page, "users", "Users")).hasText("2003");
    assertThat(figure(page, "users", "Past their validity")).hasText("0");
    assertThat(page.locator(".alarms-card tbody tr"))
        .hasText(
            "clock skew2×19 min agoThe clock of a task manager is 61 s ahead of that of Postgres.");
  }

  @Test
  void the_way_to_flink_opens_a_tab_of_its_own_and_is_an_address_of_the_web() {
    Page page = openTold(PipelineStates::well);
    String job = "http://127.0.0.1:8081/#/job/running/a3f1c09be6d24c0c9f5f1f0d5c2b7e11/overview";

    for (Locator link : page.locator("a[target=_blank]").all()) {
      assertThat(link).hasAttribute("href", job);
      assertThat(link).hasAttribute("rel", "noopener");
    }
    assertThat(page.locator("a[target=_blank]")).hasCount(2);

    state =
        () -> {
          var reading = PipelineStates.well();
          PipelineStates.hop(reading, "job").put("link", "javascript:alert(1)");
          return reading;
        };
    pass(LOOK);

    assertThat(page.locator("a[target=_blank][href]")).hasCount(0);
  }

  @Test
  void what_others_wrote_is_never_markup() {
    String markup = "<img src=x onerror=\"document.title='bad'\">";
    Page page =
        openTold(
            () -> {
              var reading = PipelineStates.captureOver();
              PipelineStates.problem(reading, "sink", "any", markup);
              return reading;
            });

    assertThat(page.locator(".problems li").last()).hasText("sink: " + markup);
    assertThat(page.locator("main img")).hasCount(0);
  }

  @Test
  void a_phone_scrolls_down_only() {
    letters =
        () ->
            PipelineStates.letters(
                PipelineStates.letter(2, START, "JsonParseException", "x".repeat(900), false));
    Page page = openTold(PipelineStates::captureOver, options(360, 780, ColorScheme.LIGHT));

    assertThat(page.locator(".letters-card tbody tr")).hasCount(1);
    assertThat(page.evaluate(TOO_WIDE)).as("reach over the edge").isEqualTo(List.of());
    assertThat(page.locator(".hop").first().boundingBox().x)
        .isEqualTo(page.locator(".hop").last().boundingBox().x);
    fullScreenshot(page, "ops-phone-light");
  }

  private static int pixels(Locator plot, String colour) {
    return ((Number) plot.evaluate(PIXELS, colour)).intValue();
  }
}
