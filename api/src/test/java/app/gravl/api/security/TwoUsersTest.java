package app.gravl.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.TestApi;
import app.gravl.api.TestApi.Answer;
import app.gravl.api.operations.Examples;
import app.gravl.api.operations.OpenApi;
import app.gravl.api.operations.Operation;
import app.gravl.api.ops.OpsTopics;
import app.gravl.embedded.KafkaBroker;
import app.gravl.schema.TestDatabase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * API1:2023 and API5:2023. No reading and no writing across users, on any route: each is sent with
 * the ids of one user's things and the token of another.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoUsersTest {

  private KafkaBroker kafka;
  private TestApi api;
  private OpenApi document;
  private Examples owner;
  private Examples other;

  @BeforeAll
  void two() throws Exception {
    kafka = OpsTopics.broker();
    api =
        TestApi.start(
            TestDatabase.migrated(),
            Map.of(
                "RATE_LIMIT_PER_SECOND", "0", "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()));
    document = OpenApi.of(api);
    owner = new Examples(api);
    other = new Examples(api);
    api.database()
        .execute(
            "update muscle_group_recovery set volume_kg_7d = 4711 where user_id = " + owner.user(),
            "update workout_recommendations set rest = '{\"code\":\"REST\",\"message\":\"Secret\"}'"
                + " where user_id = "
                + owner.user());
  }

  @AfterAll
  void stop() {
    api.close();
    kafka.close();
  }

  @Test
  void nothing_of_the_owner_is_read_or_written_by_another_on_any_route() {
    long stranger = api.user();
    api.evaluate(stranger);
    Map<String, String> before = Footprint.of(api, owner.user());
    // Reads first: what the stranger then writes in vain, or of their own, says the same.
    List<Operation> readsFirst =
        document.operations().stream()
            .filter(Operation::signedIn)
            .sorted(Comparator.comparing(operation -> !operation.method().equals("GET")))
            .toList();
    for (Operation operation : readsFirst) {
      String body = owner.body(operation);
      Answer answer =
          Examples.send(api, operation, owner.address(operation), Examples.token(stranger), body);

      assertThat(answer.status()).as("%s: %s", operation, answer.text()).isLessThan(500);
      if (namesWhatIsOwned(operation)) {
        assertThat(answer.status()).as("%s: %s", operation, answer.text()).isIn(403, 404, 422);
      }
      if (operation.method().equals("GET")) {
        assertThat(answer.text())
            .as(operation.name())
            .doesNotContain(Examples.SECRET, "4711", "\"userId\":" + owner.user());
      }
    }
    assertThat(Footprint.of(api, owner.user())).isEqualTo(before);
  }

  /** In its path or its body; what only names the catalog is for everybody. */
  private static boolean namesWhatIsOwned(Operation operation) {
    return switch (operation.name()) {
      case "GET /api/exercises/{id}",
          "PUT /api/exercises/{id}",
          "DELETE /api/exercises/{id}",
          "GET /api/custom-workouts/{id}",
          "PUT /api/custom-workouts/{id}",
          "DELETE /api/custom-workouts/{id}",
          "POST /api/custom-workouts",
          "POST /api/logs",
          "PATCH /api/logs/{id}",
          "DELETE /api/logs/{id}",
          "POST /api/workouts/{id}/swap",
          "POST /api/swaps/{id}/revert",
          "PUT /api/preferences" ->
          true;
      default -> operation.path().contains("{id}") && !operation.path().contains("/workouts/");
    };
  }

  @Test
  void the_owner_does_read_it_all() {
    for (String name :
        new String[] {
          "GET /api/logs",
          "GET /api/exercises",
          "GET /api/custom-workouts",
          "GET /api/export",
          "GET /api/workouts/{id}/swaps",
          "GET /api/recommendations/smart-workout",
          "GET /api/recommendations/stream"
        }) {
      assertThat(owner.send(document.operation(name)).text()).as(name).contains(Examples.SECRET);
    }
  }

  @Test
  void an_exercise_of_the_owner_can_not_be_moved_into_a_log_of_the_other() {
    Operation patch = document.operation("PATCH /api/logs/{id}");

    Answer answer =
        Examples.send(api, patch, other.address(patch), other.token(), owner.body(patch));

    assertThat(answer.status()).isEqualTo(422);
  }

  @Test
  void an_idempotency_key_is_each_users_own() {
    Operation log = document.operation("POST /api/logs");
    Answer first = withKey(owner, log);
    Answer second = withKey(other, log);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json().path("ids")).isNotEqualTo(first.json().path("ids"));
    assertThat(withKey(owner, log).json()).isEqualTo(first.json());
  }

  private Answer withKey(Examples user, Operation operation) {
    return Examples.send(
        api,
        operation,
        user.address(operation),
        user.token(),
        user.body(operation),
        "Idempotency-Key",
        "k");
  }

  @Test
  void operations_for_operators_need_their_scope() {
    for (Operation operation : document.operations()) {
      if (operation.path().startsWith("/api/ops/")) {
        assertThat(
                Examples.send(
                        api,
                        operation,
                        owner.address(operation),
                        TestApi.token(owner.user()),
                        owner.body(operation))
                    .status())
            .as(operation.name())
            .isEqualTo(403);
      }
    }
  }
}
