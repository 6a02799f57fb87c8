package app.gravl.jobs.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.schema.AlarmKind;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Heartbeats, alarms, and insights of a clock that is wrong. */
class SinkSignalsTest {

  private static final long BEAT = SampleRows.EVALUATED;
  private static final String BEATS =
      "select id, epoch, (extract(epoch from beat_at) * 1000)::bigint - "
          + BEAT
          + " from stream_heartbeat order by id";

  private final InsightTables tables = new InsightTables().withUsers(1, 2_000);
  private final SinkRig rig = new SinkRig(tables);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void a_heartbeat_arrives_with_its_epoch_and_the_time_of_the_database() throws Exception {
    rig.write(new Heartbeat(3, BEAT, 7));
    rig.write(new Heartbeat(4, BEAT + 1, 7));
    rig.write(new Heartbeat(3, BEAT + 5, 7));
    rig.flush();

    assertThat(tables.query(BEATS)).containsExactly("3 7 5", "4 7 1");
    assertThat(
            tables.query(
                "select count(*) from stream_heartbeat"
                    + " where now() - arrived_at between '0 s' and '10 s'"))
        .containsExactly("2");
  }

  @Test
  void a_heartbeat_tells_when_it_passed_each_hop_as_far_as_that_is_known() throws Exception {
    rig.write(new Heartbeat(1, BEAT, 7).passed(BEAT + 10, BEAT + 20, BEAT + 30));
    rig.write(new Heartbeat(2, BEAT, 7));
    rig.flush();

    assertThat(
            tables.query(
                "select id, captured_at - beat_at, published_at - beat_at, processed_at - beat_at"
                    + " from stream_heartbeat order by id"))
        .containsExactly("1 00:00:00.01 00:00:00.02 00:00:00.03", "2 null null null");
  }

  @Test
  void a_heartbeat_never_goes_back() throws Exception {
    List<Heartbeat> beats =
        List.of(
            new Heartbeat(1, BEAT + 100, 2),
            new Heartbeat(1, BEAT + 50, 2),
            new Heartbeat(1, BEAT + 900, 1),
            new Heartbeat(2, BEAT + 100, 2),
            // A clock that was set back, but of a later epoch.
            new Heartbeat(2, BEAT + 50, 3));
    for (Heartbeat beat : beats) {
      rig.write(beat);
      rig.flush();
    }

    assertThat(tables.query(BEATS)).containsExactly("1 2 100", "2 3 50");
  }

  @Test
  void a_heartbeat_arrives_only_behind_all_insights_that_came_before_it() throws Exception {
    tables.write(SampleRows.of(2_000, 1));
    try (Connection blocker = tables.stream();
        Statement statement = blocker.createStatement()) {
      statement.execute("select * from workout_recommendations where user_id = 2000 for update");
      for (long user = 1; user <= 2_000; user++) {
        rig.write(SampleRows.of(user, 2));
      }
      rig.write(new Heartbeat(1, BEAT, 1));
      // Users who come later are lower, and would be first in their batch.
      rig.write(SampleRows.of(1, 3));
      await()
          .until(
              () ->
                  tables.query(
                      "select wait_event_type from pg_stat_activity where datname = current_database()"
                          + " and application_name = 'gravl-insight-sink'"),
              List.of("Lock")::equals);
      assertThat(tables.query(BEATS)).isEmpty();
      blocker.rollback();
    }
    rig.flush();
    assertThat(tables.query(BEATS)).containsExactly("1 1 0");
  }

  @Test
  void alarms_of_a_kind_are_counted_and_the_last_message_stands() throws Exception {
    rig.write(new Alarm(AlarmKind.CLOCK_SKEW, "first"));
    rig.write(new Alarm(AlarmKind.USER_ASIDE, "other\0" + "x".repeat(3_000)));
    rig.write(new Alarm(AlarmKind.CLOCK_SKEW, "second"));
    rig.flush();
    rig.write(new Alarm(AlarmKind.CLOCK_SKEW, "third"));
    rig.flush();

    assertThat(
            tables.query(
                "select kind, count, left(message, 7), length(message) from stream_alarms order by kind"))
        .containsExactly("clock skew 3 third 5", "user put aside 1 other x 2000");
    assertThat(
            tables.query("select last_at > first_at from stream_alarms where kind = 'clock skew'"))
        .containsExactly("t");
  }

  @Test
  void insights_from_the_future_are_held_back_and_their_users_asked_for() throws Exception {
    long now = now();
    InsightRows yearAhead = SampleRows.of(2, 5, 1, now + 31_536_000_000L);
    rig.write(SampleRows.of(1, 1));
    rig.write(yearAhead);
    rig.write(SampleRows.of(3, 1));
    rig.write(new Heartbeat(1, BEAT, 1));
    rig.flush();

    assertThat(tables.versions()).containsExactly("1 1", "3 1");
    assertThat(tables.query("select count(*) from muscle_group_recovery where user_id = 2"))
        .containsExactly("0");
    assertThat(tables.query(BEATS)).as("user 2 is not up to date").isEmpty();
    assertThat(rig.asked).containsExactly(2L);
    assertThat(rig.metrics.usersAhead()).isEqualTo(1);
    assertThat(tables.query("select message from stream_alarms where kind = 'clock skew'"))
        .singleElement()
        .asString()
        .contains("user 2", "set the clock");

    // As evaluated by a clock that is right again.
    rig.write(SampleRows.of(2, 5, 1, now()));
    rig.write(new Heartbeat(1, BEAT + 1, 1));
    rig.flush();
    assertThat(tables.versions()).containsExactly("1 1", "2 5", "3 1");
    assertThat(tables.query(BEATS)).containsExactly("1 1 1");
    assertThat(rig.metrics.usersAhead()).isZero();
    rig.flush();
    assertThat(rig.asked).as("nobody is missing any more").containsExactly(2L);
    assertThat(rig.letters).isEmpty();
  }

  @Test
  void insights_a_little_ahead_are_written_when_their_time_has_come() throws Exception {
    rig.write(SampleRows.of(1, 1, 1, now() + 30_000));
    rig.write(SampleRows.of(2, 1, 1, now() + 63_000));
    rig.write(new Heartbeat(1, BEAT, 1));
    rig.flush();
    assertThat(tables.versions()).containsExactly("1 1");

    await().until(tables::versions, List.of("1 1", "2 1")::equals);
    await().until(() -> !tables.query(BEATS).isEmpty());
  }

  @Test
  void insights_that_the_guard_refuses_are_counted_and_held_for_nobody() throws Exception {
    rig.write(SampleRows.of(1, 9));
    rig.flush();
    rig.write(SampleRows.of(1, 8));
    rig.flush();

    assertThat(rig.metrics.refused.getCount()).isEqualTo(1);
    assertThat(rig.metrics.usersWritten.getCount()).isEqualTo(1);
    assertThat(rig.metrics.usersAhead()).isZero();
  }

  private long now() throws Exception {
    return tables.database.number("select (extract(epoch from clock_timestamp()) * 1000)::bigint");
  }
}
