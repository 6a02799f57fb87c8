package app.gravl.local.bench;

import app.gravl.embedded.PostgresOptions;
import app.gravl.local.folder.DataFolder;
import app.gravl.local.system.PostgresPart;
import app.gravl.local.system.SchemaPart;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Users with a history in the Postgres of a data folder on which nothing else was ever started.
 * Written as a restore writes, without triggers: by statements it would take an hour.
 */
final class TrainedDatabase {

  private static final String USERS =
      """
      insert into users (time_zone, display_name)
        select 'Europe/Berlin', 'gravl bench' from generate_series(1, ?)
      """;

  // Workouts of 20 sets, five exercises each, spread over the last 28 days.
  private static final String SETS =
      """
      insert into workout_logs (user_id, exercise_id, performed_at, set_number, reps, weight_kg, rpe)
        select u.id, e.ids[1 + (u.id * 3 + n / 4) % cardinality(e.ids)],
            now() - interval '28 days' * (1 - (n / 20) * 20.0 / ?) - interval '150 s' * (19 - n % 20),
            1 + n % 4, 5 + n % 6, 40 + n % 8 * 5, 8
        from generate_series(?::bigint, ?) u (id), generate_series(0, ? - 1) n,
          (select array_agg(distinct exercise_id) ids from workout_exercises) e
        order by u.id, n
      """;

  private static final String[] BEFORE = {"alter table workout_logs disable trigger all"};

  private static final String[] AFTER = {
    "alter table workout_logs enable trigger all",
    "select keep_triggers_always()",
    "update user_versions set write_version = write_version + 1",
    "vacuum (freeze, analyze) workout_logs, users, user_versions",
    "checkpoint"
  };

  private static final int USERS_A_STATEMENT = 2_000;
  private static final int SAY_EVERY = 20_000;

  private TrainedDatabase() {}

  /** Returns when all is on disk, and Postgres has stopped. */
  static void make(DataFolder folder, int users, int sets, Benchmark.Progress progress)
      throws SQLException {
    PostgresPart postgres =
        new PostgresPart(
            PostgresOptions.keptIn(folder.of("postgres"), folder.secrets().ownerPassword()));
    try {
      postgres.start();
      new SchemaPart(postgres, folder.secrets().passwords()).start();
      fill(postgres.server().superuser(SchemaPart.DATABASE), users, sets, progress);
    } finally {
      postgres.stop();
    }
  }

  private static void fill(DataSource database, int users, int sets, Benchmark.Progress progress)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      execute(connection, "set synchronous_commit = off");
      try (PreparedStatement insert = connection.prepareStatement(USERS)) {
        insert.setInt(1, users);
        insert.executeUpdate();
      }
      execute(connection, BEFORE);
      try (PreparedStatement insert = connection.prepareStatement(SETS)) {
        for (int first = 1; first <= users; first += USERS_A_STATEMENT) {
          insert.setInt(1, sets);
          insert.setLong(2, first);
          insert.setLong(3, Math.min(users, first + USERS_A_STATEMENT - 1));
          insert.setInt(4, sets);
          insert.executeUpdate();
          if ((first + USERS_A_STATEMENT - 1) % SAY_EVERY == 0) {
            progress.say(
                "  %,d of %,d users trained".formatted(first + USERS_A_STATEMENT - 1, users));
          }
        }
      }
      execute(connection, AFTER);
    }
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
