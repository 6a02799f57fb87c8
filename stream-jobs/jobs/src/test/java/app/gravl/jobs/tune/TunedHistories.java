package app.gravl.jobs.tune;

import app.gravl.jobs.backfill.UserModel;
import app.gravl.jobs.facts.StoredHistories;
import app.gravl.jobs.facts.UserRange;
import app.gravl.model.MuscleGroup;
import app.gravl.model.Parameters;
import app.gravl.schema.DatabaseSettings;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Users with histories, some of whom trained yesterday, some never; and what tests ask of them. */
final class TunedHistories {

  static final int USERS = 40;
  static final long UNTRAINED = 41;
  static final int ALL = 41;

  /** As hard as people train: nobody is recovered from it the day after. */
  private static final String TRAINED_YESTERDAY =
      """
      insert into workout_logs (id, user_id, exercise_id, performed_at, reps, weight_kg, rpe)
        select 1000000 + u * 10 + n, u, e.id, now() - interval '20 hours' + n * interval '3 minutes', 8, 60, 9
        from generate_series(1, 20) u, generate_series(1, 5) n,
          (select min(exercise_id) as id from exercise_muscles where muscle_group = 'chest' and activation = 1) e
      """;

  final StoredHistories stored;

  TunedHistories() throws SQLException {
    stored =
        new StoredHistories()
            .add(7, LongStream.rangeClosed(1, USERS).toArray())
            .addUntrained(UNTRAINED)
            .evaluate();
    stored.database().execute(TRAINED_YESTERDAY);
  }

  /** As the owner. */
  DatabaseSettings owner() {
    return new DatabaseSettings(stored.database().url(), "postgres", stored.database().password());
  }

  WhatIf tune(Parameters other) throws Exception {
    return tune(other, UserRange.ALL, UserModel::of);
  }

  WhatIf tune(Parameters other, UserRange users, Function<Parameters, UserModel> models)
      throws Exception {
    return new Tuning(
            owner(),
            () -> StreamExecutionEnvironment.createLocalEnvironment(2),
            models,
            what -> (done, about, rate, left) -> {},
            System::nanoTime)
        .run(Parameters.DEFAULT, other, users);
  }

  /** All half-lives so many times as long. */
  static Parameters halfLives(double times) {
    Map<String, Double> values = new HashMap<>();
    for (MuscleGroup muscle : MuscleGroup.values()) {
      values.put(
          "half_life_hours." + muscle.key(), times * Parameters.DEFAULT.halfLifeHours().of(muscle));
    }
    return Parameters.of(values);
  }

  /** Every row of every live table with its place and the transactions that wrote and locked it. */
  String live() {
    List<String> tables =
        List.of(
            stored
                .database()
                .text(
                    """
                    select string_agg(relname, ',' order by relname) from pg_class
                    where relnamespace = 'public'::regnamespace and relkind = 'r'
                    """)
                .split(","));
    return tables.stream().map(this::rows).collect(Collectors.joining("\n"))
        + stored.database().text("select string_agg(s::text, ',' order by s) from pg_sequences s");
  }

  private String rows(String table) {
    return table
        + ": "
        + stored
            .database()
            .text(
                """
                select count(*) || ' ' || coalesce(string_agg(concat_ws('|', ctid, xmin, xmax, t), '; ' order by ctid), '')
                from public.%s t
                """
                    .formatted(table));
  }

  long number(String query) {
    return stored.database().number(query);
  }
}
