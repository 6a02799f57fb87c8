package app.gravl.api;

import app.gravl.settings.InvalidSettings;
import app.gravl.settings.Settings;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;

/** Runs the api alone, with nothing but environment settings. */
public final class ApiMain {

  // In other processes the api logs as they say; alone it brings its own configuration.
  private static final String LOGBACK = "logback.configurationFile";
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  private ApiMain() {}

  public static void main(String[] arguments) {
    if (System.getProperty(LOGBACK) == null) {
      System.setProperty(LOGBACK, "api-logback.xml");
    }
    int exit = run(arguments, System.getenv());
    if (exit >= 0) {
      System.exit(exit);
    }
  }

  /**
   * @return an exit code, or -1 where it serves until the process is stopped
   */
  static int run(String[] arguments, Map<String, String> environment) {
    Settings settings = new Settings(environment);
    ApiConfig config = ApiConfig.read(settings);
    if (Arrays.asList(arguments).contains("--help")) {
      System.out.println("Serves the API. Settings are environment variables:");
      System.out.println(settings.help());
      return 0;
    }
    if (arguments.length > 0) {
      System.err.println("The api takes no arguments but --help: " + String.join(" ", arguments));
      return WRONG_USE;
    }
    try {
      settings.check();
      Api api = Api.start(config, Clock.systemUTC());
      Runtime.getRuntime().addShutdownHook(new Thread(api::close, "api-stop"));
      System.out.println("ready " + api.url());
      return -1;
    } catch (InvalidSettings e) {
      System.err.println(e.getMessage());
      return WRONG_USE;
    } catch (PortTaken e) {
      System.err.println(e.getMessage());
      return FAILED;
    }
  }
}
