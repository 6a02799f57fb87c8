package app.gravl.api.web;

import app.gravl.catalog.CatalogFiles;
import app.gravl.catalog.CatalogLoader;
import app.gravl.schema.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The catalog, and users with a history as of some instant. */
final class DemoHistory {

  // One working set every 3 minutes, the last one harder; loads rise from week to week.
  private static final String DONE =
      """
      insert into workout_logs (user_id, exercise_id, workout_id, source_type, performed_at, set_number, set_type,
          reps, weight_kg, rpe)
      select %1$d, x.exercise_id, w.id, 'program',
          timestamptz '%2$s' - make_interval(hours => %3$d) + make_interval(mins => 12 * x.position + 3 * n), n,
          case when n = 1 and x.position = 1 then 'warmup' else 'working' end,
          x.reps - case when n = x.sets then 1 else 0 end,
          case e.equipment when 'bodyweight' then null
            else 5 * (4 + (x.exercise_id * 7) %% 14) * case when n = 1 and x.position = 1 then 0.5 else 1 end end,
          case when n = x.sets then 9 else 8 end
      from workouts w join workout_exercises x on x.workout_id = w.id join exercises e on e.id = x.exercise_id,
          generate_series(1, x.sets) n
      where w.slug = '%4$s'
      """;

  private static final List<String> SPLIT =
      List.of("push-a", "pull-a", "legs-a", "push-b", "pull-b", "legs-b");

  private final TestDatabase database;

  DemoHistory(TestDatabase database) {
    this.database = database;
  }

  void loadCatalog() throws SQLException {
    new CatalogLoader(database.owner()).load(CatalogFiles.bundled());
  }

  long newUser() {
    return database.number("insert into users (time_zone) values ('Europe/Berlin') returning id");
  }

  /** Ten weeks of push, pull and legs; legs half a day ago, nothing for the last push. */
  long trainedUser(Instant now) {
    long user = newUser();
    int turn = 0;
    StringBuilder statements = new StringBuilder();
    for (int day = 70; day >= 1; day--) {
      if (day % 7 != 2 && day % 7 != 5) {
        String slug = SPLIT.get(turn++ % SPLIT.size());
        statements.append(DONE.formatted(user, now, 24 * day - 10, slug)).append(';');
      }
    }
    // At once: most page tests begin with it.
    database.execute(statements.toString());
    return user;
  }

  void done(long user, Instant now, int hoursAgo, String workout) {
    database.execute(DONE.formatted(user, now, hoursAgo, workout));
  }
}
