package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connector's JSON that captures something else than the one before begins an epoch. */
class CaptureListTest {

  private static final ConnectorTemplate OURS = Pipeline.template();

  private final Pipeline pipeline = new Pipeline();

  @AfterEach
  void stop() {
    pipeline.close();
  }

  private static Map<String, String> with(String name, String value) {
    return OURS.with(Map.of(name, value)).forEpoch(Shard.WHOLE, 1, 8);
  }

  @Test
  void tables_columns_and_what_is_read_of_them_count_and_nothing_else() {
    Map<String, String> ours = OURS.forEpoch(Shard.WHOLE, 1, 8);

    assertThat(CaptureList.differences(ours, OURS.forEpoch(Shard.WHOLE, 2, 8))).isEmpty();
    assertThat(CaptureList.differences(ours, with("poll.interval.ms", "50"))).isEmpty();
    for (String name :
        new String[] {
          "table.include.list",
          "column.include.list",
          "column.exclude.list",
          "snapshot.select.statement.overrides",
          "snapshot.select.statement.overrides.public.workout_logs"
        }) {
      assertThat(CaptureList.differences(ours, with(name, "other"))).containsExactly(name);
      assertThat(CaptureList.differences(with(name, "other"), ours)).containsExactly(name);
    }
  }

  @Test
  void a_table_more_begins_an_epoch_that_names_what_changed() throws Exception {
    Story story = Story.of(pipeline);
    String all = OURS.forEpoch(Shard.WHOLE, 1, 8).get("table.include.list");
    pipeline.start(OURS.with(Map.of("table.include.list", all.replace("public.check_ins,", ""))));
    pipeline.settled();
    pipeline.awaitStoredOffset(1);
    pipeline.stop();

    pipeline.start();

    assertThat(pipeline.epoch()).isEqualTo(2);
    assertThat(pipeline.reason()).contains("what is captured changed: table.include.list");
    pipeline.awaitOne("check_ins", "r", c -> c.key().equals(Long.toString(story.user())));
  }

  @Test
  void another_setting_is_taken_over_without_one() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start(OURS.with(Map.of("poll.interval.ms", "50")));
    pipeline.settled();
    pipeline.awaitStoredOffset(1);
    pipeline.stop();

    pipeline.start();

    long log = Story.log(pipeline, story.user(), story.catalogExercise());
    pipeline.awaitOne("workout_logs", "c", c -> c.after().path("id").asLong() == log);
    assertThat(pipeline.epoch()).isEqualTo(1);
  }
}
