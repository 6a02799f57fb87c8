package app.gravl.api.own;

import app.gravl.api.catalog.Exercises;
import app.gravl.api.consistency.ConsistencyToken;
import app.gravl.api.database.Sql;
import app.gravl.api.http.Fields;
import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import app.gravl.api.imports.match.UserExercises;
import app.gravl.catalog.Vocabulary;
import app.gravl.model.MuscleGroup;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exercise of a user's own, as it is to be stored.
 *
 * @param bodyWeightShare how much of the body's weight it moves, 0 to 1; null: as its equipment
 *     says
 * @param assisted a machine or a band takes weight off the body
 * @param muscles what it trains; none: it is logged, and counts for no muscle
 */
record OwnExercise(
    String name,
    String equipment,
    String movementPattern,
    @Nullable Double bodyWeightShare,
    boolean assisted,
    List<Activation> muscles)
    implements OwnResource {

  private static final int MAX_EXERCISES = 2_000;
  private static final List<String> MUSCLES =
      Arrays.stream(MuscleGroup.values()).map(MuscleGroup::key).toList();

  /**
   * @param activation above 0, at most 1: trained directly
   */
  record Activation(String muscleGroup, double activation) {
    static Activation read(Fields fields) {
      BigDecimal activation = fields.decimal("activation", 0, 1, 3);
      if (activation != null && activation.signum() == 0) {
        fields.errors().value(fields.pointer("activation"), "must be above 0");
      }
      return new Activation(
          fields.required("muscleGroup", fields.oneOf("muscleGroup", MUSCLES), ""),
          fields.required("activation", activation, BigDecimal.ONE).doubleValue());
    }
  }

  private record Found(boolean mine, long uses) {}

  private static final String COUNT =
      """
      with locked as (select id from users where id = ? for no key update)
      select (select count(*) from exercises e where e.user_id = locked.id) from locked
      """;

  private static final String INSERT =
      """
      insert into exercises (user_id, slug, name, equipment, movement_pattern, body_weight_share, assisted)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (user_id, slug) do nothing returning id
      """;

  // The former name stays as an alias: exports that are imported again still carry it.
  private static final String UPDATE =
      """
      update exercises set name = ?, equipment = ?, movement_pattern = ?, body_weight_share = ?, assisted = ?,
        aliases = case when name = ? or name = any (aliases) then aliases else aliases || name end
      where user_id = ? and id = ?
      """;

  private static final String ACTIVATE =
      """
      insert into exercise_muscles (exercise_id, muscle_group, activation)
      select ?, m, a from unnest(?::text[], ?::float8[]) x (m, a)
      on conflict (exercise_id, muscle_group) do update set activation = excluded.activation
      """;

  private static final String REST =
      """
      delete from exercise_muscles where exercise_id = ? and muscle_group <> all (?::text[])
      """;

  private static final String FIND =
      """
      select e.user_id is not null as mine,
        (select count(*) from workout_logs l where l.exercise_id = e.id and l.user_id = e.user_id)
        + (select count(*) from custom_workout_exercises c join custom_workouts w on w.id = c.custom_workout_id
           where c.exercise_id = e.id and c.user_id = e.user_id) as uses
      from exercises e where e.id = ? and (e.user_id is null or e.user_id = ?)
      """;

  private static final String DELETE =
      """
      delete from exercises where user_id = ? and id = ?
      """;

  static OwnExercise read(Fields fields) {
    List<Activation> muscles = fields.objects("muscles", 0, MUSCLES.size(), Activation::read);
    BigDecimal share = fields.decimal("bodyWeightShare", 0, 1, 3);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < muscles.size(); i++) {
      if (!seen.add(muscles.get(i).muscleGroup()) && !muscles.get(i).muscleGroup().isEmpty()) {
        fields.errors().value(fields.pointer("muscles/" + i + "/muscleGroup"), "is there twice");
      }
    }
    return new OwnExercise(
        fields.required("name", fields.text("name", 1, 200), ""),
        or(fields.oneOf("equipment", Vocabulary.EQUIPMENT)),
        or(fields.oneOf("movementPattern", Exercises.MOVEMENT_PATTERNS)),
        share == null ? null : share.doubleValue(),
        Boolean.TRUE.equals(fields.flag("assisted")),
        muscles);
  }

  @Override
  public Created create(Connection connection, long userId) throws SQLException {
    Long count = Sql.first(connection, COUNT, row -> row.getLong(1), userId);
    if (count == null) {
      throw Problem.unknownUser();
    }
    if (count >= MAX_EXERCISES) {
      throw Problem.of(
          ProblemType.LIMIT_REACHED, "You have " + count + " exercises of your own; that is all.");
    }
    Long id =
        Sql.first(
            connection,
            INSERT,
            row -> row.getLong(1),
            userId,
            UserExercises.slug(name),
            name,
            equipment,
            movementPattern,
            bodyWeightShare,
            assisted);
    if (id == null) {
      throw Problem.of(
          ProblemType.CONFLICT, "You have an exercise of that name already; change that one.");
    }
    activate(connection, id);
    return new Created(id, ConsistencyToken.ofTransaction(connection, userId));
  }

  @Override
  public Created replace(Connection connection, long userId, long id) throws SQLException {
    find(connection, userId, id);
    Sql.update(
        connection,
        UPDATE,
        name,
        equipment,
        movementPattern,
        bodyWeightShare,
        assisted,
        name,
        userId,
        id);
    activate(connection, id);
    return new Created(id, ConsistencyToken.ofTransaction(connection, userId));
  }

  static ConsistencyToken delete(Connection connection, long userId, long id) throws SQLException {
    Found found = find(connection, userId, id);
    if (found.uses() > 0) {
      throw Problem.of(
          ProblemType.EXERCISE_IN_USE,
          found.uses() + " logged sets or planned exercises refer to it; it can't be deleted.");
    }
    Sql.update(connection, DELETE, userId, id);
    return ConsistencyToken.ofTransaction(connection, userId);
  }

  private static Found find(Connection connection, long userId, long id) throws SQLException {
    // Also says so where it is the user who is not there.
    ConsistencyToken.ofTransaction(connection, userId);
    Found found =
        Sql.first(
            connection,
            FIND,
            row -> new Found(row.getBoolean("mine"), row.getLong("uses")),
            id,
            userId);
    if (found == null) {
      throw Exercises.unknownExercise(id);
    }
    if (!found.mine()) {
      throw Problem.of(
          ProblemType.FORBIDDEN, "Exercise " + id + " is the catalog's; it can't be changed.");
    }
    return found;
  }

  private void activate(Connection connection, long id) throws SQLException {
    Sql.Array names = new Sql.Array("text", muscles.stream().map(Activation::muscleGroup).toList());
    Sql.update(connection, REST, id, names);
    if (!muscles.isEmpty()) {
      Sql.update(
          connection,
          ACTIVATE,
          id,
          names,
          new Sql.Array("float8", muscles.stream().map(Activation::activation).toList()));
    }
  }

  private static String or(@Nullable String value) {
    return value == null ? "other" : value;
  }
}
