package app.gravl.api.catalog;

import app.gravl.api.database.Sql;
import app.gravl.api.database.UserRows;
import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Exercises that a user may log: the catalog's and the user's own. */
public final class Exercises {

  /**
   * @param bodyWeightShare how much of the body's weight it moves, 0 to 1; null where nobody stated
   *     it: all of it if it is assisted or needs nothing but the body, else nothing
   * @param assisted a machine or a band takes weight off the body: logged weights are negative
   * @param own of the user, else of the catalog
   * @param retired left the catalog, and is there for the history of those who logged it
   * @param aliases JSON array of names under which exports of other apps know it
   * @param muscles JSON array of {@code {muscleGroup, activation}}, most activated first
   */
  record Exercise(
      long id,
      String slug,
      String name,
      String equipment,
      String movementPattern,
      @Nullable Double bodyWeightShare,
      boolean assisted,
      boolean own,
      boolean retired,
      @JsonRawValue String aliases,
      @JsonRawValue String muscles) {

    static Exercise read(ResultSet row) throws SQLException {
      return new Exercise(
          row.getLong("id"),
          row.getString("slug"),
          row.getString("name"),
          row.getString("equipment"),
          row.getString("movement_pattern"),
          Sql.decimal(row, "body_weight_share"),
          row.getBoolean("assisted"),
          row.getBoolean("own"),
          row.getBoolean("retired"),
          row.getString("aliases"),
          row.getString("muscles"));
    }
  }

  /**
   * What to look for; null: anything.
   *
   * @param id of one exercise
   * @param text part of a name or alias
   * @param retired also those retired ones that nothing of the user's refers to
   */
  record Filter(
      @Nullable Long id,
      @Nullable String text,
      @Nullable String muscle,
      @Nullable String equipment,
      boolean retired) {}

  /** As the table exercises allows them; a test holds the two equal. */
  public static final List<String> MOVEMENT_PATTERNS =
      List.of(
          "horizontal_push",
          "vertical_push",
          "horizontal_pull",
          "vertical_pull",
          "squat",
          "hinge",
          "lunge",
          "carry",
          "core",
          "isolation",
          "olympic",
          "cardio",
          "other");

  private static final String FIND =
      """
      select e.id, e.slug, e.name, e.equipment, e.movement_pattern, e.body_weight_share, e.assisted,
          e.user_id is not null as own, e.retired,
          to_json(e.aliases)::text as aliases,
          coalesce((select json_agg(json_build_object('muscleGroup', m.muscle_group, 'activation', m.activation)
                      order by m.activation desc, m.muscle_group)
                    from exercise_muscles m where m.exercise_id = e.id), '[]')::text as muscles
      from (values (?::bigint, ?::bigint, ?::text, ?::text, ?::text, ?::boolean))
          p (user_id, id, q, muscle, equipment, retired)
      join users u on u.id = p.user_id
      left join exercises e on (e.user_id is null or e.user_id = u.id)
        and (p.id is null or e.id = p.id)
        and (p.q is null or exists (
          select from unnest(e.name || e.aliases) known where strpos(lower(known), lower(p.q)) > 0))
        and (p.muscle is null or exists (
          select from exercise_muscles m where m.exercise_id = e.id and m.muscle_group = p.muscle))
        and (p.equipment is null or e.equipment = p.equipment)
        and (not e.retired or p.retired
          or exists (select from workout_logs l where l.exercise_id = e.id and l.user_id = u.id)
          or exists (select from custom_workout_exercises c where c.exercise_id = e.id and c.user_id = u.id)
          or exists (select from excluded_exercises x where x.exercise_id = e.id and x.user_id = u.id))
      order by e.name, e.id
      """;

  private static final String UNKNOWN =
      """
      select distinct x from unnest(?::bigint[]) x
      where not exists (select from exercises e where e.id = x and (e.user_id is null or e.user_id = ?))
      """;

  private Exercises() {}

  static List<Exercise> find(Connection connection, long userId, Filter filter)
      throws SQLException {
    return UserRows.list(
        Sql.list(
            connection,
            FIND,
            row -> UserRows.read(row, Exercise::read),
            userId,
            filter.id(),
            filter.text(),
            filter.muscle(),
            filter.equipment(),
            filter.retired()));
  }

  static Exercise one(Connection connection, long userId, long id) throws SQLException {
    List<Exercise> found = find(connection, userId, new Filter(id, null, null, null, true));
    if (found.isEmpty()) {
      throw unknownExercise(id);
    }
    return found.get(0);
  }

  public static Problem unknownExercise(long id) {
    return Problem.of(ProblemType.UNKNOWN_EXERCISE, "There is no exercise " + id + ".");
  }

  /** Those of the ids that are neither the catalog's nor this user's. */
  public static Set<Long> unknown(Connection connection, long userId, List<Long> exerciseIds)
      throws SQLException {
    return new HashSet<>(
        Sql.list(
            connection,
            UNKNOWN,
            row -> row.getLong(1),
            new Sql.Array("bigint", exerciseIds),
            userId));
  }
}
