/**
 * Holds what the model says of the moment before a session to what was done in it: whether it says
 * anything true of these users.
 *
 * <p>Where to read on: {@code Evaluation} reads users, {@code UserEvaluation} goes through one
 * user's sessions, {@code Agreement}, {@code Relevance}, {@code Foresight} and {@code Calibration}
 * are the four questions, {@code UserSums} what is kept of a user, {@code Figures} what is made of
 * the sums, {@code Bootstrap} how sure it is, {@code EvaluationTable} and {@code EvaluationPage}
 * how it is shown.
 */
@NullMarked
package app.gravl.jobs.evaluate;

import org.jspecify.annotations.NullMarked;
