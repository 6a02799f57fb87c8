package app.gravl.jobs.tune;

import java.time.Instant;
import java.util.List;

/**
 * What other parameters would change.
 *
 * @param at the instant of both evaluations
 * @param leftOut users who have no insights by the one, the other or both: the model throws for
 *     them, or what it says is refused by the tables
 */
record WhatIf(Instant at, List<ParameterChange> parameters, Changes changes, long leftOut) {

  /**
   * @param users compared
   * @param firstPick of whom the first pick is another one
   * @param threePicks of whom one of the three picks is another one, in whatever order
   * @param muscles that anybody trains, in the order of the model's description
   * @param most the users who change most, from the most on; none who does not change
   */
  record Changes(
      long users,
      long firstPick,
      long threePicks,
      List<MuscleChange> muscles,
      List<UserChange> most) {}

  WhatIf {
    parameters = List.copyOf(parameters);
  }
}
