package app.gravl.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connect stays away until Postgres has thrown away WAL that it had not read. */
@Tag("faults")
class SlotInvalidatedIT {

  private static final String STATUS =
      "select wal_status from pg_replication_slots where slot_name = 'gravl'";

  @TempDir Path folder;

  @Test
  void a_slot_beyond_its_size_limit_is_replaced() throws Exception {
    try (Trial trial = Trial.begin(SeparateParts.start(Places.in(folder)))) {
      PostgresProcess postgres = trial.parts().postgres();
      long epoch = postgres.number("select epoch from cdc_epoch");

      trial.run("slot invalidated by max_slot_wal_keep_size", () -> invalidate(trial.parts()));

      assertThat(postgres.number("select epoch from cdc_epoch")).isEqualTo(epoch + 1);
      assertThat(postgres.text(STATUS)).isEqualTo("reserved");
    }
  }

  private static void invalidate(SeparateParts parts) throws Exception {
    PostgresProcess postgres = parts.postgres();
    postgres.execute(
        "alter system set max_slot_wal_keep_size = '32MB'",
        "select pg_reload_conf()",
        "create table of_others (text text)");
    List<ProcessHandle> connect = parts.processes(Part.CONNECT);
    Signals.stop(connect);
    try {
      await("the slot to be lost")
          .atMost(JavaProcess.PATIENCE)
          .pollInterval(Duration.ofMillis(50))
          .until(() -> writeMuch(postgres).equals("lost"));
    } finally {
      Signals.goOn(connect);
    }
    postgres.execute("alter system reset max_slot_wal_keep_size", "select pg_reload_conf()");
  }

  /** Nothing that is captured. */
  private static String writeMuch(PostgresProcess postgres) throws Exception {
    postgres.execute(
        "insert into of_others select repeat('x', 1000) from generate_series(1, 20000)",
        "truncate of_others",
        "checkpoint");
    return postgres.text(STATUS);
  }
}
