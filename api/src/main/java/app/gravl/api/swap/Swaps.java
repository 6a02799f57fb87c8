package app.gravl.api.swap;

import static java.util.Objects.requireNonNull;

import app.gravl.api.consistency.ConsistencyToken;
import app.gravl.api.database.Sql;
import app.gravl.api.http.FieldErrors;
import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes and undoes swaps. Those of one day form chains: what replaces a workout may be replaced in
 * turn, and is undone in the opposite order. A user's swaps are made one after the other, so each
 * sees those before it.
 */
final class Swaps {

  /** The answer to a swap. */
  record Swapped(
      long id,
      long fromWorkoutId,
      @Nullable Long toWorkoutId,
      @Nullable Long toCustomWorkoutId,
      String date,
      @Nullable String reason,
      ConsistencyToken consistencyToken) {}

  /** The answer to its undoing. */
  record Reverted(long id, @Nullable Instant revertedAt, ConsistencyToken consistencyToken) {}

  private record Standing(
      long id, long fromWorkoutId, @Nullable Long toWorkoutId, @Nullable Long toCustomWorkoutId) {}

  private record Exist(boolean from, boolean to) {}

  private static final String LOCK =
      """
      select id from users where id = ? for no key update
      """;

  private static final String EXIST =
      """
      select exists (select from workouts w where w.id = p.from_id) as from_exists,
        exists (select from workouts w where w.id = p.to_id)
          or exists (select from custom_workouts c
                     where c.id = p.custom_id and c.user_id = p.user_id and c.deleted_at is null) as to_exists
      from (values (?::bigint, ?::bigint, ?::bigint, ?::bigint)) p (user_id, from_id, to_id, custom_id)
      """;

  private static final String STANDING =
      """
      select id, from_workout_id, to_workout_id, to_custom_workout_id
      from workout_swaps where user_id = ? and for_date = ? and reverted_at is null
      order by id
      """;

  private static final String INSERT =
      """
      insert into workout_swaps
        (user_id, from_workout_id, to_workout_id, to_custom_workout_id, for_date, reason, swapped_at)
      values (?, ?, ?, ?, ?, ?, ?) returning id
      """;

  private static final String FIND =
      """
      select s.reverted_at, (
        select min(l.id) from workout_swaps l
        where l.user_id = s.user_id and l.for_date = s.for_date and l.from_workout_id = s.to_workout_id
          and l.reverted_at is null) as stands_on_it
      from workout_swaps s where s.user_id = ? and s.id = ?
      """;

  private record Found(@Nullable Instant revertedAt, @Nullable Long standsOnIt) {}

  private static final String REVERT =
      """
      update workout_swaps set reverted_at = greatest(swapped_at, ?) where user_id = ? and id = ?
      returning reverted_at
      """;

  private Swaps() {}

  static Swapped swap(
      Connection connection, long userId, long workoutId, SwapRequest request, Instant now)
      throws SQLException {
    lock(connection, userId);
    checkWorkouts(connection, userId, workoutId, request);
    for (Standing standing : standing(connection, userId, request)) {
      refuseWhatIsInTheWay(standing, workoutId, request);
    }
    Long id =
        Sql.first(
            connection,
            INSERT,
            row -> row.getLong(1),
            userId,
            workoutId,
            request.toWorkoutId(),
            request.toCustomWorkoutId(),
            request.date(),
            request.reason(),
            now);
    if (id == null) {
      throw new SQLException("insert returned no id");
    }
    return new Swapped(
        id,
        workoutId,
        request.toWorkoutId(),
        request.toCustomWorkoutId(),
        request.date().toString(),
        request.reason(),
        ConsistencyToken.ofTransaction(connection, userId));
  }

  static Reverted revert(Connection connection, long userId, long id, Instant now)
      throws SQLException {
    lock(connection, userId);
    Found found =
        Sql.first(
            connection,
            FIND,
            row -> new Found(Sql.instant(row, "reverted_at"), Sql.number(row, "stands_on_it")),
            userId,
            id);
    if (found == null) {
      throw Problem.of(ProblemType.UNKNOWN_SWAP, "You have no swap " + id + ".");
    }
    if (found.revertedAt() != null) {
      throw Problem.of(ProblemType.ALREADY_REVERTED, "Swap " + id + " is undone already.")
          .with("swapId", id);
    }
    if (found.standsOnIt() != null) {
      throw Problem.of(
              ProblemType.SWAP_STOOD_ON,
              "Swap " + found.standsOnIt() + " stands on swap " + id + "; undo that one first.")
          .with("swapId", found.standsOnIt());
    }
    Instant revertedAt =
        Sql.first(
            connection,
            REVERT,
            row -> requireNonNull(Sql.instant(row, "reverted_at")),
            now,
            userId,
            id);
    return new Reverted(id, revertedAt, ConsistencyToken.ofTransaction(connection, userId));
  }

  private static void lock(Connection connection, long userId) throws SQLException {
    if (Sql.first(connection, LOCK, row -> row.getLong(1), userId) == null) {
      throw Problem.unknownUser();
    }
  }

  private static void checkWorkouts(
      Connection connection, long userId, long workoutId, SwapRequest request) throws SQLException {
    Exist exist =
        Sql.first(
            connection,
            EXIST,
            row -> new Exist(row.getBoolean("from_exists"), row.getBoolean("to_exists")),
            userId,
            workoutId,
            request.toWorkoutId(),
            request.toCustomWorkoutId());
    if (exist == null || !exist.from()) {
      throw Problem.of(ProblemType.UNKNOWN_WORKOUT, "There is no workout " + workoutId + ".");
    }
    if (!exist.to()) {
      FieldErrors errors = new FieldErrors();
      if (request.toWorkoutId() != null) {
        errors.value("/toWorkoutId", "there is no workout " + request.toWorkoutId());
      } else {
        errors.value("/toCustomWorkoutId", "you have no workout " + request.toCustomWorkoutId());
      }
      errors.check();
    }
  }

  private static List<Standing> standing(Connection connection, long userId, SwapRequest request)
      throws SQLException {
    return Sql.list(
        connection,
        STANDING,
        row ->
            new Standing(
                row.getLong("id"),
                row.getLong("from_workout_id"),
                Sql.number(row, "to_workout_id"),
                Sql.number(row, "to_custom_workout_id")),
        userId,
        request.date());
  }

  private static void refuseWhatIsInTheWay(Standing standing, long workoutId, SwapRequest request) {
    String problem = null;
    if (standing.fromWorkoutId() == workoutId) {
      problem = "Workout " + workoutId + " is swapped that day already, by swap %d.";
    } else if (Objects.equals(standing.fromWorkoutId(), request.toWorkoutId())) {
      problem = "That workout was swapped away that day, by swap %d; undo that one instead.";
    } else if (Objects.equals(standing.toWorkoutId(), request.toWorkoutId())
        && Objects.equals(standing.toCustomWorkoutId(), request.toCustomWorkoutId())) {
      problem = "That workout stands in for another one that day already, by swap %d.";
    }
    if (problem != null) {
      throw Problem.of(ProblemType.ALREADY_SWAPPED, problem.formatted(standing.id()))
          .with("swapId", standing.id());
    }
  }
}
