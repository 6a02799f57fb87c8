package app.gravl.jobs.evaluate;

import app.gravl.model.Model;
import app.gravl.model.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All that was found.
 *
 * @param sums of everybody
 * @param takenAt when the facts were read, epoch milliseconds
 */
record Answers(
    UserSums sums, Map<Question, List<Row>> rows, Parameters parameters, long seed, long takenAt) {

  /**
   * @param clusters of users
   */
  static Answers of(List<UserSums> clusters, Parameters parameters, long seed, long takenAt) {
    UserSums all = new UserSums();
    clusters.forEach(cluster -> all.add(cluster, 1));
    List<Figure> figures = new ArrayList<>();
    Map<Question, Integer> ends = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      figures.addAll(Figures.of(question, all, parameters.eligibleAbove()));
      ends.put(question, figures.size());
    }
    // All at once: the same resamples for each figure.
    List<Estimate> estimates = Bootstrap.of(clusters, figures, seed);
    Map<Question, List<Row>> rows = new EnumMap<>(Question.class);
    int from = 0;
    for (Map.Entry<Question, Integer> end : ends.entrySet()) {
      List<Row> ofQuestion = new ArrayList<>();
      for (; from < end.getValue(); from++) {
        ofQuestion.add(new Row(figures.get(from), estimates.get(from)));
      }
      rows.put(end.getKey(), List.copyOf(ofQuestion));
    }
    return new Answers(all, rows, parameters, seed, takenAt);
  }

  /** Nobody has sessions enough to hold anything to. */
  boolean nothing() {
    return sums.users() == 0;
  }

  List<Row> of(Question question) {
    return rows.getOrDefault(question, List.of());
  }

  /** Of whom and what it is. */
  String scope() {
    return String.format(
        Locale.ROOT,
        "%,d users with %,d sessions and %,d sets up to %s. Version %d of the model, %s parameters.",
        sums.users(),
        sums.sessions(),
        sums.sets(),
        Instant.ofEpochMilli(takenAt),
        Model.VERSION,
        parameters.equals(Parameters.DEFAULT) ? "default" : "other than default");
  }

  /** How sure it is. */
  String certainty() {
    String intervals =
        String.format(
            Locale.ROOT,
            "Intervals hold 95 %% of %,d resamples of users; seed %d.",
            Bootstrap.RESAMPLES,
            seed);
    return sums.users() < Row.ENOUGH_USERS
        ? intervals + " So few users: intervals mean little, and nothing here goes beyond them."
        : intervals;
  }

  /** The verdicts that matter most, a line each. */
  List<String> inShort() {
    if (sums.users() < Row.ENOUGH_USERS) {
      return List.of("Too few users to tell whether the model says anything true.");
    }
    return List.of(
        "R, as to which muscles are trained: "
            + verdict(Question.AGREEMENT, Predictor.RECOVERY.label())
            + "; "
            + verdict(
                Question.AGREEMENT,
                Figures.leadName(Predictor.RECOVERY, Predictor.HOURS_SINCE_TRAINED)),
        "likely, as to the same: "
            + verdict(Question.AGREEMENT, Predictor.LIKELY.label())
            + "; "
            + verdict(Question.AGREEMENT, Figures.leadName(Predictor.LIKELY, Predictor.RECOVERY)),
        "The three picks, as to what is done: "
            + verdict(Question.RELEVANCE, Figures.gainName(Nearness.ALIKE)),
        "R, as to who lifts more: "
            + verdict(Question.FORESIGHT, Figures.controlledName(Predictor.RECOVERY)));
  }

  private String verdict(Question question, String name) {
    return of(question).stream()
        .filter(row -> row.figure().name().equals(name))
        .findFirst()
        .orElseThrow()
        .verdict(sums.users());
  }

  /** What makes it weaker than it looks. */
  String reservations() {
    return "Preferences, own exercises and own workouts are those of today, not of then. Agreement and"
        + " relevance are with what these users chose to do, not with what would have been better.";
  }

  /** How many cases a question was asked of. */
  String cases(Question question) {
    return switch (question) {
      case AGREEMENT ->
          String.format(
              Locale.ROOT,
              "%,d sessions with both kinds, likely in %,d of them.",
              sums.auc(Predictor.RECOVERY).count(),
              sums.auc(Predictor.LIKELY).count());
      case RELEVANCE ->
          String.format(
              Locale.ROOT,
              "%,d sessions; before %,d more nothing was picked.",
              sums.nearness(Nearness.ALIKE, Workouts.PICKS).count(),
              sums.withoutPick());
      case FORESIGHT ->
          String.format(
              Locale.ROOT,
              "%,d exercises in a session.",
              sums.strength(Predictor.RECOVERY).count());
      case RECOVERY -> String.format(Locale.ROOT, "%,d sessions.", sums.sessions());
      case LIKELIHOOD -> "";
    };
  }
}
