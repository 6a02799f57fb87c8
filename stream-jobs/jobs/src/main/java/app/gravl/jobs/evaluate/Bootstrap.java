package app.gravl.jobs.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How sure figures are, by drawing users with replacement: sessions of one user are alike, so who
 * else might have been there is what matters, not which session. Intervals hold the middle 95
 * percent of resamples.
 */
final class Bootstrap {

  static final int RESAMPLES = 1_000;

  private static final double OUTSIDE = 0.025;

  private Bootstrap() {}

  /**
   * @param clusters of users, each drawn as a whole
   * @return of each figure, in their order
   */
  static List<Estimate> of(List<UserSums> clusters, List<Figure> figures, long seed) {
    UserSums all = new UserSums();
    clusters.forEach(cluster -> all.add(cluster, 1));
    double[][] resampled = resample(clusters, figures, new Random(seed));
    List<Estimate> estimates = new ArrayList<>(figures.size());
    for (int f = 0; f < resampled.length; f++) {
      double[] values = Arrays.stream(resampled[f]).filter(Double::isFinite).sorted().toArray();
      double value = figures.get(f).of(all);
      // One cluster is the same in every resample, which would look like certainty.
      boolean told = clusters.size() > 1 && values.length > 0;
      estimates.add(
          new Estimate(
              Double.isFinite(value) ? value : Double.NaN,
              told ? quantile(values, OUTSIDE) : Double.NaN,
              told ? quantile(values, 1 - OUTSIDE) : Double.NaN));
    }
    return estimates;
  }

  private static double[][] resample(List<UserSums> clusters, List<Figure> figures, Random random) {
    double[][] values = new double[figures.size()][RESAMPLES];
    for (int r = 0; r < RESAMPLES && clusters.size() > 1; r++) {
      int[] times = new int[clusters.size()];
      for (int i = 0; i < times.length; i++) {
        times[random.nextInt(times.length)]++;
      }
      UserSums drawn = new UserSums();
      for (int i = 0; i < times.length; i++) {
        if (times[i] > 0) {
          drawn.add(clusters.get(i), times[i]);
        }
      }
      for (int f = 0; f < values.length; f++) {
        values[f][r] = figures.get(f).of(drawn);
      }
    }
    return values;
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
