package app.gravl.api.ops.serving;

import app.gravl.api.ops.StreamState;
import app.gravl.api.ops.hop.Ages;
import app.gravl.api.ops.hop.HopDetail;
import app.gravl.api.ops.hop.Problem;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * @param usersReadAt when the users were counted: not at each look, where they are many
 * @param alarms of the last hour, the latest first
 * @param alarmCounts by kind, since the database began
 */
public record ServingDetail(
    @JsonIgnore StreamState state,
    Users users,
    Instant usersReadAt,
    List<Alarm> alarms,
    Map<String, Long> alarmCounts)
    implements HopDetail {

  @Override
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    Problem stream = Verdicts.problem(state);
    if (stream != null) {
      problems.add(stream);
    }
    if (users.behind() > 0) {
      String oldest =
          users.oldestComputedAt() == null
              ? ""
              : ", their oldest insights are "
                  + Ages.age(users.oldestComputedAt(), usersReadAt)
                  + " old";
      problems.add(
          new Problem(
              "users-behind",
              Ages.count(users.behind(), "user")
                  + " behind, by "
                  + Ages.count(users.versionsBehindMax(), "write")
                  + " at most"
                  + oldest));
    }
    if (users.notEvaluated() > 0) {
      problems.add(
          new Problem(
              "users-not-evaluated",
              Ages.count(users.notEvaluated(), "user") + " not evaluated yet"));
    }
    if (users.ofOtherModels() > 0) {
      problems.add(
          new Problem(
              "other-model",
              Ages.count(users.ofOtherModels(), "user")
                  + " with insights of another version of the model, or of other parameters"));
    }
    if (users.overdue() > 0) {
      problems.add(
          new Problem(
              "users-overdue",
              Ages.count(users.overdue(), "user")
                  + " with insights past their validity: the job's timers are late"));
    }
    return problems;
  }
}
