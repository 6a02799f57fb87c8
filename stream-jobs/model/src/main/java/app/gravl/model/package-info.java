/**
 * What the product computes for a user, as one pure function: {@code insights = f(facts, catalog,
 * parameters, T)}. No clock, no arrival order, no randomness, no framework: the streaming job, the
 * batch job and the tests all call {@link app.gravl.model.Model#evaluate}, so they can only differ
 * by a bug.
 *
 * <p>Where to read on, in the order of the computation:
 *
 * <ol>
 *   <li>What goes in: {@link app.gravl.model.UserFacts}, {@link app.gravl.model.Catalog}, {@link
 *       app.gravl.model.Parameters} (every tunable number) and {@link
 *       app.gravl.model.ModelConstants} (every fixed one).
 *   <li>{@code CountingSets}: the sets that count at T, in their one order; {@code Loads} and
 *       {@code SetKind}: what each moved and how its work is measured.
 *   <li>{@code DirectImpulses}: what one set asks of a muscle.
 *   <li>{@code MuscleStates}: fatigue and capacity of each muscle, and {@link
 *       app.gravl.model.RecoveryCurve}: what they mean at any later instant.
 *   <li>{@code Sessions}, {@code WeekSums}: the last seven days.
 *   <li>{@code Habit}: what this user does after what they did last.
 *   <li>{@code Candidates}, {@code Matching}, {@code Recommender}: the workouts to do next, {@code
 *       SuggestedLoads}: with how much, and {@code Reasons}: why.
 *   <li>{@code NextEvaluation}: when the answer changes by the mere passing of time.
 *   <li>{@link app.gravl.model.LoggedSession}: what was done, to hold what was said to it.
 * </ol>
 *
 * <p>Instants are epoch milliseconds UTC everywhere, durations in formulas are hours, weights kg,
 * recovery 0 to 100 percent. Change a rule or a default here and {@link
 * app.gravl.model.Model#VERSION} rises with it.
 */
@NullMarked
package app.gravl.model;

import org.jspecify.annotations.NullMarked;
