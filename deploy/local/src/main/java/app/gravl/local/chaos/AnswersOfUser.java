package app.gravl.local.chaos;

import app.gravl.model.Catalog;
import app.gravl.model.UserFacts;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges what one user is answered, in the order in which they asked: no version goes back, and
 * each answer is what follows from the facts of its version. For one thread at a time.
 */
final class AnswersOfUser {

  private record Answer(AnswerCheck check, long version, JsonNode body) {}

  /** What an answer was found to be of. */
  private record Judged(Answer answer, long catalogVersion) {}

  private final ChaosUser user;
  private final Catalogs catalogs;
  private final Violations violations;
  private final Map<AnswerCheck, Judged> latest = new EnumMap<>(AnswerCheck.class);

  /** Of a write whose own answer is still to come, or of a catalog that is just being changed. */
  private final Deque<Answer> undecided = new ArrayDeque<>();

  private final Map<AnswerCheck, String> told = new EnumMap<>(AnswerCheck.class);

  private long seen;

  AnswersOfUser(ChaosUser user, Catalogs catalogs, Violations violations) {
    this.user = user;
    this.catalogs = catalogs;
    this.violations = violations;
  }

  ChaosUser user() {
    return user;
  }

  /** The highest version that was answered; 0 before the first answer. */
  long seen() {
    return seen;
  }

  void answered(AnswerCheck check, JsonNode body) {
    Answer answer = new Answer(check, body.path("version").asLong(), body);
    if (answer.version() < seen) {
      wrong(answer, "was answered after version " + seen);
      return;
    }
    seen = answer.version();
    undecided.add(answer);
    decide(false);
  }

  /** Judges what is left, all writes and catalogs being known. */
  void finish() {
    decide(true);
  }

  private void decide(boolean all) {
    while (!undecided.isEmpty()) {
      Answer answer = undecided.element();
      UserFacts facts = user.history().at(answer.version());
      boolean changing = catalogs.isChanging();
      if (facts == null) {
        if (!all && user.history().newest() < answer.version()) {
          return;
        }
        wrong(answer, "is of no version that was written: the last is " + user.history().newest());
      } else {
        String difference = judge(answer, facts);
        if (difference != null) {
          if (changing && !all) {
            return;
          }
          wrong(answer, difference);
        }
      }
      undecided.remove();
      user.history().forgetBefore(answer.version());
    }
  }

  /** Null where it is right for one of the catalogs. */
  private @Nullable String judge(Answer answer, UserFacts facts) {
    String first = null;
    for (Catalog catalog : catalogs.newestFirst()) {
      String difference = answer.check().difference(answer.body(), facts, catalog);
      if (difference == null) {
        latest.put(answer.check(), new Judged(answer, catalog.version()));
        agree();
        return null;
      }
      first = first == null ? difference : first;
    }
    return first;
  }

  /** Recoveries and recommendations of one version say the same of the week. */
  private void agree() {
    Judged recoveries = latest.get(AnswerCheck.RECOVERIES);
    Judged recommendations = latest.get(AnswerCheck.RECOMMENDATIONS);
    if (recoveries == null
        || recommendations == null
        || recoveries.answer().version() != recommendations.answer().version()
        || recoveries.catalogVersion() != recommendations.catalogVersion()) {
      return;
    }
    for (JsonNode muscle : recoveries.answer().body().path("muscles")) {
      double sets = muscle.path("week").path("sets").asDouble();
      for (JsonNode pick : recommendations.answer().body().path("recommendations")) {
        for (JsonNode picked : pick.path("muscles")) {
          if (picked.path("muscleGroup").equals(muscle.path("muscleGroup"))
              && Math.abs(picked.path("setsThisWeek").asDouble() - sets) > 1e-9) {
            wrong(
                recommendations.answer(),
                "says " + picked + " where the recoveries of this version say " + muscle);
            return;
          }
        }
      }
    }
  }

  /** Once for each version: what is stored is read again and again. */
  private void wrong(Answer answer, String what) {
    String which = user + ", " + answer.check().path() + ", version " + answer.version();
    if (!which.equals(told.put(answer.check(), which))) {
      JsonNode evaluated = answer.body().path("evaluatedAt");
      violations.add(
          which
              + (evaluated.isMissingNode() ? "" : ", evaluated at " + evaluated.asText())
              + ", read at "
              + answer.body().path("at").asText()
              + ": "
              + what);
    }
  }
}
