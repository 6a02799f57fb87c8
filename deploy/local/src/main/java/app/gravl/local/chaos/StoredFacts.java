package app.gravl.local.chaos;

import app.gravl.jobs.facts.FactsReader;
import app.gravl.jobs.facts.UserRange;
import app.gravl.model.CheckIn;
import app.gravl.model.LoggedSet;
import app.gravl.model.UserFacts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The facts that the database holds in the end, against the clients' own account of them. */
final class StoredFacts {

  /** All that may be stored. */
  private static final long BEFORE_ALL = -1;

  private StoredFacts() {}

  /** Every fact that was acknowledged is there, and no other. */
  static void check(DataSource database, List<ChaosUser> users, Violations violations)
      throws SQLException {
    Map<Long, UserFacts> stored = new HashMap<>();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      FactsReader reader = new FactsReader(connection);
      reader.choose(UserRange.ALL);
      reader.read(BEFORE_ALL, (id, version, facts) -> stored.put(id, facts));
    }
    for (ChaosUser user : users) {
      UserFacts found = stored.get(user.id());
      if (found == null) {
        violations.add(user + " is not in the database");
      } else {
        compare(user, found, violations);
      }
    }
  }

  /** Facts as they were found, in any order. */
  static void compare(ChaosUser user, UserFacts found, Violations violations) {
    UserFacts wanted = user.facts().now();
    compare(
        user,
        "set",
        byId(found.sets(), Comparator.comparingLong(LoggedSet::id)),
        wanted.sets(),
        violations);
    compare(
        user,
        "check-in",
        byId(found.checkIns(), Comparator.comparingLong(CheckIn::id)),
        wanted.checkIns(),
        violations);
    compare(user, "workout", found.customWorkouts(), wanted.customWorkouts(), violations);
    compare(
        user,
        "exercise",
        new ArrayList<>(found.ownExercises().entrySet()),
        new ArrayList<>(wanted.ownExercises().entrySet()),
        violations);
    compare(
        user,
        "preferences",
        List.of(found.preferences()),
        List.of(wanted.preferences()),
        violations);
  }

  private static <T> List<T> byId(List<T> facts, Comparator<T> byId) {
    return facts.stream().sorted(byId).toList();
  }

  private static void compare(
      ChaosUser user, String what, List<?> found, List<?> wanted, Violations violations) {
    for (Object fact : wanted) {
      if (!found.contains(fact)) {
        violations.add(user + ": acknowledged, and not in the database: " + what + " " + fact);
        return;
      }
    }
    if (found.size() != wanted.size()) {
      violations.add(
          user
              + ": "
              + found.size()
              + " in the database of kind "
              + what
              + ", not "
              + wanted.size());
    }
  }
}
