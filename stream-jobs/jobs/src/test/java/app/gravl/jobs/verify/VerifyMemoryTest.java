package app.gravl.jobs.verify;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.catalog.CatalogFiles;
import app.gravl.catalog.CatalogLoader;
import app.gravl.jobs.ForkedProgram;
import app.gravl.jobs.backfill.Backfill;
import app.gravl.jobs.facts.UserRange;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import java.nio.file.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any number of users fits into the memory of a few ranges of them. */
class VerifyMemoryTest {

  /** With what verify holds of each, about 9 kB, they would take 110 MB. */
  private static final int USERS = 12_000;

  private static final int SETS = 20;

  /** Two ranges of users, the catalog, and the code's own. */
  private static final String HEAP = "-Xmx56m";

  // Instants before the first evaluation, the same for all: so one user's insights are everybody's.
  private static final String HISTORY =
      """
      insert into workout_logs (user_id, exercise_id, performed_at, set_number, reps, weight_kg, rpe)
        select u, e.ids[1 + n %% cardinality(e.ids)],
            date_trunc('hour', now()) - interval '1 day' * (1 + n), 1, 8, 60, 8
        from generate_series(1, %d) u, generate_series(1, %d) n,
          (select array_agg(distinct exercise_id order by exercise_id) ids from workout_exercises) e
      """;

  @TempDir Path folder;

  @Test
  void twelve_thousand_users_are_verified_in_a_heap_that_holds_two_thousand() throws Exception {
    DatabaseSettings database = manyUsers();

    try (ForkedProgram verify = ForkedProgram.start(folder, VerifyProgram.class, HEAP, database)) {
      int code = verify.awaitEnd();

      assertThat(verify.output()).contains("12,000 same, 0 differ");
      assertThat(code).isZero();
    }
  }

  private static DatabaseSettings manyUsers() throws Exception {
    TestDatabase database = TestDatabase.migrated();
    new CatalogLoader(database.owner()).load(CatalogFiles.bundled());
    database.execute(
        "insert into users (id, time_zone) select u, 'UTC' from generate_series(1, %d) u"
            .formatted(USERS),
        "set session_replication_role = replica",
        HISTORY.formatted(USERS, SETS));
    DatabaseSettings settings =
        new DatabaseSettings(database.url(), Roles.STREAM.roleName(), database.password());
    new Backfill(settings, (users, about, rate, left) -> {}, System::nanoTime)
        .run(StreamExecutionEnvironment.createLocalEnvironment(1), new UserRange(1, 1));
    copyToEverybody(database, "workout_recommendations");
    copyToEverybody(database, "muscle_group_recovery");
    database.execute("analyze");
    return settings;
  }

  private static void copyToEverybody(TestDatabase database, String table) {
    String columns =
        database.text(
            """
            select string_agg(column_name, ', ' order by ordinal_position)
            from information_schema.columns where table_name = '%s' and column_name <> 'user_id'
            """
                .formatted(table));
    database.execute(
        "set session_replication_role = replica",
        "insert into %1$s (user_id, %2$s) select u, %2$s from generate_series(2, %3$d) u, %1$s"
            .formatted(table, columns, USERS));
  }
}
