package app.gravl.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who lifts more never did less: over a grid of repetitions, weights, shares of the body and body
 * weights, after histories of several kinds.
 */
class ImpulseGridTest {

  private static final int MOST_REPS = 60;

  // Rounding may take back a last bit.
  private static final double ROUNDING = 1e-9;

  /** Assistance beyond the body's weight and much on top of it, and the small ones closely. */
  private static final double[] WEIGHTS_ON_THE_BODY =
      DoubleStream.concat(
              DoubleStream.iterate(-120, kg -> kg <= 60, kg -> kg + 5),
              DoubleStream.iterate(-4.5, kg -> kg <= 4.5, kg -> kg + 0.5))
          .sorted()
          .toArray();

  /** What was done before, as repetitions and weight. */
  private static final List<double[][]> HISTORIES =
      List.of(
          new double[][] {},
          new double[][] {{8, Double.NaN}, {15, Double.NaN}},
          new double[][] {{5, 2.5}, {3, 10}},
          new double[][] {{40, 1}, {6, -20}},
          new double[][] {{1, 60}});

  private record Point(double share, Double bodyWeightKg, double[][] history) {}

  static Stream<Point> lifting_the_body() {
    List<Point> points = new ArrayList<>();
    for (double share : new double[] {0.05, 0.3, 0.65, 1}) {
      for (Double bodyWeight : new Double[] {null, 45.0, 92.3, 160.0}) {
        HISTORIES.forEach(history -> points.add(new Point(share, bodyWeight, history)));
      }
    }
    return points.stream();
  }

  static Stream<Point> lifting_a_weight() {
    return HISTORIES.stream().map(history -> new Point(0, null, history));
  }

  @ParameterizedTest
  @MethodSource("lifting_the_body")
  void more_weight_on_the_body_never_counts_less(Point point) {
    for (int reps = 1; reps <= MOST_REPS; reps++) {
      double before = 0;
      for (double weight : WEIGHTS_ON_THE_BODY) {
        double impulse = impulse(point, reps, weight);
        assertThat(impulse)
            .as("%d x %.1f kg", reps, weight)
            .isGreaterThanOrEqualTo(before * (1 - ROUNDING));
        before = impulse;
      }
      // No weight said is none.
      assertThat(impulse(point, reps, Double.NaN)).isEqualTo(impulse(point, reps, 0));
    }
  }

  @ParameterizedTest
  @MethodSource("lifting_the_body")
  void more_repetitions_with_the_body_never_count_less(Point point) {
    for (double weight : WEIGHTS_ON_THE_BODY) {
      double before = 0;
      for (int reps = 1; reps <= MOST_REPS; reps++) {
        double impulse = impulse(point, reps, weight);
        assertThat(impulse)
            .as("%d x %.1f kg", reps, weight)
            .isGreaterThanOrEqualTo(before * (1 - ROUNDING));
        before = impulse;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lifting_a_weight")
  void more_weight_never_counts_less(Point point) {
    for (int reps = 1; reps <= MOST_REPS; reps++) {
      double before = 0;
      for (double weight = 0.5; weight <= 200; weight += 1.5) {
        double impulse = impulse(point, reps, weight);
        assertThat(impulse)
            .as("%d x %.1f kg", reps, weight)
            .isGreaterThanOrEqualTo(before * (1 - ROUNDING));
        before = impulse;
      }
    }
  }

  /** Of a set without an RPE, on the muscle that it trains directly. */
  private static double impulse(Point point, int reps, double weightKg) {
    List<LoggedSet> sets = new ArrayList<>();
    for (double[] earlier : point.history()) {
      sets.add(set(sets.size(), (int) earlier[0], earlier[1]));
    }
    sets.add(set(sets.size(), reps, weightKg));
    Activations lats = Activations.of(Map.of(MuscleGroup.LATS, 1.0));
    Catalog catalog =
        new Catalog(
            1, List.of(new Exercise(1, "bodyweight", point.share(), false, lats)), List.of());
    UserFacts facts =
        new UserFacts(
            sets,
            List.of(),
            List.of(),
            Map.of(),
            new Preferences(null, null, Set.of(), point.bodyWeightKg()));
    return UserState.at(Histories.NOW, facts, catalog, Parameters.DEFAULT)
        .muscles()
        .impulses()
        .of(sets.size() - 1);
  }

  private static LoggedSet set(int place, int reps, double weightKg) {
    return new LoggedSet(
        place + 1,
        Histories.NOW - 1000 + place,
        1,
        SetType.WORKING,
        reps,
        weightKg,
        0,
        Double.NaN,
        true,
        0,
        0);
  }
}
