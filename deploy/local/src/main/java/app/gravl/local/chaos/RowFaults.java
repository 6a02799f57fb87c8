package app.gravl.local.chaos;

import app.gravl.model.LoggedSet;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows that come, or change, in ways that no client of the api can make them. */
final class RowFaults {

  private static final Instant BEGINNING = Instant.EPOCH;
  private static final Instant LATE = Instant.parse("2190-01-01T00:00:00Z");

  private RowFaults() {}

  /** Changes a user's facts while their own client waits. */
  @FunctionalInterface
  private interface Change {
    void make() throws SQLException;
  }

  private static void alone(ChaosUser user, Change change) throws SQLException {
    user.writing().lock();
    try {
      change.make();
    } finally {
      user.writing().unlock();
    }
  }

  /** As a load or a restore brings them. */
  record WithoutTriggers(int place, int rows) implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      ChaosUser user = scene.user(place);
      Instant anHourAgo = Instant.ofEpochMilli(databaseTime(scene)).minusSeconds(3600);
      UserSql.Sets sets = new UserSql.Sets(exercise(scene), anHourAgo, 5, 80, rows);
      alone(user, () -> scene.sql().insert(user, sets, WithoutTriggers::asReplica));
    }

    private static void asReplica(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("set local session_replication_role = replica");
      }
    }

    @Override
    public String detail() {
      return rows + " rows";
    }
  }

  /** Dated 1970, and 2190. */
  record FarAway(int place) implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      ChaosUser user = scene.user(place);
      for (Instant at : List.of(BEGINNING, LATE)) {
        UserSql.Sets sets = new UserSql.Sets(exercise(scene), at, 5, 80, 2);
        alone(user, () -> scene.sql().insert(user, sets, UserSql.Before.NOTHING));
      }
    }
  }

  /** All of a user's sets get other ids, then some of them go to another user. */
  record ChangeKeys(int place, int shift) implements Fault {

    /** Above every id that the sequence gives out meanwhile. */
    private static final long AWAY = 50_000_000;

    private static final int MOST = 5;

    private static final String RENUMBER =
        """
        update workout_logs set id = id + ? where user_id = ?
        """;

    private static final String MOVE =
        """
        update workout_logs set user_id = ? where user_id = ? and id = any (?)
        """;

    @Override
    public void inject(Scene scene) throws Exception {
      ChaosUser one = scene.user(place);
      ChaosUser other = scene.user(place + 1);
      ChaosUser first = one.id() < other.id() ? one : other;
      ChaosUser second = first == one ? other : one;
      alone(
          first,
          () ->
              alone(
                  second,
                  () -> {
                    renumber(scene, one);
                    move(scene, one, other);
                  }));
    }

    private void renumber(Scene scene, ChaosUser user) throws SQLException {
      long by = AWAY + shift;
      long version =
          scene
              .sql()
              .transactions()
              .commit(
                  connection -> {
                    try (PreparedStatement update = connection.prepareStatement(RENUMBER)) {
                      update.setLong(1, by);
                      update.setLong(2, user.id());
                      update.executeUpdate();
                    }
                    return UserSql.version(connection, user);
                  });
      Map<Long, LoggedSet> moved = new HashMap<>();
      user.facts()
          .sets
          .values()
          .forEach(set -> moved.put(set.id() + by, SetWrites.withId(set.id() + by, set)));
      user.facts().sets.clear();
      user.facts().sets.putAll(moved);
      user.acknowledged(version);
    }

    private static void move(Scene scene, ChaosUser from, ChaosUser to) throws SQLException {
      List<LoggedSet> moving =
          new ArrayList<>(
              from.facts().sets.values().stream()
                  .filter(set -> set.customWorkoutId() == 0)
                  .filter(set -> !from.facts().exercises.containsKey(set.exerciseId()))
                  .limit(MOST)
                  .toList());
      if (moving.isEmpty()) {
        return;
      }
      Long[] ids = moving.stream().map(LoggedSet::id).toArray(Long[]::new);
      record Versions(long from, long to) {}
      Versions versions =
          scene
              .sql()
              .transactions()
              .commit(
                  connection -> {
                    try (PreparedStatement update = connection.prepareStatement(MOVE)) {
                      Array array = connection.createArrayOf("bigint", ids);
                      update.setLong(1, to.id());
                      update.setLong(2, from.id());
                      update.setArray(3, array);
                      update.executeUpdate();
                    }
                    return new Versions(
                        UserSql.version(connection, from), UserSql.version(connection, to));
                  });
      for (LoggedSet set : moving) {
        from.facts().sets.remove(set.id());
        to.facts().sets.put(set.id(), set);
      }
      from.acknowledged(versions.from());
      to.acknowledged(versions.to());
    }

    @Override
    public String detail() {
      return "by " + (AWAY + shift);
    }
  }

  /** An exercise of the catalog trains its muscles otherwise. */
  record CatalogChange(int place, int eighths) implements Fault {

    private static final String ACTIVATE =
        """
        update exercise_muscles set activation = ? where exercise_id = (
          select id from exercises where user_id is null order by id offset ? limit 1)
        """;

    @Override
    public void inject(Scene scene) throws Exception {
      scene.catalogs().changing();
      scene
          .sql()
          .transactions()
          .commit(
              connection -> {
                try (PreparedStatement update = connection.prepareStatement(ACTIVATE)) {
                  update.setDouble(1, eighths / 8.0);
                  update.setInt(2, place);
                  return update.executeUpdate();
                }
              });
      scene.catalogs().add(Catalogs.read(scene.sql().transactions()));
    }

    @Override
    public String detail() {
      return "exercise at place " + place + " trains by " + eighths / 8.0;
    }
  }

  private static long exercise(Scene scene) {
    return scene.catalogs().newestFirst().get(0).workouts().get(0).exercises().get(0).exerciseId();
  }

  private static long databaseTime(Scene scene) throws SQLException {
    return scene
        .sql()
        .transactions()
        .commit(
            connection -> {
              try (Statement statement = connection.createStatement();
                  ResultSet row =
                      statement.executeQuery("select (extract(epoch from now()) * 1000)::bigint")) {
                row.next();
                return row.getLong(1);
              }
            });
  }
}
