package app.gravl.jobs;

import app.gravl.jobs.deadletter.LetterSettings;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import app.gravl.schema.StreamJob;
import app.gravl.settings.Settings;
import java.time.Duration;

/**
 * What the streaming job is told from outside.
 *
 * @param markerRetention how long rows and users that are gone are remembered; longer than the
 *     retention of the user topic
 * @param reevaluationsPerSecond users asked a second, at the most, whether a change of the catalog
 *     or the model concerns them
 */
public record JobSettings(
    String bootstrapServers,
    String userTopic,
    String catalogTopic,
    String groupId,
    DatabaseSettings database,
    int parallelism,
    Duration checkpointInterval,
    Duration bufferTimeout,
    Duration markerRetention,
    int reevaluationsPerSecond) {

  public static JobSettings read(Settings settings) {
    LetterSettings topics = LetterSettings.read(settings);
    return new JobSettings(
        topics.bootstrapServers(),
        topics.userTopic(),
        topics.catalogTopic(),
        settings.text("KAFKA_GROUP_ID", StreamJob.GROUP, "consumer group that offsets show under"),
        DatabaseSettings.read(settings, Roles.STREAM.roleName()),
        settings.integer("PARALLELISM", 0, 0, 720, "parallel subtasks; 0: as the cluster says"),
        Duration.ofMillis(
            settings.number(
                "CHECKPOINT_INTERVAL_MS",
                10_000,
                100,
                3_600_000,
                "milliseconds between checkpoints")),
        Duration.ofMillis(
            settings.number(
                "BUFFER_TIMEOUT_MS",
                2,
                0,
                1_000,
                "milliseconds that a record may wait in a network buffer")),
        topics.markerRetention(),
        settings.integer(
            "REEVALUATIONS_PER_SECOND",
            1_000,
            100,
            100_000,
            "users evaluated again a second, at the most, after a change of catalog or model"));
  }
}
