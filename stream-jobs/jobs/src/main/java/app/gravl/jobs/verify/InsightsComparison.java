package app.gravl.jobs.verify;

import app.gravl.jobs.sink.InsightRows;
import app.gravl.model.Model;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds stored rows to those that the model makes of the same facts at the same instant. */
final class InsightsComparison {

  private final StoredInsights stored;
  private final InsightRows expected;
  private final Consumer<Difference> differences;
  private boolean same = true;

  private InsightsComparison(
      StoredInsights stored, InsightRows expected, Consumer<Difference> differences) {
    this.stored = stored;
    this.expected = expected;
    this.differences = differences;
  }

  /**
   * @return whether all values are the same
   */
  static boolean compare(
      StoredInsights stored, InsightRows expected, Consumer<Difference> differences) {
    InsightsComparison comparison = new InsightsComparison(stored, expected, differences);
    comparison.compareRecommendation();
    for (int muscle = 0; muscle < StoredInsights.MUSCLES.length; muscle++) {
      comparison.compareMuscle(muscle);
    }
    return comparison.same;
  }

  private void compareRecommendation() {
    InsightRows found = stored.rows;
    instant("valid_until", found.validUntil, expected.validUntil);
    json("picks", found.picks, expected.picks);
    json("rest", found.rest, expected.rest);
    json("likely", found.likely, expected.likely);
  }

  private void json(String column, @Nullable String found, @Nullable String wanted) {
    if (Objects.equals(found, wanted)
        || (found != null && wanted != null && JsonText.same(wanted, found))) {
      return;
    }
    Difference difference = JsonTrees.firstDifference(expected.userId, column, found, wanted);
    if (difference != null) {
      same = false;
      differences.accept(difference);
    }
  }

  private void compareMuscle(int muscle) {
    if (stored.versions[muscle] == StoredInsights.MISSING) {
      differ(name(muscle, "row"), "missing", "there");
      return;
    }
    InsightRows found = stored.rows;
    if (stored.modelVersions[muscle] != Model.VERSION) {
      differ(name(muscle, "model_version"), stored.modelVersions[muscle], Model.VERSION);
    }
    // Rows that did not change keep the version of their last change.
    if (stored.versions[muscle] > found.version) {
      differ(name(muscle, "version"), stored.versions[muscle], "at most " + found.version);
    }
    decimal(muscle, "fatigue", found.fatigue, expected.fatigue);
    decimal(muscle, "capacity", found.capacity, expected.capacity);
    decimal(muscle, "half_life_hours", found.halfLifeHours, expected.halfLifeHours);
    instant(muscle, "as_of", found.asOf, expected.asOf);
    instant(muscle, "last_trained_at", found.lastTrainedAt, expected.lastTrainedAt);
    decimal(muscle, "sets_7d", found.sets7d, expected.sets7d);
    count(muscle, "direct_sets_7d", found.directSets7d, expected.directSets7d);
    decimal(muscle, "volume_kg_7d", found.volumeKg7d, expected.volumeKg7d);
    count(muscle, "sessions_7d", found.sessions7d, expected.sessions7d);
    decimal(muscle, "target_sets", found.targetSets, expected.targetSets);
  }

  private void decimal(int muscle, String column, double[] found, double[] wanted) {
    if (!Tolerance.same(found[muscle], wanted[muscle])) {
      differ(name(muscle, column), found[muscle], wanted[muscle]);
    }
  }

  private void count(int muscle, String column, int[] found, int[] wanted) {
    if (found[muscle] != wanted[muscle]) {
      differ(name(muscle, column), found[muscle], wanted[muscle]);
    }
  }

  private void instant(int muscle, String column, long[] found, long[] wanted) {
    if (found[muscle] != wanted[muscle]) {
      instant(name(muscle, column), found[muscle], wanted[muscle]);
    }
  }

  private void instant(String column, long found, long wanted) {
    if (found != wanted) {
      differ(column, written(found), written(wanted));
    }
  }

  private void differ(String column, Object found, Object wanted) {
    same = false;
    differences.accept(
        new Difference(expected.userId, column, found.toString(), wanted.toString()));
  }

  private static String name(int muscle, String column) {
    return StoredInsights.MUSCLES[muscle].key() + "." + column;
  }

  static String written(long instant) {
    return instant == InsightRows.NEVER ? "never" : Instant.ofEpochMilli(instant).toString();
  }
}
