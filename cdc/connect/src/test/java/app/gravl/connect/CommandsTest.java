package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Map<String, String> environment, String... args) {
    return new Commands(environment, new PrintStream(out, true), new PrintStream(err, true))
        .run(args);
  }

  private String shown(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  @Test
  void help_names_every_setting_and_needs_none() {
    assertThat(run(Map.of(), "--help")).isZero();
    assertThat(shown(out))
        .contains("resnapshot REASON", "DATABASE_URL", "KAFKA_BOOTSTRAP_SERVERS", "CONNECT_PORT");
  }

  @Test
  void missing_and_wrong_settings_are_listed_together() {
    assertThat(run(Map.of("CONNECT_PORT", "many"))).isEqualTo(2);
    assertThat(shown(err))
        .contains(
            "DATABASE_URL is not set", "DATABASE_PASSWORD is not set", "CONNECT_PORT: 'many'");
  }

  @Test
  void an_unknown_command_is_wrong_use() {
    assertThat(run(Map.of(), "dance")).isEqualTo(2);
    assertThat(shown(err)).contains("dance").contains("--help");
  }

  @Test
  void a_database_that_does_not_answer_fails_with_one_line() {
    Map<String, String> environment =
        Map.of(
            "DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/gravl",
            "DATABASE_PASSWORD", "secret",
            "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
    assertThat(run(environment, "resnapshot", "tested")).isEqualTo(1);
    assertThat(shown(err)).startsWith("Failed: ").doesNotContain("secret");
  }
}
