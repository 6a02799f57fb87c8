package app.gravl.jobs.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "[]|[]",
        "{\"a\":1,\"b\":[true,null]}|{\"a\": 1, \"b\": [true, null]}",
        "[1.0E-5]|[0.000010]",
        "[1.0E10]|[10000000000]",
        "[-2.5]|[-2.50]",
        "[0.1]|[0.10000000000000002]",
        "[\"a b\"]|[\"a b\"]",
        "[\"\\\\\"]|[\"\\\\\"]",
        "[\"say \\\"1\\\" 2\"]|[\"say \\\"1\\\" 2\"]",
      })
  void equal_up_to_blanks_and_the_last_digit(String one, String other) {
    assertThat(JsonText.same(one, other)).isTrue();
    assertThat(JsonText.same(other, one)).isTrue();
    assertThat(JsonTrees.firstDifference(1, "", one, other)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "[]|[1]",
        "[1]|[true]",
        "[1]|[12]",
        "[0.1]|[0.100000001]",
        "[1]|[-1]",
        "[\"a b\"]|[\"ab\"]",
        "[\"1.0\"]|[\"1.00\"]",
        "[\"a\\\" 1\"]|[\"a\\\"1\"]",
        "{\"a\":1}|{\"b\":1}",
        "[1,2]|[1]",
      })
  void different(String one, String other) {
    assertThat(JsonText.same(one, other)).isFalse();
    assertThat(JsonText.same(other, one)).isFalse();
    assertThat(JsonTrees.firstDifference(1, "", one, other)).isNotNull();
  }

  @Test
  void where_members_come_in_another_order_trees_are_compared() {
    String one = "{\"a\": 1, \"b\": {\"c\": [2, 3]}}";

    assertThat(JsonTrees.firstDifference(1, "picks", one, "{\"b\": {\"c\": [2, 3]}, \"a\": 1}"))
        .isNull();
    assertThat(JsonTrees.firstDifference(1, "picks", one, "{\"b\": {\"c\": [2, 4]}, \"a\": 1}"))
        .isEqualTo(new Difference(1, "picks.b.c[1]", "3", "4"));
  }
}
