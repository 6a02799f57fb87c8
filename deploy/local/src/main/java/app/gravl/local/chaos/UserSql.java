package app.gravl.local.chaos;

import app.gravl.model.CheckIn;
import app.gravl.model.LoggedSet;
import app.gravl.model.MuscleGroup;
import app.gravl.model.SetType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is written and looked up behind the api, as the owner of the database. */
final class UserSql {

  /** Check-ins by id, and the version that they are of. */
  record StoredCheckIns(long version, Map<Long, CheckIn> byId) {}

  /** Sets that are the same but for their ids. */
  record Sets(long exerciseId, Instant performedAt, int reps, double weightKg, int count) {}

  private static final String NEW_USERS =
      """
      insert into users (time_zone, display_name) select ?, 'gravl chaos' from generate_series(1, ?) returning id
      """;

  private static final String INSERT_SETS =
      """
      insert into workout_logs (user_id, exercise_id, performed_at, set_number, reps, weight_kg)
        select ?, ?, ?, n, ?, ? from generate_series(1, ?) n returning id
      """;

  private static final String VERSION =
      """
      select write_version from user_versions where user_id = ?
      """;

  // Waits for a transaction of this user that is under way: afterwards its fate is known.
  private static final String VERSION_AT_REST =
      """
      select write_version from user_versions where user_id = ? for no key update
      """;

  private static final String CHECK_INS =
      """
      select id, muscle_group::text, recovery, checked_in_at from check_ins where user_id = ?
      """;

  private final Transactions transactions;

  UserSql(Transactions transactions) {
    this.transactions = transactions;
  }

  Transactions transactions() {
    return transactions;
  }

  List<Long> newUsers(String zone, int count) throws SQLException {
    return transactions.commit(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(NEW_USERS)) {
            insert.setString(1, zone);
            insert.setInt(2, count);
            return ids(insert);
          }
        });
  }

  /** Commits sets and adds them to the user's account. */
  void insert(ChaosUser user, Sets sets, Before before) throws SQLException {
    record Inserted(List<Long> ids, long version) {}
    Inserted inserted =
        transactions.commit(
            connection -> {
              before.prepare(connection);
              return new Inserted(insert(connection, user.id(), sets), version(connection, user));
            });
    for (long id : inserted.ids()) {
      user.facts()
          .sets
          .put(
              id,
              new LoggedSet(
                  id,
                  sets.performedAt().toEpochMilli(),
                  sets.exerciseId(),
                  SetType.WORKING,
                  sets.reps(),
                  sets.weightKg(),
                  0,
                  Double.NaN,
                  true,
                  0,
                  0));
    }
    user.acknowledged(inserted.version());
  }

  /** What a session does before it writes. */
  @FunctionalInterface
  interface Before {
    Before NOTHING = connection -> {};

    void prepare(Connection connection) throws SQLException;
  }

  private static List<Long> insert(Connection connection, long user, Sets sets)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_SETS)) {
      insert.setLong(1, user);
      insert.setLong(2, sets.exerciseId());
      insert.setObject(3, sets.performedAt().atOffset(ZoneOffset.UTC));
      insert.setInt(4, sets.reps());
      insert.setDouble(5, sets.weightKg());
      insert.setInt(6, sets.count());
      return ids(insert);
    }
  }

  /** At the end of a transaction that wrote for the user. */
  static long version(Connection connection, ChaosUser user) throws SQLException {
    return version(connection, VERSION, user);
  }

  /** The user's version, nothing of theirs under way. */
  long versionAtRest(ChaosUser user) throws SQLException {
    return transactions.commit(connection -> version(connection, VERSION_AT_REST, user));
  }

  /** The user's check-ins, nothing of theirs under way. */
  StoredCheckIns checkIns(ChaosUser user) throws SQLException {
    return transactions.commit(
        connection -> {
          long version = version(connection, VERSION_AT_REST, user);
          Map<Long, CheckIn> byId = new TreeMap<>();
          try (PreparedStatement select = connection.prepareStatement(CHECK_INS)) {
            select.setLong(1, user.id());
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                byId.put(
                    row.getLong(1),
                    new CheckIn(
                        row.getLong(1),
                        MuscleGroup.ofKey(row.getString(2)),
                        row.getDouble(3),
                        row.getObject(4, OffsetDateTime.class).toInstant().toEpochMilli()));
              }
            }
          }
          return new StoredCheckIns(version, byId);
        });
  }

  private static long version(Connection connection, String query, ChaosUser user)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setLong(1, user.id());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new SQLException(user + " has no version", "P0002");
        }
        return row.getLong(1);
      }
    }
  }

  private static List<Long> ids(PreparedStatement returning) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (ResultSet row = returning.executeQuery()) {
      while (row.next()) {
        ids.add(row.getLong(1));
      }
    }
    return ids;
  }
}
