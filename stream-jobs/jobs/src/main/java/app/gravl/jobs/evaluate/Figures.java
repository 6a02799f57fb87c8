package app.gravl.jobs.evaluate;

import static app.gravl.jobs.evaluate.Figure.against;
import static app.gravl.jobs.evaluate.Figure.plain;

import app.gravl.jobs.evaluate.Figure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures that answer each question. */
final class Figures {

  private static final String CHANCE = "chance";

  /** In percent: the slope is by so much of R. */
  private static final double POINTS_OF_RECOVERY = 10;

  private Figures() {}

  /**
   * @param all what everybody adds up to: some figures are named by it
   * @param gate R in percent
   */
  static List<Figure> of(Question question, UserSums all, double gate) {
    return switch (question) {
      case AGREEMENT -> agreement();
      case RELEVANCE -> relevance();
      case FORESIGHT -> foresight();
      case RECOVERY -> recovery(gate);
      case LIKELIHOOD -> likelihood(all);
    };
  }

  private static List<Figure> agreement() {
    List<Figure> figures = new ArrayList<>();
    for (Predictor predictor : Predictor.values()) {
      figures.add(against(predictor.label(), Unit.SHARE, 0.5, CHANCE, auc(predictor)));
    }
    figures.add(lead(Predictor.RECOVERY, Predictor.HOURS_SINCE_TRAINED));
    figures.add(lead(Predictor.RECOVERY, Predictor.LINEAR));
    figures.add(lead(Predictor.RECOVERY, Predictor.DECAYED_SETS));
    figures.add(lead(Predictor.LIKELY, Predictor.HOURS_SINCE_TRAINED));
    figures.add(lead(Predictor.LIKELY, Predictor.RECOVERY));
    return figures;
  }

  /** How far one predictor is ahead of another. */
  static String leadName(Predictor one, Predictor other) {
    return one.label() + " less " + other.label();
  }

  static String controlledName(Predictor predictor) {
    return predictor.label() + ", time since as control";
  }

  private static Figure lead(Predictor one, Predictor other) {
    return against(
        leadName(one, other), Unit.DIFFERENCE, 0, other.label(), less(auc(one), auc(other)));
  }

  private static ToDoubleFunction<UserSums> auc(Predictor predictor) {
    return sums -> sums.auc(predictor).value();
  }

  private static List<Figure> relevance() {
    List<Figure> figures = new ArrayList<>();
    for (Nearness nearness : Nearness.values()) {
      for (Workouts workouts : Workouts.values()) {
        figures.add(
            plain(
                nearness.label() + ": " + workouts.label(),
                Unit.SHARE,
                nearness(nearness, workouts)));
      }
      figures.add(
          against(
              gainName(nearness),
              Unit.DIFFERENCE,
              0,
              Workouts.RANDOM.label(),
              less(nearness(nearness, Workouts.PICKS), nearness(nearness, Workouts.RANDOM))));
    }
    return figures;
  }

  /** How much nearer the picks come than what is drawn at random. */
  static String gainName(Nearness nearness) {
    return nearness.label() + ": picks less random";
  }

  private static ToDoubleFunction<UserSums> nearness(Nearness nearness, Workouts workouts) {
    return sums -> sums.nearness(nearness, workouts).value();
  }

  private static List<Figure> foresight() {
    List<Figure> figures = new ArrayList<>();
    for (Predictor predictor : Foresight.PREDICTORS) {
      figures.add(
          against(
              predictor.label(),
              Unit.DIFFERENCE,
              0,
              CHANCE,
              sums -> sums.strength(predictor).correlation()));
      figures.add(
          against(
              controlledName(predictor),
              Unit.DIFFERENCE,
              0,
              CHANCE,
              sums -> sums.strength(predictor).partialCorrelation()));
    }
    figures.add(
        against(
            "e1RM for 10 points more of R",
            Unit.PERCENT_CHANGE,
            0,
            CHANCE,
            sums -> percent(sums.strength(Predictor.RECOVERY).slope())));
    figures.add(
        against(
            "e1RM for 10 points more, with control",
            Unit.PERCENT_CHANGE,
            0,
            CHANCE,
            sums -> percent(sums.strength(Predictor.RECOVERY).partialSlope())));
    return figures;
  }

  private static double percent(double slopeOfLogarithm) {
    return 100 * Math.expm1(POINTS_OF_RECOVERY * slopeOfLogarithm);
  }

  private static List<Figure> recovery(double gate) {
    List<Figure> figures = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      figures.add(
          plain(
              quantity.label(),
              quantity == Quantity.HOURS_TO_FRESH ? Unit.HOURS : Unit.PERCENT,
              sums -> sums.quantity(quantity).median()));
    }
    figures.add(
        plain(
            String.format(
                Locale.ROOT, "sessions with a muscle at the gate (%.0f %%) or below", gate),
            Unit.RARE_PERCENT,
            sums -> 100 * sums.atOrBelowGate.value()));
    return figures;
  }

  private static List<Figure> likelihood(UserSums all) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < UserSums.TENTHS; i++) {
      int tenth = i;
      Mean said = all.likelySaid.get(tenth);
      if (said.count() > 0) {
        figures.add(
            against(
                String.format(
                    Locale.ROOT, "says %.2f (%,d times), happens", said.value(), said.count()),
                Unit.SHARE,
                said.value(),
                "what it says",
                sums -> sums.likelyHappened.get(tenth).value()));
      }
    }
    return figures;
  }

  private static ToDoubleFunction<UserSums> less(
      ToDoubleFunction<UserSums> one, ToDoubleFunction<UserSums> other) {
    return sums -> one.applyAsDouble(sums) - other.applyAsDouble(sums);
  }
}
