package app.gravl.jobs.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.gravl.schema.Patience;
import app.gravl.schema.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InsightSinkTest {

  private final InsightTables tables = new InsightTables().withUsers(1, 1_000);
  private final SinkRig rig = new SinkRig(tables);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void all_that_came_is_committed_when_a_flush_returns() throws Exception {
    for (long user = 1_000; user >= 1; user--) {
      rig.write(SampleRows.of(user, 1));
      rig.write(SampleRows.of(user, 2));
    }
    rig.flush();

    assertThat(tables.versions())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, 1_000).mapToObj(user -> user + " 2").toList());
    assertThat(rig.metrics.batches.getCount()).as("batches of up to 500").isBetween(2L, 100L);
  }

  @Test
  void a_lone_user_is_written_without_a_flush() throws Exception {
    rig.write(SampleRows.of(5, 3));

    await().until(tables::versions, List.of("5 3")::equals);
  }

  @Test
  void a_user_who_is_gone_is_dropped_and_counted_and_the_others_written() throws Exception {
    for (long user = 995; user <= 1_005; user++) {
      rig.write(SampleRows.of(user, 1));
    }
    rig.flush();

    assertThat(tables.versions()).hasSize(6).startsWith("995 1").endsWith("1000 1");
    assertThat(rig.metrics.usersGone.getCount()).isEqualTo(5);
    assertThat(rig.letters).isEmpty();
  }

  @Test
  void a_row_that_can_never_be_written_becomes_a_letter_and_the_others_are_written()
      throws Exception {
    for (long user = 1; user <= 20; user++) {
      InsightRows rows = SampleRows.of(user, 1);
      if (user == 3) {
        rows.fatigue[2] = Double.NaN;
      } else if (user == 11) {
        rows.picks = "[{\"broken\": ";
      } else if (user == 12) {
        rows.picks = "[\"\\u0000\"]";
      } else if (user == 20) {
        rows.validUntil = Long.MAX_VALUE;
      }
      rig.write(rows);
    }
    rig.flush();

    assertThat(tables.versions()).hasSize(16).doesNotContain("3 1", "11 1", "12 1", "20 1");
    assertThat(rig.letters)
        .allMatch(letter -> letter.ofSink && letter.partition < 0)
        .extracting(letter -> new String(letter.key, StandardCharsets.UTF_8))
        .containsExactlyInAnyOrder("3", "11", "12", "20");
    assertThat(rig.letters).allMatch(letter -> letter.errorClass.endsWith("PSQLException"));
    assertThat(rig.metrics.poison.getCount()).isEqualTo(4);
    assertThat(tables.query("select count(*) from muscle_group_recovery where user_id = 3"))
        .containsExactly("0");
  }

  @Test
  void a_lost_connection_is_opened_again_and_nothing_is_lost() throws Exception {
    rig.write(SampleRows.of(1, 1));
    rig.flush();
    tables.query(
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where application_name = 'gravl-insight-sink' and datname = current_database()");

    rig.write(SampleRows.of(1, 2));
    rig.flush();

    assertThat(tables.versions()).containsExactly("1 2");
    assertThat(rig.metrics.retries.getCount()).isPositive();
    assertThat(rig.letters).isEmpty();
  }

  @Test
  void a_database_that_is_away_is_waited_for() throws Exception {
    TestDatabase elsewhere = TestDatabase.empty();
    String alter = "alter database " + tables.database.name() + " allow_connections ";
    elsewhere.execute(alter + "false");
    rig.write(SampleRows.of(1, 1));
    CompletableFuture<Void> flushed = rig.flushLater();
    await().until(() -> rig.metrics.retries.getCount() >= 3);
    assertThat(flushed).isNotDone();

    elsewhere.execute(alter + "true");
    flushed.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    assertThat(tables.versions()).containsExactly("1 1");
    assertThat(rig.letters).isEmpty();
  }

  @Test
  void letters_that_cannot_be_kept_stop_the_sink_instead_of_losing_them() throws Exception {
    rig.lettersAreLost = true;
    InsightRows poison = SampleRows.of(1, 1);
    poison.picks = "none";
    rig.write(poison);

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(rig::flush)
        .withStackTraceContaining("Kafka is away");
  }
}
