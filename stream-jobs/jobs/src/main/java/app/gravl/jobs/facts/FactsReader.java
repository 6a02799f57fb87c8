package app.gravl.jobs.facts;

import app.gravl.jobs.changes.ActivationsJson;
import app.gravl.jobs.changes.MalformedChange;
import app.gravl.jobs.changes.WorkoutExercise;
import app.gravl.model.CheckIn;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSet;
import app.gravl.model.MuscleGroup;
import app.gravl.model.SetType;
import app.gravl.model.UserFacts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the facts of a range of users. Of the range is held what is little; the sets, which are
 * most, come ordered by user and are held for one user at a time.
 */
public final class FactsReader {

  /** Told of each user once, by id ascending. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * @param version the user's write_version; 0 where the user has none
     */
    void visit(long userId, long version, UserFacts facts) throws SQLException;
  }

  /** As {@link Visitor}, row by row. */
  @FunctionalInterface
  public interface RowVisitor {

    /**
     * @param sets from the oldest
     */
    void visit(StoredUser user, List<LoggedSet> sets) throws SQLException;
  }

  /** Which users the queries below, and those of others on the connection, are about. */
  private static final String RANGE =
      """
      select set_config('gravl.first', ?::text, false), set_config('gravl.last', ?::text, false)
      """;

  private static final String SINCE =
      """
      select set_config('gravl.since', ?::text, false)
      """;

  private static final String USERS =
      """
      copy (
        select u.id, coalesce(v.write_version, 0), array_to_string(p.equipment, ','), p.minutes_available,
            p.body_weight_kg
        from users u left join user_versions v on v.user_id = u.id left join user_preferences p on p.user_id = u.id
        where u.id between current_setting('gravl.first')::bigint and current_setting('gravl.last')::bigint
        order by u.id
      ) to stdout (format binary)
      """;

  private static final String CHECK_INS =
      """
      copy (
        select user_id, id, muscle_group::text, recovery, checked_in_at from check_ins
        where user_id between current_setting('gravl.first')::bigint and current_setting('gravl.last')::bigint
          and checked_in_at > instant_of(current_setting('gravl.since')::bigint)
      ) to stdout (format binary)
      """;

  private static final String EXCLUDED =
      """
      copy (
        select user_id, exercise_id from excluded_exercises
        where user_id between current_setting('gravl.first')::bigint and current_setting('gravl.last')::bigint
      ) to stdout (format binary)
      """;

  // One that its user deleted is kept for its logs' sake; to the model it is gone.
  private static final String CUSTOM_WORKOUTS =
      """
      copy (
        select user_id, id, name from custom_workouts
        where user_id between current_setting('gravl.first')::bigint and current_setting('gravl.last')::bigint
          and deleted_at is null
      ) to stdout (format binary)
      """;

  private static final String CUSTOM_WORKOUT_EXERCISES =
      """
      copy (
        select user_id, id, custom_workout_id, exercise_id, position, sets, reps from custom_workout_exercises
        where user_id between current_setting('gravl.first')::bigint and current_setting('gravl.last')::bigint
      ) to stdout (format binary)
      """;

  private static final String OWN_EXERCISES =
      """
      copy (
        select user_id, exercise_id, equipment, body_weight_share, assisted, activations::text
        from user_exercises
        where user_id between current_setting('gravl.first')::bigint and current_setting('gravl.last')::bigint
      ) to stdout (format binary)
      """;

  /**
   * What a set is, in few columns of little work: Postgres takes twice as long to write the sets of
   * a user as to find them. Repetitions stand for a completed working set, as most are; all others
   * are negative. The workout's number is negative where it is a custom one; a set has one at the
   * most.
   */
  private static final String SETS =
      """
      copy (
        select user_id, id, exercise_id, performed_at,
            case when completed and set_type = 'working' then reps
              else -1 - (reps * 8 + completed::int * 4 + case set_type
                when 'working' then 1 when 'warmup' then 0 when 'drop' then 2 else 3 end) end,
            weight_kg, rpe, coalesce(workout_id, -custom_workout_id), duration_seconds
        from workout_logs
        where user_id between current_setting('gravl.first')::bigint and current_setting('gravl.last')::bigint
          and performed_at > instant_of(current_setting('gravl.since')::bigint)
        order by user_id, performed_at desc, id desc
      ) to stdout (format binary)
      """;

  private static final SetType[] TYPES = {
    SetType.WARMUP, SetType.WORKING, SetType.DROP, SetType.FAILURE
  };

  private final Connection connection;

  /**
   * @param connection in a transaction of one snapshot
   */
  public FactsReader(Connection connection) {
    this.connection = connection;
  }

  /** From now on the queries of this connection are about these users. */
  public void choose(UserRange range) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(RANGE)) {
      statement.setLong(1, range.first());
      statement.setLong(2, range.last());
      statement.execute();
    }
  }

  /**
   * Reads the users of the range that was chosen.
   *
   * @param since sets and check-ins up to this instant are left out, epoch milliseconds
   */
  public void read(long since, Visitor visitor) throws SQLException {
    readRows(since, (user, sets) -> visitor.visit(user.id, user.version, user.facts(sets)));
  }

  /** As {@link #read}. */
  public void readRows(long since, RowVisitor visitor) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SINCE)) {
      statement.setLong(1, since);
      statement.execute();
    }
    List<StoredUser> users = users();
    Map<Long, StoredUser> byId = new HashMap<>();
    users.forEach(user -> byId.put(user.id, user));
    readParts(byId);
    visit(users, visitor);
  }

  private List<StoredUser> users() throws SQLException {
    List<StoredUser> users = new ArrayList<>(UserRanges.USERS);
    try (BinaryRows rows = new BinaryRows(connection, USERS)) {
      while (rows.next()) {
        long id = rows.int8();
        long version = rows.int8();
        String equipment = rows.optionalText();
        int minutes = rows.int4();
        double bodyWeight = rows.numeric();
        users.add(
            new StoredUser(
                id,
                version,
                equipment == null ? null : listed(equipment),
                minutes == 0 ? null : minutes,
                Double.isNaN(bodyWeight) ? null : bodyWeight));
      }
    }
    return users;
  }

  private static Set<String> listed(String equipment) {
    return equipment.isEmpty() ? Set.of() : Set.copyOf(List.of(equipment.split(",")));
  }

  private void readParts(Map<Long, StoredUser> users) throws SQLException {
    readPart(
        CHECK_INS,
        users,
        (user, rows) ->
            user.checkIns.add(
                new CheckIn(
                    rows.int8(),
                    MuscleGroup.ofKey(rows.text()),
                    rows.float8(),
                    rows.instant(Long.MIN_VALUE))));
    readPart(EXCLUDED, users, (user, rows) -> user.excluded.add(rows.int8()));
    readPart(CUSTOM_WORKOUTS, users, (user, rows) -> user.workouts.put(rows.int8(), rows.text()));
    readPart(
        CUSTOM_WORKOUT_EXERCISES,
        users,
        (user, rows) ->
            user.planned.put(
                rows.int8(),
                new WorkoutExercise(
                    rows.int8(), rows.int8(), rows.int4(), rows.int4(), rows.int4())));
    readPart(OWN_EXERCISES, users, FactsReader::addOwnExercise);
  }

  private static void addOwnExercise(StoredUser user, BinaryRows rows) throws SQLException {
    long id = rows.int8();
    String equipment = rows.text();
    double stated = rows.float8();
    boolean assisted = rows.bool();
    double share = Exercise.bodyWeightShare(stated, equipment, assisted);
    String activations = rows.text();
    try {
      user.own.put(
          id, new Exercise(id, equipment, share, assisted, ActivationsJson.parse(activations)));
    } catch (MalformedChange e) {
      throw new SQLException("own exercise " + id + " of user " + user.id + ": " + e.getMessage());
    }
  }

  @FunctionalInterface
  private interface PartReader {
    void read(StoredUser user, BinaryRows rows) throws SQLException;
  }

  private void readPart(String query, Map<Long, StoredUser> users, PartReader reader)
      throws SQLException {
    // Rows of users who are not there can't be: they are read all the same.
    StoredUser nobody = new StoredUser(0, 0, null, null, null);
    try (BinaryRows rows = new BinaryRows(connection, query)) {
      while (rows.next()) {
        reader.read(users.getOrDefault(rows.int8(), nobody), rows);
      }
    }
  }

  private void visit(List<StoredUser> users, RowVisitor visitor) throws SQLException {
    try (BinaryRows rows = new BinaryRows(connection, SETS)) {
      boolean more = rows.next();
      long owner = more ? rows.int8() : Long.MAX_VALUE;
      int usual = 0;
      for (StoredUser user : users) {
        // The size of the last user's, which this one's often is too.
        List<LoggedSet> sets = new ArrayList<>(usual);
        while (more && owner <= user.id) {
          LoggedSet set = set(rows);
          if (owner == user.id) {
            sets.add(set);
          }
          more = rows.next();
          owner = more ? rows.int8() : Long.MAX_VALUE;
        }
        usual = sets.size();
        // From the oldest, as the model goes through them; the index has the newest first.
        Collections.reverse(sets);
        visitor.visit(user, sets);
      }
      while (more) {
        set(rows);
        more = rows.next();
        owner = more ? rows.int8() : owner;
      }
    }
  }

  private static LoggedSet set(BinaryRows rows) throws SQLException {
    long id = rows.int8();
    long exercise = rows.int8();
    long at = rows.instant(Long.MIN_VALUE);
    int said = rows.int4();
    boolean working = said >= 0;
    int packed = -1 - said;
    double weight = rows.numeric();
    double rpe = rows.numeric();
    long workout = rows.int8();
    int seconds = rows.int4();
    return new LoggedSet(
        id,
        at,
        exercise,
        working ? SetType.WORKING : TYPES[packed & 3],
        working ? said : packed >> 3,
        weight,
        seconds,
        rpe,
        working || (packed & 4) != 0,
        Math.max(workout, 0),
        Math.max(-workout, 0));
  }
}
