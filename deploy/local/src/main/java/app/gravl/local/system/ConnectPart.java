package app.gravl.local.system;

import app.gravl.connect.ConnectSettings;
import app.gravl.connect.ConnectWorker;
import app.gravl.settings.Settings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Connect worker with Debezium. */
public final class ConnectPart implements Part {

  private final Map<String, String> environment;
  private @Nullable ConnectWorker worker;

  /**
   * @param environment what the worker reads where it runs on its own
   */
  public ConnectPart(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public String name() {
    return ServicePort.CONNECT.label();
  }

  @Override
  public String start() throws Exception {
    Settings settings = new Settings(environment);
    ConnectSettings connect = ConnectSettings.read(settings);
    settings.check();
    worker = new ConnectWorker(connect);
    worker.start();
    return worker.restUrl().toString();
  }

  @Override
  public void stop() {
    if (worker != null) {
      worker.close();
    }
  }
}
