package app.gravl.model;

import java.util.List;

/**
 * Everything that the model says of a user.
 *
 * @param at the instant it was evaluated for, epoch milliseconds
 * @param muscles all of them, in the order of {@link MuscleGroup}
 */
public record Insights(long at, List<MuscleInsight> muscles, Recommendations recommendations) {

  public Insights {
    muscles = List.copyOf(muscles);
  }

  public MuscleInsight of(MuscleGroup muscle) {
    return muscles.get(muscle.index());
  }
}
