package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.schema.AlarmKind;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A source that says it runs and delivers nothing. */
@Tag("faults")
class WedgedSourceTest {

  private static final Duration NOTICED = Duration.ofSeconds(30);

  private final Pipeline pipeline = new Pipeline();

  @AfterEach
  void stop() {
    pipeline.close();
  }

  /** Past its snapshot, and then with a producer that has nowhere to send a heartbeat to. */
  private Story startedWithoutTopic(String maxBlockMillis) throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    pipeline.awaitStoredOffset(1);
    pipeline.stop();
    pipeline.start(
        Pipeline.template()
            .with(
                Map.of(
                    "transforms.heartbeatTopic.replacement",
                    "gravl.nowhere",
                    "producer.override.max.block.ms",
                    maxBlockMillis)));
    return story;
  }

  /** Its producer waits, nearly for ever, for a topic that is not there: Connect's own default. */
  @Test
  void one_that_waits_for_a_topic_is_noticed_alarmed_and_goes_on_once_restarted() throws Exception {
    Story story = startedWithoutTopic("3600000");

    await().atMost(NOTICED).until(() -> pipeline.alarms(AlarmKind.SOURCE_SILENT) >= 1);
    assertThat(pipeline.alarm(AlarmKind.SOURCE_SILENT)).contains("says it runs", "nothing arrives");
    await().atMost(NOTICED).until(() -> pipeline.alarms(AlarmKind.SOURCE_SILENT) >= 2);
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", pipeline.broker.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic("gravl.nowhere", 1, (short) 1))).all().get();
    }

    long log = Story.log(pipeline, story.user(), story.catalogExercise());
    pipeline.awaitOne("workout_logs", "c", c -> c.after().path("id").asLong() == log);
    assertThat(pipeline.epoch()).isEqualTo(1);
  }

  /** With what we set instead the task fails, which is seen at once. */
  @Test
  void a_producer_that_can_not_write_fails_the_task_instead_of_waiting() throws Exception {
    pipeline.silenceLimit = Duration.ofMinutes(5);
    startedWithoutTopic("2000");

    await().atMost(NOTICED).until(() -> pipeline.alarms(AlarmKind.SOURCE_FAILED) >= 1);
    assertThat(pipeline.alarm(AlarmKind.SOURCE_FAILED)).contains("gravl.nowhere");
  }

  /** The task runs and reads; only what must come from the database does not. */
  @Test
  void heartbeats_that_do_not_come_are_noticed_and_resume_by_themselves() throws Exception {
    pipeline.start();
    pipeline.awaitAny(c -> c.is("cdc_heartbeat", "u"));
    try (Connection connection = pipeline.database.owner().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table cdc_heartbeat in access exclusive mode");

      await().atMost(NOTICED).until(() -> pipeline.alarms(AlarmKind.SOURCE_SILENT) >= 1);
      connection.rollback();
    }

    int before = pipeline.changes().size();
    await()
        .atMost(NOTICED)
        .until(
            () ->
                pipeline.changes().stream().skip(before).anyMatch(c -> c.is("cdc_heartbeat", "u")));
    assertThat(pipeline.epoch()).isEqualTo(1);
  }
}
