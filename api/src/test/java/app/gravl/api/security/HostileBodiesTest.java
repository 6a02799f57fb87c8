package app.gravl.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.TestApi;
import app.gravl.api.TestApi.Answer;
import app.gravl.api.operations.Examples;
import app.gravl.api.operations.OpenApi;
import app.gravl.api.operations.Operation;
import app.gravl.schema.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** API3:2023 and API4:2023. Bodies of no good shape or size, to every operation that takes one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileBodiesTest {

  private TestApi api;
  private OpenApi document;
  private Examples user;
  private List<Operation> writes;

  @BeforeAll
  void start() {
    api = TestApi.start(TestDatabase.migrated(), Map.of("RATE_LIMIT_PER_SECOND", "0"));
    document = OpenApi.of(api);
    user = new Examples(api);
    writes = document.operations().stream().filter(Operation::hasJsonBody).toList();
    assertThat(writes).hasSizeGreaterThan(8);
  }

  @AfterAll
  void stop() {
    api.close();
  }

  @Test
  void nobody_sets_a_field_that_is_not_theirs_to_set() {
    Mutations mutations = new Mutations(document);
    Map<String, String> before = Footprint.of(api, user.user());
    for (Operation operation : writes) {
      for (String field : new String[] {"userId", "user_id", "id", "isAdmin", "__proto__"}) {
        for (Mutations.Mutation more :
            mutations.eachObject(user.body(operation), field, LongNode.valueOf(1))) {
          Answer answer = send(operation, more.body());

          assertThat(answer.status()).as("%s %s", operation, more.where()).isEqualTo(400);
          assertThat(answer.problem()).isEqualTo("invalid-body");
          assertThat(answer.pointers()).contains(more.where());
        }
      }
    }
    assertThat(Footprint.of(api, user.user())).isEqualTo(before);
  }

  static List<JsonNode> wrongValues() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return List.of(
        BooleanNode.TRUE,
        TextNode.valueOf("x".repeat(100_000)),
        TextNode.valueOf("\u202e\ud800"),
        LongNode.valueOf(Long.MIN_VALUE),
        DecimalNode.valueOf(new BigDecimal("1e400")),
        DecimalNode.valueOf(new BigDecimal("-0.0000001")),
        json.objectNode().put("$gt", ""),
        json.arrayNode().add(json.arrayNode()),
        json.nullNode());
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void a_value_of_a_wrong_type_or_size_is_refused_or_harmless(JsonNode value) {
    Examples own = new Examples(api);
    Mutations mutations = new Mutations(document);
    for (Operation operation : writes) {
      for (Mutations.Mutation wrong :
          mutations.eachField(own.body(operation), operation.bodySchema(), value)) {
        Answer answer =
            Examples.send(api, operation, own.address(operation), own.token(), wrong.body());

        assertThat(answer.status())
            .as("%s %s: %s", operation, wrong.where(), answer.text())
            .isLessThan(500);
      }
    }
  }

  @Test
  void json_that_is_nested_deeply_is_refused() {
    for (Operation operation : writes) {
      for (String deep :
          new String[] {
            "[".repeat(400_000), "{\"a\":".repeat(150_000), "{\"name\":" + "[".repeat(40)
          }) {
        Answer answer = send(operation, deep);

        assertThat(answer.status()).as(operation.name()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-json");
      }
    }
  }

  @Test
  void a_number_of_many_digits_is_refused() {
    for (Operation operation : writes) {
      assertThat(send(operation, "{\"reps\":" + "9".repeat(900_000) + "}").status())
          .as(operation.name())
          .isEqualTo(400);
      assertThat(send(operation, "{\"reps\":1e2147483647}").status())
          .as(operation.name())
          .isIn(400, 422);
    }
  }

  @Test
  void a_body_that_is_too_large_is_refused() {
    for (Operation operation : writes) {
      Answer answer = send(operation, " ".repeat(1_000_001));

      assertThat(answer.status()).as(operation.name()).isEqualTo(413);
      assertThat(answer.problem()).isEqualTo("body-too-large");
    }
  }

  private Answer send(Operation operation, String body) {
    return Examples.send(api, operation, user.address(operation), user.token(), body);
  }
}
