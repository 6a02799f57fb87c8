package app.gravl.local.chaos;

import app.gravl.api.consistency.ConsistencyToken;
import app.gravl.local.chaos.ApiClient.Answer;
import app.gravl.local.chaos.ApiClient.Request;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;

/** Sends writes until it is known whether they were done. */
final class UserRequests {

  private static final int REDIRECTION = 300;
  private static final int NOT_FOUND = 404;

  private final ApiClient api;
  private final UserSql sql;
  private final Patience patience;

  UserRequests(ApiClient api, UserSql sql, Patience patience) {
    this.api = api;
    this.sql = sql;
    this.patience = patience;
  }

  /**
   * A write that may be sent again: it has a key, or says what is to be, not what is to change.
   *
   * @return the answer
   * @throws Refused where it is refused
   */
  JsonNode write(ChaosUser user, Request request) {
    return accepted(
            user,
            request,
            patience.until("an answer to " + request, () -> api.send(user.token(), request)))
        .body();
  }

  /**
   * Something of the user's is to be gone.
   *
   * @return the version since when it is
   */
  long delete(ChaosUser user, String path) throws SQLException {
    Request request = new Request("DELETE", path, null, null);
    int[] tries = new int[1];
    Answer answer =
        patience.until(
            "an answer to " + request,
            () -> {
              tries[0]++;
              return api.send(user.token(), request);
            });
    if (answer.status() == NOT_FOUND && tries[0] > 1) {
      // It was done, and the answer lost.
      return sql.versionAtRest(user);
    }
    return version(accepted(user, request, answer).body());
  }

  /**
   * A change of the user's check-ins, which done twice would be two: where its answer is lost the
   * table tells whether it was done.
   *
   * @param done whether they are as they should be after it
   */
  void changeCheckIns(ChaosUser user, Request request, Predicate<UserSql.StoredCheckIns> done)
      throws SQLException {
    UserSql.StoredCheckIns after =
        patience.until(
            "the fate of " + request,
            () -> {
              Optional<Answer> answer = api.send(user.token(), request);
              answer.ifPresent(given -> accepted(user, request, given));
              UserSql.StoredCheckIns stored = sql.checkIns(user);
              if (done.test(stored)) {
                return Optional.of(stored);
              }
              if (answer.isPresent() || !stored.byId().equals(user.facts().checkIns)) {
                throw new Refused(
                    user + ": after " + request + " these check-ins are there: " + stored.byId());
              }
              return Optional.empty();
            });
    user.facts().checkIns.clear();
    user.facts().checkIns.putAll(after.byId());
    user.acknowledged(after.version());
  }

  static long version(JsonNode answer) {
    return ConsistencyToken.parse(answer.path("consistencyToken").asText()).version();
  }

  private static Answer accepted(ChaosUser user, Request request, Answer answer) {
    if (answer.status() >= REDIRECTION) {
      throw new Refused(user + ": " + request + " was refused: " + answer);
    }
    return answer;
  }
}
