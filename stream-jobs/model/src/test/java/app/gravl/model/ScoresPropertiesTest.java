package app.gravl.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of all scores and the picks never disagree, for any history. */
class ScoresPropertiesTest {

  private static final Catalog CATALOG = Histories.catalog(40, 8, 7);

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_best_score_is_the_first_picks_and_without_picks_there_is_none(long seed) {
    UserFacts facts = Histories.wild(CATALOG, seed);
    List<WorkoutScore> scores = scores(facts);
    List<Pick> picks = recommend(facts).picks();

    assertThat(scores.isEmpty()).isEqualTo(picks.isEmpty());
    if (picks.isEmpty()) {
      return;
    }
    double best = scores.stream().mapToDouble(WorkoutScore::score).max().orElseThrow();
    // Of those within a hair of the best the first one in the list.
    WorkoutScore first =
        scores.stream()
            .filter(score -> score.score() >= best - ModelConstants.SCORE_TIE)
            .findFirst()
            .orElseThrow();
    assertThat(first).isEqualTo(asScored(picks.get(0), picks.get(0).score()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_pick_is_in_the_list_with_the_same_parts_and_at_most_its_score(long seed) {
    UserFacts facts = Histories.wild(CATALOG, seed);
    List<WorkoutScore> scores = scores(facts);

    for (Pick pick : recommend(facts).picks()) {
      assertThat(scores)
          .filteredOn(score -> score.workout().equals(pick.workout()))
          .singleElement()
          .satisfies(
              score -> {
                assertThat(score.score()).isGreaterThanOrEqualTo(pick.score());
                assertThat(asScored(pick, score.score())).isEqualTo(score);
              });
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_list_stands_in_the_order_of_ties_whatever_the_order_of_the_facts(long seed) {
    UserFacts facts = Histories.wild(CATALOG, seed);
    List<LoggedSet> sets = new ArrayList<>(facts.sets());
    List<CheckIn> checkIns = new ArrayList<>(facts.checkIns());
    List<Workout> custom = new ArrayList<>(facts.customWorkouts());
    Collections.shuffle(sets, new Random(seed));
    Collections.shuffle(checkIns, new Random(seed));
    Collections.shuffle(custom, new Random(seed));
    List<WorkoutScore> scores = scores(facts);

    assertThat(scores)
        .extracting(WorkoutScore::workout)
        .isSortedAccordingTo(WorkoutRef.ORDER)
        .doesNotHaveDuplicates();
    assertThat(
            scores(
                new UserFacts(sets, checkIns, custom, facts.ownExercises(), facts.preferences())))
        .isEqualTo(scores);
  }

  /** Else the properties would hold of nothing. */
  @Test
  void among_the_histories_are_some_of_each_kind() {
    List<Integer> sizes =
        seeds().mapToObj(seed -> scores(Histories.wild(CATALOG, seed)).size()).toList();

    assertThat(sizes).contains(0, 1, 2).anyMatch(size -> size > 8);
  }

  private static WorkoutScore asScored(Pick pick, double score) {
    return new WorkoutScore(
        pick.workout(),
        score,
        pick.match(),
        pick.readiness(),
        pick.need(),
        pick.variety(),
        pick.equipment());
  }

  private static List<WorkoutScore> scores(UserFacts facts) {
    return Model.scores(facts, CATALOG, Parameters.DEFAULT, Histories.NOW);
  }

  private static Recommendations recommend(UserFacts facts) {
    return Model.evaluate(facts, CATALOG, Parameters.DEFAULT, Histories.NOW).recommendations();
  }
}
