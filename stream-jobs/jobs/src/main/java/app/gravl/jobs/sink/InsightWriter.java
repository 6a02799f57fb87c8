package app.gravl.jobs.sink;

import app.gravl.model.Model;
import app.gravl.model.MuscleGroup;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes a batch of users in one transaction. First the recommendations, under a guard that lets no
 * user go back to an older version; then, only for the users whom the guard let pass, those
 * recovery rows that differ. Both statements see what the row locks of the first one settled, so
 * readers never find recommendations beside recoveries that they were not computed from.
 */
final class InsightWriter {

  /** Instants travel as epoch milliseconds: exact, and cheap to send. */
  private static final String RECOMMENDATIONS =
      """
      insert into workout_recommendations as stored
        (user_id, evaluated_at, valid_until, picks, rest, version, catalog_version, model_version, computed_at)
      select user_id, instant_of(evaluated_at), instant_of(valid_until), picks::jsonb, rest::jsonb,
          version, catalog_version, ?, instant_of(evaluated_at)
        from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
          as t (user_id, evaluated_at, valid_until, picks, rest, version, catalog_version)
      on conflict (user_id) do update set
        evaluated_at = excluded.evaluated_at, valid_until = excluded.valid_until, picks = excluded.picks,
        rest = excluded.rest, version = excluded.version, catalog_version = excluded.catalog_version,
        model_version = excluded.model_version, computed_at = excluded.computed_at
      where (stored.version, stored.catalog_version, stored.evaluated_at)
        <= (excluded.version, excluded.catalog_version, excluded.evaluated_at)
      returning user_id
      """;

  /**
   * Only rows that differ are written. A merge and no upsert: the users' recommendations are locked
   * by now, so nobody else inserts their rows, and an upsert would cost half as much again. The
   * arrays, all but one of fixed-width elements, are read by subscript: an unnest of so many would
   * copy each row 14 times.
   */
  private static final String RECOVERY =
      """
      merge into muscle_group_recovery o
      using (
        select user_id[1 + i / cardinality(muscle_group)] as user_id,
            muscle_group[1 + i % cardinality(muscle_group)] as muscle_group,
            fatigue[1 + i] as fatigue, capacity[1 + i] as capacity, half_life_hours[1 + i] as half_life_hours,
            instant_of(as_of[1 + i]) as as_of, instant_of(last_trained_at[1 + i]) as last_trained_at,
            sets_7d[1 + i] as sets_7d, direct_sets_7d[1 + i] as direct_sets_7d,
            volume_kg_7d[1 + i] as volume_kg_7d, sessions_7d[1 + i] as sessions_7d,
            target_sets[1 + i] as target_sets, version[1 + i / cardinality(muscle_group)] as version, model_version,
            instant_of(computed_at[1 + i / cardinality(muscle_group)]) as computed_at
          from (select ?::int as model_version, ?::bigint[] as user_id, ?::text[] as muscle_group,
              ?::float8[] as fatigue, ?::float8[] as capacity, ?::float8[] as half_life_hours,
              ?::bigint[] as as_of, ?::bigint[] as last_trained_at, ?::float8[] as sets_7d,
              ?::int[] as direct_sets_7d, ?::float8[] as volume_kg_7d, ?::int[] as sessions_7d,
              ?::float8[] as target_sets, ?::bigint[] as version, ?::bigint[] as computed_at) p,
            generate_series(0, cardinality(fatigue) - 1) i) n
      on o.user_id = n.user_id and o.muscle_group = n.muscle_group
      when matched and
          ((o.fatigue, o.capacity, o.half_life_hours, o.as_of, o.last_trained_at, o.sets_7d,
           o.direct_sets_7d, o.volume_kg_7d, o.sessions_7d, o.target_sets, o.model_version)
          is distinct from
          (n.fatigue, n.capacity, n.half_life_hours, n.as_of, n.last_trained_at, n.sets_7d,
           n.direct_sets_7d, n.volume_kg_7d, n.sessions_7d, n.target_sets, n.model_version)
          or o.version > n.version)
        then update set
          fatigue = n.fatigue, capacity = n.capacity, half_life_hours = n.half_life_hours,
          as_of = n.as_of, last_trained_at = n.last_trained_at, sets_7d = n.sets_7d,
          direct_sets_7d = n.direct_sets_7d, volume_kg_7d = n.volume_kg_7d,
          sessions_7d = n.sessions_7d, target_sets = n.target_sets, version = n.version,
          model_version = n.model_version, computed_at = n.computed_at
      when not matched then
        insert (user_id, muscle_group, fatigue, capacity, half_life_hours, as_of, last_trained_at, sets_7d,
            direct_sets_7d, volume_kg_7d, sessions_7d, target_sets, version, model_version, computed_at)
        values (n.user_id, n.muscle_group, n.fatigue, n.capacity, n.half_life_hours, n.as_of,
            n.last_trained_at, n.sets_7d, n.direct_sets_7d, n.volume_kg_7d, n.sessions_7d, n.target_sets,
            n.version, n.model_version, n.computed_at)
      """;

  /** Whoever waits for these users is told in the same transaction: "user:version,user:version". */
  private static final String NOTIFY = "select pg_notify('gravl_insights', ?)";

  /** Postgres takes less than 8000 bytes. */
  private static final int NOTIFY_LENGTH = 7_900;

  private static final String[] MUSCLES =
      Arrays.stream(MuscleGroup.values()).map(MuscleGroup::key).toArray(String[]::new);

  private InsightWriter() {}

  /**
   * Writes and commits.
   *
   * @param batch sorted by user, each user once
   * @param connection with autocommit off; left without an open transaction unless this throws
   */
  static void write(Connection connection, List<InsightRows> batch) throws SQLException {
    Set<Long> accepted = upsertRecommendations(connection, batch);
    List<InsightRows> current =
        batch.stream().filter(rows -> accepted.contains(rows.userId)).toList();
    if (!current.isEmpty()) {
      mergeRecovery(connection, current);
      announce(connection, current);
    }
    connection.commit();
  }

  private static Set<Long> upsertRecommendations(Connection connection, List<InsightRows> batch)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(RECOMMENDATIONS)) {
      statement.setInt(1, Model.VERSION);
      statement.setArray(2, longs(connection, batch.stream().mapToLong(r -> r.userId).toArray()));
      statement.setArray(
          3, longs(connection, batch.stream().mapToLong(r -> r.evaluatedAt).toArray()));
      statement.setArray(
          4, longs(connection, batch.stream().mapToLong(r -> r.validUntil).toArray()));
      statement.setArray(
          5, texts(connection, batch.stream().map(r -> r.picks).toArray(String[]::new)));
      statement.setArray(
          6, texts(connection, batch.stream().map(r -> r.rest).toArray(String[]::new)));
      statement.setArray(7, longs(connection, batch.stream().mapToLong(r -> r.version).toArray()));
      statement.setArray(
          8, longs(connection, batch.stream().mapToLong(r -> r.catalogVersion).toArray()));
      Set<Long> accepted = new TreeSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          accepted.add(rows.getLong(1));
        }
      }
      return accepted;
    }
  }

  private static void mergeRecovery(Connection connection, List<InsightRows> batch)
      throws SQLException {
    int count = batch.size() * MUSCLES.length;
    long[] users = batch.stream().mapToLong(rows -> rows.userId).toArray();
    double[] fatigue = new double[count];
    double[] capacity = new double[count];
    double[] halfLifeHours = new double[count];
    long[] asOf = new long[count];
    long[] lastTrainedAt = new long[count];
    double[] sets = new double[count];
    int[] directSets = new int[count];
    double[] volumeKg = new double[count];
    int[] sessions = new int[count];
    double[] targets = new double[count];
    int at = 0;
    for (InsightRows rows : batch) {
      int n = MUSCLES.length;
      System.arraycopy(rows.fatigue, 0, fatigue, at, n);
      System.arraycopy(rows.capacity, 0, capacity, at, n);
      System.arraycopy(rows.halfLifeHours, 0, halfLifeHours, at, n);
      System.arraycopy(rows.asOf, 0, asOf, at, n);
      System.arraycopy(rows.lastTrainedAt, 0, lastTrainedAt, at, n);
      System.arraycopy(rows.sets7d, 0, sets, at, n);
      System.arraycopy(rows.directSets7d, 0, directSets, at, n);
      System.arraycopy(rows.volumeKg7d, 0, volumeKg, at, n);
      System.arraycopy(rows.sessions7d, 0, sessions, at, n);
      System.arraycopy(rows.targetSets, 0, targets, at, n);
      at += n;
    }
    try (PreparedStatement statement = connection.prepareStatement(RECOVERY)) {
      statement.setInt(1, Model.VERSION);
      statement.setArray(2, longs(connection, users));
      statement.setArray(3, texts(connection, MUSCLES));
      statement.setArray(4, doubles(connection, fatigue));
      statement.setArray(5, doubles(connection, capacity));
      statement.setArray(6, doubles(connection, halfLifeHours));
      statement.setArray(7, longs(connection, asOf));
      statement.setArray(8, longs(connection, lastTrainedAt));
      statement.setArray(9, doubles(connection, sets));
      statement.setArray(10, ints(connection, directSets));
      statement.setArray(11, doubles(connection, volumeKg));
      statement.setArray(12, ints(connection, sessions));
      statement.setArray(13, doubles(connection, targets));
      statement.setArray(14, longs(connection, batch.stream().mapToLong(r -> r.version).toArray()));
      statement.setArray(
          15, longs(connection, batch.stream().mapToLong(r -> r.evaluatedAt).toArray()));
      statement.executeUpdate();
    }
  }

  private static void announce(Connection connection, List<InsightRows> batch) throws SQLException {
    List<String> payloads = new ArrayList<>();
    StringBuilder payload = new StringBuilder();
    for (InsightRows rows : batch) {
      String item = rows.userId + ":" + rows.version;
      if (payload.length() + item.length() + 1 > NOTIFY_LENGTH) {
        payloads.add(payload.toString());
        payload.setLength(0);
      }
      payload.append(payload.isEmpty() ? "" : ",").append(item);
    }
    payloads.add(payload.toString());
    try (PreparedStatement statement = connection.prepareStatement(NOTIFY)) {
      for (String text : payloads) {
        statement.setString(1, text);
        statement.execute();
      }
    }
  }

  private static Array longs(Connection connection, long[] values) throws SQLException {
    return connection.unwrap(org.postgresql.PGConnection.class).createArrayOf("int8", values);
  }

  private static Array ints(Connection connection, int[] values) throws SQLException {
    return connection.unwrap(org.postgresql.PGConnection.class).createArrayOf("int4", values);
  }

  private static Array doubles(Connection connection, double[] values) throws SQLException {
    return connection.unwrap(org.postgresql.PGConnection.class).createArrayOf("float8", values);
  }

  private static Array texts(Connection connection, String[] values) throws SQLException {
    return connection.createArrayOf("text", values);
  }
}
