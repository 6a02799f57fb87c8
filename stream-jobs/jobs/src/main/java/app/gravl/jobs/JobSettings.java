package app.gravl.jobs;

import app.gravl.jobs.deadletter.LetterSettings;
import app.gravl.jobs.sink.SinkLimits;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Roles;
import app.gravl.schema.StreamJob;
import app.gravl.settings.Settings;
import app.gravl.settings.Tunable;
import java.time.Duration;

/**
 * What the streaming job is told from outside.
 *
 * @param stateBackend as Flink names it, or {@link #BACKEND_OF_CLUSTER}
 * @param markerRetention how long rows and users that are gone are remembered; longer than the
 *     retention of the user topic
 * @param lateUserInterval between two evaluations of a user while the stream is behind, at the most
 * @param reevaluationsPerSecond users asked a second, at the most, whether a change of the catalog
 *     or the model concerns them
 */
public record JobSettings(
    KafkaSettings kafka,
    String userTopic,
    String catalogTopic,
    String groupId,
    DatabaseSettings database,
    int parallelism,
    String stateBackend,
    Duration checkpointInterval,
    Duration bufferTimeout,
    Duration markerRetention,
    Duration lateUserInterval,
    int reevaluationsPerSecond,
    SinkLimits sinkLimits) {

  static final String BACKEND_OF_CLUSTER = "cluster";
  public static final String ROCKSDB = "rocksdb";

  public static JobSettings read(Settings settings) {
    LetterSettings topics = LetterSettings.read(settings);
    return new JobSettings(
        topics.kafka(),
        topics.userTopic(),
        topics.catalogTopic(),
        settings.text("KAFKA_GROUP_ID", StreamJob.GROUP, "consumer group that offsets show under"),
        DatabaseSettings.read(settings, Roles.STREAM.roleName()),
        settings.integer(Tunable.PARALLELISM),
        settings.text(Tunable.STATE_BACKEND),
        settings.millis(Tunable.CHECKPOINT_INTERVAL_MS),
        settings.millis(Tunable.BUFFER_TIMEOUT_MS),
        topics.markerRetention(),
        settings.millis(Tunable.LATE_USER_INTERVAL_MS),
        settings.integer(Tunable.REEVALUATIONS_PER_SECOND),
        SinkLimits.read(settings));
  }
}
