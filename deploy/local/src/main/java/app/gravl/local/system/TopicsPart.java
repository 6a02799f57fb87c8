package app.gravl.local.system;

import app.gravl.connect.ConnectSettings;
import app.gravl.connect.TopicCreator;
import app.gravl.settings.Settings;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** The topics, before anybody writes or reads them. */
public final class TopicsPart implements Part {

  private final Map<String, String> environment;

  /**
   * @param environment of the Connect worker, who knows the topics
   */
  public TopicsPart(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public String name() {
    return "topics";
  }

  @Override
  public String start() throws Exception {
    Settings settings = new Settings(environment);
    ConnectSettings connect = ConnectSettings.read(settings);
    settings.check();
    try (Admin admin = Admin.create(connect.kafka().client())) {
      new TopicCreator(admin, connect).create();
    }
    return "there";
  }

  @Override
  public void stop() {
    // They live in Kafka.
  }
}
