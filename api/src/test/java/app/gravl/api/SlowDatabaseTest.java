package app.gravl.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.schema.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlowDatabaseTest {

  @Test
  void a_database_that_does_not_answer_gives_quick_503s_and_is_used_again_after() throws Exception {
    try (TestApi api =
        TestApi.start(
            TestDatabase.migrated(),
            Map.of(
                "DATABASE_POOL_SIZE", "2",
                "DATABASE_POOL_TIMEOUT_MS", "250",
                "DATABASE_STATEMENT_TIMEOUT_MS", "400"))) {
      long user = api.user();
      try (Connection blocker = api.database().owner().getConnection();
          Statement statement = blocker.createStatement()) {
        blocker.setAutoCommit(false);
        statement.execute("lock table workout_logs in access exclusive mode");
        List<CompletableFuture<TestApi.Answer>> answers =
            IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> api.get(user, "/api/logs")))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join))
            .allSatisfy(
                answer -> {
                  assertThat(answer.status()).isEqualTo(503);
                  assertThat(answer.problem()).isEqualTo("unavailable");
                  assertThat(answer.header("Retry-After")).isEqualTo("1");
                });
        blocker.rollback();
      }
      await().until(() -> api.get(user, "/api/logs").status() == 200);
    }
  }
}
