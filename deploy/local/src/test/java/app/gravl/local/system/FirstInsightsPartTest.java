package app.gravl.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.embedded.PostgresOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** When a start is over: the stream's end is written here as the job would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstInsightsPartTest {

  private final PostgresPart postgres = new PostgresPart(PostgresOptions.temporary());

  @BeforeAll
  void start() throws Exception {
    postgres.start();
    new SchemaPart(postgres, Map.of()).start();
  }

  @AfterAll
  void stop() {
    postgres.stop();
  }

  @BeforeEach
  void everything_arrived_before_the_last_stop() throws Exception {
    execute(
        "delete from users",
        "delete from stream_heartbeat",
        "delete from cdc_epoch",
        "insert into cdc_epoch (epoch, reason) values (2, 'slot lost')",
        """
        insert into stream_heartbeat
          select id, now() - interval '1 hour', 2, now() - interval '1 hour' from cdc_heartbeat
        """);
  }

  @Test
  void it_waits_until_heartbeats_come_the_whole_way() throws Exception {
    CompletableFuture<String> ready = start(new FirstInsightsPart(postgres));
    stillWaits(ready);

    execute("update stream_heartbeat set beat_at = now() where id < 24");
    stillWaits(ready);

    execute("update stream_heartbeat set beat_at = now()");
    await().until(ready::isDone);
    assertThat(ready).isCompletedWithValue("up to date");
  }

  @Test
  void it_waits_for_the_snapshot_of_the_epoch_in_force() throws Exception {
    execute(
        "update stream_heartbeat set beat_at = now()",
        "select begin_epoch(2, 'the job lost its state')");
    CompletableFuture<String> ready = start(new FirstInsightsPart(postgres));
    stillWaits(ready);

    execute("update stream_heartbeat set beat_at = now(), epoch = 3");
    await().until(ready::isDone);
    assertThat(ready).isCompletedWithValue("up to date");
  }

  @Test
  void it_waits_for_users_who_are_behind_and_ends_when_stopped() throws Exception {
    execute(
        "update stream_heartbeat set beat_at = now()",
        "insert into users (time_zone) values ('UTC')");
    FirstInsightsPart part = new FirstInsightsPart(postgres);
    CompletableFuture<String> ready = start(part);
    stillWaits(ready);

    part.stop();
    await().until(ready::isDone);
    assertThat(ready).isCompletedWithValue("1 user behind, catching up");
  }

  private static CompletableFuture<String> start(FirstInsightsPart part) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return part.start();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** It looks every few milliseconds. */
  private static void stillWaits(CompletableFuture<String> ready) {
    await()
        .during(Duration.ofMillis(300))
        .atMost(Duration.ofSeconds(5))
        .until(() -> !ready.isDone());
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = postgres.server().superuser(SchemaPart.DATABASE).getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
