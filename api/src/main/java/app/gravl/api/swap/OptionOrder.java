package app.gravl.api.swap;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import app.gravl.api.swap.AvailableWorkouts.Option;
import app.gravl.model.ModelConstants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What can be done comes first, best first; of that, and of the rest, what is most alike. */
final class OptionOrder {

  private static final Comparator<Option> MOST_ALIKE =
      comparingDouble(option -> option.overlap() == null ? 0 : -option.overlap());

  // Equally good: as recommendations settle it, so that their first is the first here.
  private static final Comparator<Option> EQUALS =
      MOST_ALIKE
          .thenComparing(option -> option.workout().kind())
          .thenComparing(option -> option.workout().id());

  private static final Comparator<Option> NOT_NOW =
      MOST_ALIKE
          .thenComparing(option -> option.workout().name())
          .thenComparing(option -> option.workout().kind())
          .thenComparing(option -> option.workout().id());

  private OptionOrder() {}

  static List<Option> sorted(List<Option> options) {
    List<Option> sorted = new ArrayList<>();
    List<Option> equals = new ArrayList<>();
    for (Option option : options.stream().filter(Option::eligible).sorted(byScore()).toList()) {
      if (!equals.isEmpty() && score(option) < score(equals.get(0)) - ModelConstants.SCORE_TIE) {
        equals.sort(EQUALS);
        sorted.addAll(equals);
        equals.clear();
      }
      equals.add(option);
    }
    equals.sort(EQUALS);
    sorted.addAll(equals);
    options.stream().filter(option -> !option.eligible()).sorted(NOT_NOW).forEach(sorted::add);
    return sorted;
  }

  private static Comparator<Option> byScore() {
    return comparing(OptionOrder::score).reversed();
  }

  private static double score(Option option) {
    Double score = option.score();
    return score == null ? 0 : score;
  }
}
