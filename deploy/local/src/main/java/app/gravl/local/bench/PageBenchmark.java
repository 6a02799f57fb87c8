package app.gravl.local.bench;

import app.gravl.local.CliFailure;
import app.gravl.local.browser.Chromium;
import app.gravl.local.browser.PageVisit;
import app.gravl.local.browser.Tab;
import app.gravl.local.trial.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The first visit of the page, signed in, in a real browser: how long until it can be used, and
 * what it loads for that. Each visit is that of somebody who has never been here, in a browser that
 * is open already.
 */
public final class PageBenchmark implements Benchmark {

  /**
   * Medians over all visits, but for the maximum.
   *
   * @param interactiveMs until map and recommendations are drawn and buttons answer
   * @param transferredKb kilobytes of 1,000, heads included
   */
  record Result(
      double interactiveMs,
      double interactiveMaxMs,
      double firstPaintMs,
      double transferredKb,
      int requests,
      int visits) {}

  // Set by the page when all that it shows first is there.
  private static final String MARK = "gravl-ready";

  // What can be used then, looked at from outside.
  private static final String USABLE =
      """
      document.querySelectorAll('.body-map [role=button][data-status]').length === 16
        && document.querySelectorAll('#today button:not(:disabled)').length > 0
      """;

  private static final int VISITS = 9;
  private static final int SETS = 100;

  private final Conditions conditions;
  private final Path browser;

  /**
   * @param browser its program
   */
  public PageBenchmark(Conditions conditions, Path browser) {
    this.conditions = conditions;
    this.browser = browser;
  }

  @Override
  public Result run(Progress progress) throws Exception {
    Target target = conditions.target();
    long user = TrainedUsers.create(conditions, SETS, progress).ids().get(0);
    String url = "http://127.0.0.1:" + target.apiPort() + "/#token=" + target.token(user);
    List<PageVisit> visits = new ArrayList<>();
    try (Chromium chromium = conditions.leftovers().add(Chromium.start(browser))) {
      progress.say("A visit that is not counted");
      visit(chromium, url);
      for (int n = 0; n < VISITS; n++) {
        PageVisit visit = visit(chromium, url);
        progress.say(
            String.format(
                "Interactive after %.0f ms, %.1f kB in %d requests",
                visit.interactiveMs(), visit.bytes() / 1e3, visit.requests()));
        visits.add(visit);
      }
    }
    return new Result(
        median(visits, PageVisit::interactiveMs),
        Math.round(visits.stream().mapToDouble(PageVisit::interactiveMs).max().orElseThrow()),
        median(visits, PageVisit::firstPaintMs),
        median(visits, visit -> visit.bytes() / 1e3),
        (int) median(visits, PageVisit::requests),
        VISITS);
  }

  private static PageVisit visit(Chromium chromium, String url) throws Exception {
    try (Tab tab = chromium.newTab()) {
      PageVisit visit = PageVisit.of(tab, url, MARK);
      if (!tab.evaluate(USABLE).asBoolean()) {
        throw new CliFailure("The page says that it is ready, but shows no map with buttons");
      }
      return visit;
    }
  }

  private static double median(List<PageVisit> visits, ToDoubleFunction<PageVisit> number) {
    double[] sorted = visits.stream().mapToDouble(number).sorted().toArray();
    return Math.round(sorted[sorted.length / 2] * 10) / 10.0;
  }
}
