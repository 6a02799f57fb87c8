package app.gravl.local.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two million sets in one transaction, as where another service's users are taken over. */
@Tag("faults")
class LargeTransactionIT {

  private static final String USERS =
      """
      insert into users (time_zone, display_name)
        select 'UTC', 'taken over' from generate_series(1, 20000)
      """;

  private static final String SETS =
      """
      insert into workout_logs (user_id, exercise_id, performed_at, set_number, reps, weight_kg)
        select u.id, 1 + (u.id + n) % 40, now() - interval '1 day' * (n % 30) - interval '1 minute' * n,
          1, 5 + n % 10, 40 + n
        from users u, generate_series(1, 100) n where u.display_name = 'taken over'
      """;

  @TempDir Path folder;

  @Test
  void two_million_rows_in_one_transaction() throws Exception {
    try (Trial trial = Trial.begin(SeparateParts.start(Places.in(folder)))) {
      trial.run("transaction of 2 million rows", () -> insert(trial.parts().postgres()));
    }
  }

  private static void insert(PostgresProcess postgres) throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(USERS);
      statement.execute(SETS);
      connection.commit();
    }
  }
}
