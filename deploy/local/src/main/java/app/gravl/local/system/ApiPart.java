package app.gravl.local.system;

import app.gravl.api.Api;
import app.gravl.api.ApiConfig;
import app.gravl.settings.Settings;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The API and its page. */
public final class ApiPart implements Part {

  private final Map<String, String> environment;
  private final Clock clock;
  private @Nullable Api api;

  /**
   * @param environment what the api reads where it runs on its own
   */
  public ApiPart(Map<String, String> environment, Clock clock) {
    this.environment = Map.copyOf(environment);
    this.clock = clock;
  }

  @Override
  public String name() {
    return ServicePort.API.label();
  }

  @Override
  public String start() {
    Settings settings = new Settings(environment);
    ApiConfig config = ApiConfig.read(settings);
    settings.check();
    api = Api.start(config, clock);
    return api.url();
  }

  @Override
  public void stop() {
    if (api != null) {
      api.close();
    }
  }
}
