package app.gravl.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.model.LoggedSet;
import app.gravl.model.SetType;
import app.gravl.model.UserFacts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredFactsTest {

  private final List<String> said = new ArrayList<>();
  private final Violations violations = new Violations(said::add);
  private final ChaosUser user = new ChaosUser(7, "token", new Visibility(0));

  @Test
  void the_same_facts_in_any_order_are_right() {
    log(1);
    log(2);
    UserFacts now = user.facts().now();
    List<LoggedSet> turned = List.of(now.sets().get(1), now.sets().get(0));

    StoredFacts.compare(user, with(turned), violations);

    assertThat(said).isEmpty();
  }

  @Test
  void a_set_that_was_acknowledged_and_is_missing_is_named() {
    log(1);
    log(2);

    StoredFacts.compare(user, with(List.of(user.facts().now().sets().get(0))), violations);

    assertThat(said)
        .singleElement()
        .asString()
        .contains("user 7: acknowledged, and not in the database: set LoggedSet[id=2");
  }

  @Test
  void a_set_that_nobody_wrote_is_wrong() {
    log(1);
    List<LoggedSet> stored = user.facts().now().sets();
    user.facts().sets.clear();

    StoredFacts.compare(user, with(stored), violations);

    assertThat(said).singleElement().asString().contains("1 in the database of kind set, not 0");
  }

  private UserFacts with(List<LoggedSet> sets) {
    UserFacts now = user.facts().now();
    return new UserFacts(
        sets, now.checkIns(), now.customWorkouts(), now.ownExercises(), now.preferences());
  }

  private void log(long id) {
    user.facts()
        .sets
        .put(
            id,
            new LoggedSet(id, 1_000 * id, 1, SetType.WORKING, 5, 80, 0, Double.NaN, true, 0, 0));
  }
}
