package app.gravl.jobs.deadletter;

import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Topics;
import app.gravl.settings.Settings;
import java.time.Duration;
import java.util.List;

/**
 * Where the letters are; the same settings as the job's.
 *
 * @param markerRetention how long rows and users that are gone are remembered
 */
public record LetterSettings(
    KafkaSettings kafka, String userTopic, String catalogTopic, Duration markerRetention) {

  /** Longer than the user topic's retention. */
  private static final int MARKER_RETENTION_HOURS = 192;

  /** Where nothing but Kafka is told. */
  public static LetterSettings of(KafkaSettings kafka) {
    return new LetterSettings(
        kafka,
        Topics.USER_CHANGES,
        Topics.CATALOG_CHANGES,
        Duration.ofHours(MARKER_RETENTION_HOURS));
  }

  public static LetterSettings read(Settings settings) {
    return new LetterSettings(
        KafkaSettings.read(settings),
        settings.text("USER_TOPIC", Topics.USER_CHANGES, "topic of the users' changes"),
        settings.text("CATALOG_TOPIC", Topics.CATALOG_CHANGES, "topic of the catalog's changes"),
        Duration.ofHours(
            settings.number(
                "MARKER_RETENTION_HOURS",
                MARKER_RETENTION_HOURS,
                1,
                8_760,
                "hours that deleted rows and users are remembered; longer than the user topic's retention")));
  }

  /** Topics that have letters. */
  public List<String> topics() {
    return List.of(userTopic, catalogTopic);
  }
}
