package app.gravl.jobs.tune;

import app.gravl.model.MuscleGroup;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is different between the two schemas, user by user, and in sum. */
final class Comparison {

  /** For people's queries too. A user who has insights in one schema only is in neither view. */
  private static final String VIEWS =
      """
      create view what_if.recovery_changes as
        select user_id, muscle_group, trained, live, what_if, what_if - live as change
        from (
          select user_id, muscle_group, b.as_of is not null or w.as_of is not null as trained,
              public.calculate_recovery_score(b.fatigue, b.capacity, b.half_life_hours, b.as_of, r.evaluated_at) as live,
              public.calculate_recovery_score(w.fatigue, w.capacity, w.half_life_hours, w.as_of, r.evaluated_at) as what_if
          from what_if_base.muscle_group_recovery b join what_if.muscle_group_recovery w using (user_id, muscle_group)
            join what_if.workout_recommendations r using (user_id)) recoveries;

      create view what_if.pick_changes as
        select user_id, coalesce(b.picks #>> '{0,workout,name}', b.rest ->> 'code', 'none') as live,
            coalesce(w.picks #>> '{0,workout,name}', w.rest ->> 'code', 'none') as what_if,
            b.picks #> '{0,workout}' is distinct from w.picks #> '{0,workout}' as first_changes,
            not (jsonb_path_query_array(b.picks, '$[*].workout') @> jsonb_path_query_array(w.picks, '$[*].workout')
              and jsonb_path_query_array(w.picks, '$[*].workout') @> jsonb_path_query_array(b.picks, '$[*].workout'))
              as one_of_three_changes
        from what_if_base.workout_recommendations b join what_if.workout_recommendations w using (user_id);
      """;

  private static final String ANALYZE =
      """
      analyze what_if_base.workout_recommendations, what_if_base.muscle_group_recovery,
        what_if.workout_recommendations, what_if.muscle_group_recovery
      """;

  private static final String USERS =
      """
      select count(*), count(*) filter (where first_changes), count(*) filter (where one_of_three_changes)
      from what_if.pick_changes
      """;

  private static final String MUSCLES =
      """
      select muscle_group::text, users, p[1], p[2], p[3], p[4], p[5]
      from (
        select muscle_group, count(*) as users,
            percentile_cont(array[0.05, 0.25, 0.5, 0.75, 0.95]) within group (order by change) as p
        from what_if.recovery_changes where trained group by muscle_group) muscles
      """;

  private static final String MOST =
      """
      select user_id, mean_change, live, what_if
      from (select user_id, avg(abs(change)) as mean_change from what_if.recovery_changes group by user_id) recoveries
        join what_if.pick_changes using (user_id)
      where mean_change > 0 or first_changes
      order by mean_change desc, first_changes desc, user_id
      limit 10
      """;

  private Comparison() {}

  static void makeViews(Statement statement) throws SQLException {
    statement.execute(VIEWS);
  }

  static WhatIf.Changes read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(ANALYZE);
      List<MuscleChange> muscles = muscles(statement);
      List<UserChange> most = most(statement);
      try (ResultSet row = statement.executeQuery(USERS)) {
        row.next();
        return new WhatIf.Changes(row.getLong(1), row.getLong(2), row.getLong(3), muscles, most);
      }
    }
  }

  private static List<MuscleChange> muscles(Statement statement) throws SQLException {
    List<MuscleChange> muscles = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(MUSCLES)) {
      while (row.next()) {
        muscles.add(
            new MuscleChange(
                MuscleGroup.ofKey(row.getString(1)),
                row.getLong(2),
                row.getDouble(3),
                row.getDouble(4),
                row.getDouble(5),
                row.getDouble(6),
                row.getDouble(7)));
      }
    }
    muscles.sort(Comparator.comparing(MuscleChange::muscle));
    return muscles;
  }

  private static List<UserChange> most(Statement statement) throws SQLException {
    List<UserChange> most = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(MOST)) {
      while (row.next()) {
        most.add(
            new UserChange(row.getLong(1), row.getDouble(2), row.getString(3), row.getString(4)));
      }
    }
    return most;
  }
}
