package app.gravl.jobs.sink;

import static app.gravl.jobs.sink.SampleRows.EVALUATED;
import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.schema.Patience;
import app.gravl.schema.Roles;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

class InsightWriterTest {

  private final InsightTables tables = new InsightTables().withUsers(1, 100);

  @Test
  void writes_every_column() throws Exception {
    InsightRows rows = SampleRows.of(1, 7, 3, EVALUATED);
    rows.epoch = 5;
    rows.parametersId = 4;
    rows.rest = "{\"code\": \"REST\"}";
    rows.likely = "{\"chest\": 0.25}";
    rows.validUntil = InsightRows.NEVER;
    tables.write(rows);

    assertThat(
            tables.query(
                "select user_id, (extract(epoch from evaluated_at) * 1000)::bigint, valid_until,"
                    + " rest ->> 'code', likely ->> 'chest', epoch, parameters_id, version, catalog_version, model_version,"
                    + " computed_at = evaluated_at from workout_recommendations"))
        .containsExactly("1 " + EVALUATED + " null REST 0.25 5 4 7 3 2 t");
    assertThat(
            tables.query(
                "select muscle_group, fatigue, capacity, half_life_hours,"
                    + " (extract(epoch from as_of) * 1000)::bigint, last_trained_at, sets_7d,"
                    + " direct_sets_7d, volume_kg_7d, sessions_7d, target_sets, version"
                    + " from muscle_group_recovery where muscle_group in ('quadriceps', 'forearms')"
                    + " order by fatigue"))
        .containsExactly(
            "quadriceps 430 2.5 20 " + (EVALUATED - 3_600_000) + " null 3 0 1234.5 0 10 7",
            "forearms 445 2.5 20 " + (EVALUATED - 3_600_000) + " null 3 0 1234.5 0 10 7");
  }

  /** One that was thought to be stopped. */
  @Test
  void a_job_of_former_parameters_takes_nothing_back() throws Exception {
    InsightRows deployed = SampleRows.of(1, 7, 3, EVALUATED);
    deployed.parametersId = 4;
    InsightRows former = SampleRows.of(1, 8, 3, EVALUATED + 900);
    former.parametersId = 3;
    tables.write(former);
    tables.write(deployed);
    assertThat(state()).startsWith("7 3 " + EVALUATED);

    tables.write(former);

    assertThat(state()).startsWith("7 3 " + EVALUATED);
  }

  @Test
  void no_user_ever_goes_back() throws Exception {
    tables.write(SampleRows.of(1, 7, 3, EVALUATED));
    InsightRows[] older = {
      SampleRows.of(1, 6, 9, EVALUATED + 900),
      SampleRows.of(1, 7, 2, EVALUATED + 900),
      SampleRows.of(1, 7, 3, EVALUATED - 1)
    };
    for (InsightRows rows : older) {
      tables.write(rows, SampleRows.of(2, 1));
      assertThat(state()).startsWith("7 3 " + EVALUATED + " 430");
    }
    InsightRows[] newer = {
      SampleRows.of(1, 7, 3, EVALUATED + 1),
      SampleRows.of(1, 7, 4, EVALUATED),
      SampleRows.of(1, 8, 1, EVALUATED - 1)
    };
    for (InsightRows rows : newer) {
      tables.write(rows);
      assertThat(state())
          .startsWith("%d %d %d".formatted(rows.version, rows.catalogVersion, rows.evaluatedAt))
          .endsWith(" " + (long) rows.fatigue[0]);
    }
  }

  @Test
  void what_comes_of_a_later_snapshot_replaces_a_higher_version_and_is_never_replaced_by_it()
      throws Exception {
    // A backup was restored: the user's version is lower than it was, and so is the catalog's.
    InsightRows former = SampleRows.of(1, 90, 4, EVALUATED + 900);
    former.epoch = 1;
    InsightRows restored = SampleRows.of(1, 70, 3, EVALUATED);
    restored.epoch = 2;

    tables.write(former);
    tables.write(restored);
    assertThat(state()).startsWith("70 3 " + EVALUATED);
    tables.write(former);
    assertThat(state()).startsWith("70 3 " + EVALUATED);
  }

  private String state() throws Exception {
    return tables
        .query(
            "select r.version, catalog_version, (extract(epoch from evaluated_at) * 1000)::bigint,"
                + " fatigue from workout_recommendations r join muscle_group_recovery m"
                + " using (user_id) where user_id = 1 and muscle_group = 'quadriceps'")
        .get(0);
  }

  @Test
  void a_replay_changes_nothing_and_unchanged_recoveries_are_not_rewritten() throws Exception {
    tables.write(SampleRows.of(1, 7));
    List<String> recoveries = tables.query("select xmin, * from muscle_group_recovery");

    tables.write(SampleRows.of(1, 7));
    assertThat(tables.query("select xmin, * from muscle_group_recovery")).isEqualTo(recoveries);

    // The user's version advances all the same: readers wait for it.
    InsightRows same = SampleRows.of(1, 8);
    same.fatigue = SampleRows.of(1, 7).fatigue;
    same.lastTrainedAt[4] = EVALUATED;
    tables.write(same);
    assertThat(tables.versions()).containsExactly("1 8");
    assertThat(tables.query("select xmin, * from muscle_group_recovery"))
        .hasSize(16)
        .filteredOn(row -> !recoveries.contains(row))
        .singleElement()
        .asString()
        .contains("chest");
  }

  @Test
  void writers_of_the_same_users_never_deadlock_nor_show_a_reader_two_versions() throws Exception {
    Map<Long, Long> highest = new ConcurrentHashMap<>();
    AtomicLong versions = new AtomicLong();
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(5);
    Future<Integer> reader =
        threads.submit(
            () -> {
              int reads = 0;
              try (Connection connection = tables.database.as(Roles.API).getConnection()) {
                while (!done.get()) {
                  assertThat(InsightTables.disagreeing(connection)).isEmpty();
                  reads++;
                }
              }
              return reads;
            });
    List<Future<?>> writers = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      Random random = new Random(writer);
      writers.add(
          threads.submit(
              () -> {
                try (Connection connection = tables.stream()) {
                  for (int batch = 0; batch < 40; batch++) {
                    TreeMap<Long, InsightRows> rows = new TreeMap<>();
                    for (int i = 0; i < 60; i++) {
                      long user = 1 + random.nextInt(100);
                      long version = versions.incrementAndGet() - random.nextInt(200);
                      rows.put(user, SampleRows.of(user, version));
                    }
                    InsightWriter.write(connection, List.copyOf(rows.values()), true);
                    rows.values().forEach(row -> highest.merge(row.userId, row.version, Math::max));
                  }
                }
                return null;
              }));
    }
    try {
      for (Future<?> writer : writers) {
        writer.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
      }
    } finally {
      done.set(true);
      threads.shutdown();
    }

    assertThat(reader.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).as("reads").isPositive();
    assertThat(tables.versions())
        .containsExactlyElementsOf(
            new TreeMap<>(highest)
                .entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
  }

  @Test
  void whoever_listens_is_told_the_accepted_users_in_payloads_that_fit() throws Exception {
    long first = 9_000_000_000_000_000_000L;
    tables.withUsers(first, first + 499);
    tables.write(SampleRows.of(1, 7));
    try (Connection listener = tables.database.as(Roles.API).getConnection();
        Statement statement = listener.createStatement()) {
      statement.execute("listen gravl_insights");

      List<InsightRows> batch = new ArrayList<>();
      batch.add(SampleRows.of(1, 6));
      batch.add(SampleRows.of(2, 9));
      for (int i = 0; i < 500; i++) {
        batch.add(SampleRows.of(first + i, 8));
      }
      tables.write(batch.toArray(InsightRows[]::new));

      PGNotification[] told = listener.unwrap(PGConnection.class).getNotifications(10_000);
      assertThat(told).hasSizeGreaterThan(1);
      List<String> items = new ArrayList<>();
      for (PGNotification notification : told) {
        assertThat(notification.getParameter().length()).isLessThan(8_000);
        items.addAll(List.of(notification.getParameter().split(",")));
      }
      assertThat(items)
          .hasSize(501)
          .startsWith("2:9", first + ":8")
          .endsWith((first + 499) + ":8")
          .doesNotHaveDuplicates();
    }
  }
}
