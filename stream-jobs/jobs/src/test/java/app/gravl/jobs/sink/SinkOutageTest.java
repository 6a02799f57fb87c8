package app.gravl.jobs.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.schema.AlarmKind;
import app.gravl.schema.Patience;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the database does that no user's row is at fault for: all of it is waited for. */
class SinkOutageTest {

  private final InsightTables tables = new InsightTables().withUsers(1, 10);
  private final SinkRig rig = new SinkRig(tables);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void a_revoked_grant_is_waited_for_with_an_alarm() throws Exception {
    waitsFor(
        "revoke insert, update on workout_recommendations from gravl_stream",
        "grant insert, update on workout_recommendations to gravl_stream",
        "schema_or_grant");

    assertThat(alarm()).contains("permission denied", "SQLSTATE 42501", "grant it to the role");
  }

  @Test
  void a_table_that_is_missing_is_waited_for_with_an_alarm() throws Exception {
    waitsFor(
        "alter table muscle_group_recovery rename to gone",
        "alter table gone rename to muscle_group_recovery",
        "schema_or_grant");

    assertThat(alarm()).contains("SQLSTATE 42P01", "run the migrations");
  }

  @Test
  void a_read_only_role_is_waited_for_and_alarmed_afterwards() throws Exception {
    waitsFor(
        "alter role gravl_stream in database %s set default_transaction_read_only = on"
            .formatted(tables.database.name()),
        "alter role gravl_stream in database %s reset default_transaction_read_only"
            .formatted(tables.database.name()),
        "read_only");

    await().until(() -> !alarms().isEmpty());
    assertThat(alarm()).contains("SQLSTATE 25006", "read-only");
  }

  @Test
  void a_constraint_that_refuses_everybody_is_no_rows_fault() throws Exception {
    waitsFor(
        "alter table workout_recommendations add constraint nobody check (version < 0) not valid",
        "alter table workout_recommendations drop constraint nobody",
        "constraint");

    assertThat(alarm()).contains("nobody", "SQLSTATE 23514", "a constraint is wrong, no row");
  }

  /** Also for a lone user, beside whom no other row tells whose fault it is. */
  private void waitsFor(String outage, String end, String cause) throws Exception {
    rig.write(SampleRows.of(1, 1));
    rig.flush();
    tables.database.execute(outage);
    boolean readOnly = cause.equals("read_only");
    if (readOnly) {
      tables.query(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where application_name = 'gravl-insight-sink' and datname = current_database()");
    }
    rig.write(SampleRows.of(1, 2));
    rig.write(new Heartbeat(1, SampleRows.EVALUATED, 1));
    CompletableFuture<Void> flushed = rig.flushLater();

    await().until(() -> readOnly ? rig.metrics.waitingSeconds() >= 2 : !alarms().isEmpty());
    assertThat(rig.metrics.retriesFor(cause)).isPositive();
    assertThat(rig.metrics.waitingSeconds()).isPositive();
    assertThat(flushed).isNotDone();
    assertThat(tables.versions()).containsExactly("1 1");
    assertThat(tables.query("select * from stream_heartbeat")).isEmpty();

    tables.database.execute(end);
    flushed.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    assertThat(tables.versions()).containsExactly("1 2");
    assertThat(tables.query("select id from stream_heartbeat")).containsExactly("1");
    assertThat(rig.metrics.waitingSeconds()).isZero();
    assertThat(rig.letters).isEmpty();
  }

  private List<String> alarms() throws Exception {
    return tables.query("select message from stream_alarms where kind = 'sink waits'");
  }

  private String alarm() throws Exception {
    return alarms().get(0);
  }

  @Test
  void a_constraint_that_one_users_values_break_is_that_rows_fault() throws Exception {
    tables.database.execute(
        "alter table muscle_group_recovery add constraint few check (sets_7d < 100)");
    InsightRows tooMany = SampleRows.of(2, 1);
    tooMany.sets7d[3] = 100;
    rig.write(SampleRows.of(1, 1));
    rig.write(tooMany);
    rig.write(SampleRows.of(3, 1));
    rig.flush();

    assertThat(tables.versions()).containsExactly("1 1", "3 1");
    assertThat(rig.letters)
        .singleElement()
        .satisfies(letter -> assertThat(letter.errorMessage).contains("few"));
    assertThat(alarms()).isEmpty();
  }

  @Test
  void insights_do_not_wait_for_heartbeats_and_alarms_that_cannot_be_written() throws Exception {
    tables.database.execute(
        "revoke all on stream_heartbeat from gravl_stream",
        "revoke all on stream_alarms from gravl_stream");
    rig.write(new Alarm(AlarmKind.CLOCK_SKEW, "first"));
    rig.write(new Heartbeat(1, SampleRows.EVALUATED, 1));
    rig.flush();
    rig.write(new Alarm(AlarmKind.CLOCK_SKEW, "second"));
    rig.write(new Heartbeat(1, SampleRows.EVALUATED + 1_000, 1));
    rig.write(SampleRows.of(1, 1));
    rig.flush();
    assertThat(tables.versions()).containsExactly("1 1");

    tables.database.execute(
        "grant select, insert, update on stream_heartbeat, stream_alarms to gravl_stream");
    await().until(() -> !tables.query("select * from stream_heartbeat").isEmpty());
    assertThat(tables.query("select message, count from stream_alarms where kind = 'clock skew'"))
        .containsExactly("second 2");
    assertThat(
            tables.query(
                "select (extract(epoch from beat_at) * 1000)::bigint from stream_heartbeat"))
        .containsExactly(Long.toString(SampleRows.EVALUATED + 1_000));
  }
}
