package app.gravl.jobs.deadletter;

import app.gravl.schema.Topics;
import app.gravl.settings.Settings;
import java.util.List;

/** Where the letters are; the same settings as the job's. */
record LetterSettings(String bootstrapServers, String userTopic, String catalogTopic) {

  static LetterSettings read(Settings settings) {
    return new LetterSettings(
        settings.required("KAFKA_BOOTSTRAP_SERVERS", "Kafka brokers, host:port,host:port"),
        settings.text("USER_TOPIC", Topics.USER_CHANGES, "topic of the users' changes"),
        settings.text("CATALOG_TOPIC", Topics.CATALOG_CHANGES, "topic of the catalog's changes"));
  }

  /** Topics that have letters. */
  List<String> topics() {
    return List.of(userTopic, catalogTopic);
  }
}
