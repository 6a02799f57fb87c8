package app.gravl.jobs.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 42, 999_999_999_999_999_999L})
  void the_user_comes_through(long user) {
    assertThat(EvaluateCommand.parse(EvaluateCommand.record(user))).hasValue(user);
    assertThat(EvaluateCommand.key(user)).asString(StandardCharsets.UTF_8).isEqualTo("" + user);
  }

  @Test
  void every_id_that_postgres_has_comes_through() {
    assertThat(EvaluateCommand.parse(EvaluateCommand.record(Long.MAX_VALUE)))
        .hasValue(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"gravl\":\"evaluate\",\"userId\":",
        "{\"gravl\":\"evaluate\",\"userId\":}",
        "{\"gravl\":\"evaluate\",\"userId\":7",
        "{\"gravl\":\"evaluate\",\"userId\":7} ",
        "{\"gravl\":\"evaluate\",\"userId\":99999999999999999999}",
        "{\"gravl\":\"evaluate\",\"userId\":9999999999999999999}",
        "{\"gravl\":\"delete\",\"userId\":7}"
      })
  void whatever_else_is_no_command(String value) {
    assertThat(EvaluateCommand.parse(value.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void a_tombstone_and_a_change_are_no_commands() {
    assertThat(EvaluateCommand.parse(null)).isEmpty();
    ChangeEvent change = ChangeEvent.updated("user_versions", 9, Rows.version(7, 1));
    assertThat(EvaluateCommand.parse(change.json())).isEmpty();
  }
}
