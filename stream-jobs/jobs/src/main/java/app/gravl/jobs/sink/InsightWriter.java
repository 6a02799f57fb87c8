package app.gravl.jobs.sink;

import app.gravl.model.Model;
import app.gravl.model.MuscleGroup;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Writes a batch of users in one transaction. First the recommendations, under a guard that lets no
 * user go back to an earlier epoch, to former parameters or to an older version; then, only for the
 * users whom the guard let pass, those recovery rows that differ. Both statements see what the row
 * locks of the first one settled, so readers never find recommendations beside recoveries that they
 * were not computed from.
 *
 * <p>What was evaluated more than a minute after this transaction began, by a clock that is wrong,
 * is left out: under the guard it would keep out what is right.
 */
final class InsightWriter {

  /**
   * What became of a batch.
   *
   * @param written users whose insights stand now
   * @param ahead insights that were left out, for they come from the future
   * @param refused how many the guard refused
   */
  record Outcome(List<InsightRows> written, List<InsightRows> ahead, int refused) {}

  /** Instants travel as epoch milliseconds: exact, and cheap to send. */
  private static final NamedQuery RECOMMENDATIONS =
      new NamedQuery(
          """
          insert into workout_recommendations as stored
            (user_id, evaluated_at, valid_until, picks, rest, likely, epoch, parameters_id, version, catalog_version,
              model_version, computed_at)
          select user_id, instant_of(evaluated_at), instant_of(valid_until), picks::jsonb, rest::jsonb, likely::jsonb,
              epoch, parameters_id, version, catalog_version, :model_version, instant_of(evaluated_at)
            from unnest(:user_id::bigint[], :evaluated_at::bigint[], :valid_until::bigint[], :picks::text[],
                :rest::text[], :likely::text[], :epoch::bigint[], :parameters_id::int[], :version::bigint[],
                :catalog_version::bigint[])
              as t (user_id, evaluated_at, valid_until, picks, rest, likely, epoch, parameters_id, version,
                catalog_version)
            where instant_of(evaluated_at) <= now() + interval '60 seconds'
          on conflict (user_id) do update set
            evaluated_at = excluded.evaluated_at, valid_until = excluded.valid_until, picks = excluded.picks,
            rest = excluded.rest, likely = excluded.likely, epoch = excluded.epoch,
            parameters_id = excluded.parameters_id, version = excluded.version,
            catalog_version = excluded.catalog_version,
            model_version = excluded.model_version, computed_at = excluded.computed_at
          where (stored.epoch, stored.parameters_id, stored.version, stored.catalog_version, stored.evaluated_at)
            <= (excluded.epoch, excluded.parameters_id, excluded.version, excluded.catalog_version,
              excluded.evaluated_at)
          returning user_id
          """);

  /** The latest instant that the query above takes, in the same transaction. */
  private static final NamedQuery LATEST =
      new NamedQuery(
          """
          select floor(extract(epoch from now() + interval '60 seconds') * 1000)::bigint
          """);

  /**
   * Only rows that differ are written. A merge and no upsert: the users' recommendations are locked
   * by now, so nobody else inserts their rows, and an upsert would cost half as much again. The
   * arrays, all but one of fixed-width elements, are read by subscript: an unnest of so many would
   * copy each row 14 times.
   */
  private static final NamedQuery RECOVERY =
      new NamedQuery(
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
              from (select :model_version::int as model_version, :user_id::bigint[] as user_id,
                  :muscle_group::text[] as muscle_group, :fatigue::float8[] as fatigue,
                  :capacity::float8[] as capacity, :half_life_hours::float8[] as half_life_hours,
                  :as_of::bigint[] as as_of, :last_trained_at::bigint[] as last_trained_at,
                  :sets_7d::float8[] as sets_7d, :direct_sets_7d::int[] as direct_sets_7d,
                  :volume_kg_7d::float8[] as volume_kg_7d, :sessions_7d::int[] as sessions_7d,
                  :target_sets::float8[] as target_sets, :version::bigint[] as version,
                  :computed_at::bigint[] as computed_at) p,
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
          """);

  /** Whoever waits for these users is told in the same transaction: "user:version,user:version". */
  private static final NamedQuery NOTIFY =
      new NamedQuery(
          """
          select pg_notify('gravl_insights', :payload)
          """);

  /** Postgres takes less than 8000 bytes. */
  private static final int NOTIFY_LENGTH = 7_900;

  private static final String[] MUSCLES =
      Arrays.stream(MuscleGroup.values()).map(MuscleGroup::key).toArray(String[]::new);

  /** Some instant of the past. */
  private static final long PLAIN_MILLIS = 1_700_000_000_000L;

  private InsightWriter() {}

  /**
   * Writes and commits.
   *
   * @param batch sorted by user, each user once
   * @param connection with autocommit off; left without an open transaction unless this throws
   * @param announces whether readers are told
   */
  static Outcome write(Connection connection, List<InsightRows> batch, boolean announces)
      throws SQLException {
    Set<Long> accepted = upsertRecommendations(connection, batch);
    List<InsightRows> written =
        batch.stream().filter(rows -> accepted.contains(rows.userId)).toList();
    if (!written.isEmpty()) {
      mergeRecovery(connection, written);
      if (announces) {
        announce(connection, written);
      }
    }
    List<InsightRows> ahead = List.of();
    if (written.size() < batch.size()) {
      long latest = latest(connection);
      ahead = batch.stream().filter(rows -> rows.evaluatedAt > latest).toList();
    }
    connection.commit();
    return new Outcome(written, ahead, batch.size() - written.size() - ahead.size());
  }

  /**
   * Writes plain insights of a user, which no row of its own could be refused for, and takes them
   * back.
   *
   * @throws SQLException where the tables would refuse anybody's
   */
  static void probe(Connection connection, long userId) throws SQLException {
    List<InsightRows> plain = List.of(plain(userId));
    upsertRecommendations(connection, plain);
    mergeRecovery(connection, plain);
    connection.rollback();
  }

  private static InsightRows plain(long userId) {
    InsightRows rows = new InsightRows();
    rows.userId = userId;
    rows.evaluatedAt = PLAIN_MILLIS;
    rows.fatigue = new double[MUSCLES.length];
    rows.capacity = filled(1);
    rows.halfLifeHours = filled(1);
    rows.asOf = new long[MUSCLES.length];
    Arrays.fill(rows.asOf, InsightRows.NEVER);
    rows.lastTrainedAt = rows.asOf;
    rows.sets7d = new double[MUSCLES.length];
    rows.directSets7d = new int[MUSCLES.length];
    rows.volumeKg7d = new double[MUSCLES.length];
    rows.sessions7d = new int[MUSCLES.length];
    rows.targetSets = filled(1);
    return rows;
  }

  private static double[] filled(double value) {
    double[] values = new double[MUSCLES.length];
    Arrays.fill(values, value);
    return values;
  }

  /**
   * The latest instant of evaluation that {@link #write} takes now, in epoch milliseconds; leaves
   * the transaction open.
   */
  static long latest(Connection connection) throws SQLException {
    try (NamedQuery.Filled query = LATEST.on(connection);
        ResultSet rows = query.rows()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Set<Long> upsertRecommendations(Connection connection, List<InsightRows> batch)
      throws SQLException {
    try (NamedQuery.Filled query = RECOMMENDATIONS.on(connection)) {
      query
          .number("model_version", Model.VERSION)
          .longs("user_id", each(batch, rows -> rows.userId))
          .longs("evaluated_at", each(batch, rows -> rows.evaluatedAt))
          .longs("valid_until", each(batch, rows -> rows.validUntil))
          .texts("picks", batch.stream().map(rows -> rows.picks).toArray(String[]::new))
          .texts("rest", batch.stream().map(rows -> rows.rest).toArray(String[]::new))
          .texts("likely", batch.stream().map(rows -> rows.likely).toArray(String[]::new))
          .longs("epoch", each(batch, rows -> rows.epoch))
          .ints("parameters_id", batch.stream().mapToInt(rows -> rows.parametersId).toArray())
          .longs("version", each(batch, rows -> rows.version))
          .longs("catalog_version", each(batch, rows -> rows.catalogVersion));
      Set<Long> accepted = new TreeSet<>();
      try (ResultSet rows = query.rows()) {
        while (rows.next()) {
          accepted.add(rows.getLong(1));
        }
      }
      return accepted;
    }
  }

  private static void mergeRecovery(Connection connection, List<InsightRows> batch)
      throws SQLException {
    try (NamedQuery.Filled query = RECOVERY.on(connection)) {
      query
          .number("model_version", Model.VERSION)
          .longs("user_id", each(batch, rows -> rows.userId))
          .texts("muscle_group", MUSCLES)
          .doubles("fatigue", doubles(batch, rows -> rows.fatigue))
          .doubles("capacity", doubles(batch, rows -> rows.capacity))
          .doubles("half_life_hours", doubles(batch, rows -> rows.halfLifeHours))
          .longs("as_of", longs(batch, rows -> rows.asOf))
          .longs("last_trained_at", longs(batch, rows -> rows.lastTrainedAt))
          .doubles("sets_7d", doubles(batch, rows -> rows.sets7d))
          .ints("direct_sets_7d", ints(batch, rows -> rows.directSets7d))
          .doubles("volume_kg_7d", doubles(batch, rows -> rows.volumeKg7d))
          .ints("sessions_7d", ints(batch, rows -> rows.sessions7d))
          .doubles("target_sets", doubles(batch, rows -> rows.targetSets))
          .longs("version", each(batch, rows -> rows.version))
          .longs("computed_at", each(batch, rows -> rows.evaluatedAt))
          .execute();
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
    try (NamedQuery.Filled query = NOTIFY.on(connection)) {
      for (String text : payloads) {
        query.text("payload", text).execute();
      }
    }
  }

  private static long[] each(List<InsightRows> batch, ToLongFunction<InsightRows> value) {
    return batch.stream().mapToLong(value).toArray();
  }

  /** One column of all users, a muscle after the other. */
  private static double[] doubles(List<InsightRows> batch, Function<InsightRows, double[]> column) {
    double[] all = new double[batch.size() * MUSCLES.length];
    fill(batch, column, all);
    return all;
  }

  private static long[] longs(List<InsightRows> batch, Function<InsightRows, long[]> column) {
    long[] all = new long[batch.size() * MUSCLES.length];
    fill(batch, column, all);
    return all;
  }

  private static int[] ints(List<InsightRows> batch, Function<InsightRows, int[]> column) {
    int[] all = new int[batch.size() * MUSCLES.length];
    fill(batch, column, all);
    return all;
  }

  private static <A> void fill(List<InsightRows> batch, Function<InsightRows, A> column, A all) {
    for (int i = 0; i < batch.size(); i++) {
      System.arraycopy(column.apply(batch.get(i)), 0, all, i * MUSCLES.length, MUSCLES.length);
    }
  }
}
