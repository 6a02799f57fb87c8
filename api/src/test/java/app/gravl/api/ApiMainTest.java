package app.gravl.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gravl.schema.TestDatabase;
import app.gravl.settings.InvalidSettings;
import app.gravl.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiMainTest {

  @Test
  void help_is_asked_for_or_arguments_are_wrong() {
    assertThat(ApiMain.run(new String[] {"--help"}, Map.of())).isZero();
    assertThat(ApiMain.run(new String[] {"--port=1"}, Map.of())).isEqualTo(2);
    Settings settings = new Settings(Map.of());
    ApiConfig.read(settings);
    assertThat(settings.help()).contains("HOST", "PORT", "DATABASE_URL", "JWT_SECRET", "127.0.0.1");
  }

  @Test
  void wrong_settings_are_all_told_at_once_and_no_secret_with_them() {
    Settings settings =
        new Settings(Map.of("PORT", "many", "JWT_SECRET", "short", "JWT_SECRETS", "next=tiny"));
    ApiConfig.read(settings);

    assertThatThrownBy(settings::check)
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContainingAll(
            "PORT", "JWT_SECRET:", "JWT_SECRETS", "DATABASE_URL", "DATABASE_PASSWORD")
        .hasMessageNotContainingAny("short", "tiny");
    assertThat(ApiMain.run(new String[0], Map.of())).isEqualTo(2);
  }

  @Test
  void a_taken_port_is_told_by_number() {
    TestDatabase database = TestDatabase.migrated();
    try (TestApi first = TestApi.start(database, Map.of())) {
      String port = Integer.toString(first.api().port());
      assertThatThrownBy(() -> TestApi.start(database, Map.of("PORT", port)))
          .isInstanceOf(PortTaken.class)
          .hasMessageContaining(port + " on 127.0.0.1 is taken");
    }
  }
}
