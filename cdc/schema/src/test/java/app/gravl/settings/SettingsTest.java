package app.gravl.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final String SECRET = "hunter2-hunter2";

  @Test
  void what_is_set_is_read_and_the_rest_has_its_default() {
    Settings settings = new Settings(Map.of("HOST", "example", "PORT", " 8080 ", "KEY", SECRET));

    assertThat(settings.required("HOST", "host")).isEqualTo("example");
    assertThat(settings.integer("PORT", 3000, 1, 65535, "port")).isEqualTo(8080);
    assertThat(settings.secret("KEY", 10, "key")).isEqualTo(SECRET);
    assertThat(settings.optionalSecret("KEY", 10, "key")).contains(SECRET);
    assertThat(settings.optionalSecret("OTHER_KEY", 10, "key")).isEmpty();
    assertThat(settings.number("LIMIT", 5, 1, 9, "limit")).isEqualTo(5);
    assertThat(settings.flag("TRACE", true, "trace")).isTrue();
    assertThat(settings.text("NAME", "nobody", "name")).isEqualTo("nobody");
    settings.check();
  }

  @Test
  void every_error_is_told_at_once_and_no_default_replaces_a_wrong_value() {
    Settings settings =
        new Settings(
            Map.of("PORT", "80a", "LIMIT", "10", "TRACE", "yes", "MODE", "x", "URL", "mysql:a"));
    settings.required("HOST", "where to listen");
    settings.integer("PORT", 3000, 1, 65535, "port");
    settings.number("LIMIT", 5, 1, 9, "limit");
    settings.flag("TRACE", true, "trace");
    settings.oneOf("MODE", "a", Set.of("a", "b"), "mode");
    settings.address("URL", "jdbc:postgresql:", "database");

    InvalidSettings errors = catchThrowableOfType(InvalidSettings.class, settings::check);

    assertThat(errors.errors()).hasSize(6);
    assertThat(errors.getMessage().lines()).hasSize(7);
    assertThat(errors)
        .hasMessageContaining("HOST is not set: where to listen")
        .hasMessageContaining("PORT: '80a' is no whole number from 1 to 65535")
        .hasMessageContaining("LIMIT: '10'")
        .hasMessageContaining("MODE: 'x' is no one of a, b")
        .hasMessageContaining(
            "URL: the value given is no address that starts with jdbc:postgresql:");
  }

  @Test
  void a_secret_is_never_shown() {
    Settings settings =
        new Settings(
            Map.of("KEY", SECRET, "SHORT", SECRET, "OPTIONAL", SECRET, "URL", "jdbc:x?" + SECRET));
    settings.secret("KEY", 1, "key");
    settings.secret("SHORT", 32, "too short");
    settings.optionalSecret("OPTIONAL", 32, "too short as well");
    settings.address("URL", "jdbc:postgresql:", "database");

    assertThatThrownBy(settings::check)
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("SHORT")
        .hasMessageContaining("OPTIONAL")
        .message()
        .doesNotContain(SECRET);
    assertThat(settings.help()).doesNotContain(SECRET);
  }

  @Test
  void a_blank_value_is_no_value() {
    Settings settings = new Settings(Map.of("HOST", " ", "NAME", ""));
    settings.required("HOST", "host");

    assertThat(settings.text("NAME", "nobody", "name")).isEqualTo("nobody");
    assertThatThrownBy(settings::check).hasMessageContaining("HOST is not set");
  }

  @Test
  void the_help_lists_what_was_declared_in_order() {
    Settings settings = new Settings(Map.of());
    settings.required("HOST", "where to listen");
    settings.integer("PORT", 3000, 1, 65535, "on which port");

    assertThat(settings.help().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("HOST").contains("where to listen", "required"),
            line -> assertThat(line).startsWith("PORT").contains("on which port", "default: 3000"));
  }
}
