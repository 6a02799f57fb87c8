package app.gravl.jobs.evaluate;

import app.gravl.jobs.report.HtmlReport;
import app.gravl.jobs.report.Plot;
import app.gravl.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The answers as a page with plots. */
final class EvaluationPage {

  private static final int BARS = 10;
  private static final double BAR_WIDTH = 10;

  private EvaluationPage() {}

  static HtmlReport of(Answers answers) {
    HtmlReport page =
        new HtmlReport("Does the model say anything true about these users?")
            .text(answers.scope())
            .text(answers.certainty())
            .text(answers.reservations())
            .text(Model.CAVEAT)
            .section("In short");
    answers.inShort().forEach(page::text);
    for (Question question : Question.values()) {
      page.section(question.title()).text(question.explanation());
      if (!answers.cases(question).isEmpty()) {
        page.text(answers.cases(question));
      }
      addPlots(page, question, answers);
      page.table(List.of("figure", "value", "95 % interval", "verdict"), table(question, answers));
    }
    return page;
  }

  private static List<List<String>> table(Question question, Answers answers) {
    return answers.of(question).stream()
        .map(
            row ->
                List.of(
                    row.figure().name(),
                    row.value(),
                    row.interval(),
                    row.verdict(answers.sums().users())))
        .toList();
  }

  private static void addPlots(HtmlReport page, Question question, Answers answers) {
    List<Row> rows = answers.of(question);
    switch (question) {
      case AGREEMENT ->
          page.plot(
              Plot.intervals(
                  "How well muscles are told apart",
                  "AUC, chance is 0.5",
                  intervals(rows, Figure.Unit.SHARE),
                  0.5));
      case RELEVANCE -> {
        for (Nearness nearness : Nearness.values()) {
          page.plot(relevance(nearness, rows, answers.sums()));
        }
      }
      case FORESIGHT ->
          page.plot(
              Plot.intervals(
                  "What goes with lifting more than lately",
                  "correlation, chance is 0",
                  intervals(rows, Figure.Unit.DIFFERENCE),
                  0));
      case RECOVERY -> page.plot(recovery(answers.sums()));
      case LIKELIHOOD -> page.plot(likelihood(rows));
    }
  }

  private static Plot relevance(Nearness nearness, List<Row> rows, UserSums sums) {
    return Plot.intervals(
        "What is picked and what is done: " + nearness.label(),
        "0 to 1, beside random eligible ones",
        intervals(
            rows.stream().filter(row -> row.figure().name().startsWith(nearness.label())).toList(),
            Figure.Unit.SHARE),
        sums.nearness(nearness, Workouts.RANDOM).value());
  }

  private static List<Plot.Interval> intervals(List<Row> rows, Figure.Unit unit) {
    return rows.stream()
        .filter(row -> row.figure().unit() == unit && row.estimate().sure())
        .map(
            row ->
                new Plot.Interval(
                    row.figure().name(),
                    row.estimate().low(),
                    row.estimate().value(),
                    row.estimate().high()))
        .toList();
  }

  private static Plot recovery(UserSums sums) {
    List<String> categories = new ArrayList<>();
    for (int i = 0; i < BARS; i++) {
      categories.add(
          String.format(Locale.ROOT, "%.0f to %.0f %%", i * BAR_WIDTH, (i + 1) * BAR_WIDTH));
    }
    return Plot.bars(
        "Lowest R of the muscles that a session trains directly",
        "share of sessions",
        categories,
        List.of(
            new Plot.Bars("just before", shares(sums.quantity(Quantity.LOWEST_BEFORE))),
            new Plot.Bars("right after", shares(sums.quantity(Quantity.LOWEST_AFTER)))));
  }

  private static List<Double> shares(Histogram histogram) {
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < BARS; i++) {
      shares.add(histogram.share(i * BAR_WIDTH, (i + 1) * BAR_WIDTH));
    }
    return shares;
  }

  private static Plot likelihood(List<Row> rows) {
    List<Plot.Point> happened = new ArrayList<>();
    List<Plot.Point> low = new ArrayList<>();
    List<Plot.Point> high = new ArrayList<>();
    for (Row row : rows) {
      happened.add(new Plot.Point(row.figure().reference(), row.estimate().value()));
      if (row.estimate().sure()) {
        low.add(new Plot.Point(row.figure().reference(), row.estimate().low()));
        high.add(new Plot.Point(row.figure().reference(), row.estimate().high()));
      }
    }
    return Plot.lines(
        "What likely says and how often it happens",
        "likely",
        "share of usual muscles that are trained",
        List.of(
            new Plot.Line("happens", happened),
            new Plot.Line("at least (95 %)", low),
            new Plot.Line("at most (95 %)", high),
            new Plot.Line("as it says", List.of(new Plot.Point(0, 0), new Plot.Point(1, 1)))));
  }
}
