package app.gravl.jobs.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.gravl.jobs.facts.StoredHistories;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.jobs.sink.WrittenInsights;
import app.gravl.model.MuscleGroup;
import app.gravl.model.Parameters;
import app.gravl.schema.Roles;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {

  private static final long HOUR = 3_600_000;

  private final StoredHistories stored = new StoredHistories();
  private final AtomicLong nanoTime = new AtomicLong();
  private Runnable meanwhile = () -> {};

  VerificationTest() throws SQLException {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothing_differs_where_the_stream_evaluated_facts_of_every_kind(long seed) throws Exception {
    stored.add(seed, LongStream.rangeClosed(1, 150).toArray()).evaluate();

    VerifyReport report = verify();

    assertThat(report.first()).isEmpty();
    assertThat(report.same()).isEqualTo(150);
    assertThat(report.users()).isEqualTo(150);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chest.fatigue|update muscle_group_recovery set fatigue = fatigue * 1.00000001 + 1e-12",
        "chest.capacity|update muscle_group_recovery set capacity = capacity + 1",
        "chest.half_life_hours|update muscle_group_recovery set half_life_hours = 7",
        "chest.as_of|update muscle_group_recovery set as_of = as_of + interval '1 ms'",
        "chest.last_trained_at|update muscle_group_recovery set last_trained_at = null",
        "chest.sets_7d|update muscle_group_recovery set sets_7d = sets_7d + 0.5",
        "chest.direct_sets_7d|update muscle_group_recovery set direct_sets_7d = direct_sets_7d + 1",
        "chest.volume_kg_7d|update muscle_group_recovery set volume_kg_7d = volume_kg_7d + 0.001",
        "chest.sessions_7d|update muscle_group_recovery set sessions_7d = sessions_7d + 1",
        "chest.target_sets|update muscle_group_recovery set target_sets = target_sets + 1",
        "chest.model_version|update muscle_group_recovery set model_version = 0",
        "chest.version|update muscle_group_recovery set version = version + 100",
        "chest.row|delete from muscle_group_recovery",
      })
  void a_wrong_value_of_a_muscle_is_found(String column, String sql) throws Exception {
    trained();

    stored.database().execute(sql + " where user_id = 2 and muscle_group = 'chest'");

    assertOnlyUser2Differs(column);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "valid_until|set valid_until = valid_until + interval '1 ms'",
        "picks[0].need|set picks = jsonb_set(picks, '{0,need}', '0.123')",
        "picks[0].muscles[0].projectedRecovery|set picks = jsonb_set(picks, '{0,muscles,0,projectedRecovery}', '1')",
        "picks[0].reasons[0].message|set picks = jsonb_set(picks, '{0,reasons,0,message}', '\"So\"')",
        "picks[0].workout.name|set picks = jsonb_set(picks, '{0,workout,name}', '\"So\"')",
        "picks[0].readiness|set picks = picks #- '{0,readiness}'",
        "picks[0].exercises[0].reps|set picks = jsonb_set(picks, '{0,exercises,0,reps}', '99')",
        "picks[0].match|set picks = jsonb_set(picks, '{0,match}', '2')",
        "picks[2]|set picks = picks - 2",
        "likely.chest|set likely = jsonb_set(likely, '{chest}', '0.123')",
        "likely|set likely = null",
        "rest|set rest = '{\"code\": \"REST\"}'",
        "parameters_id|set parameters_id = parameters_id + 1",
        "epoch|set epoch = epoch + 1",
        "version|set version = version + 1",
        "catalog_version|set catalog_version = catalog_version + 1",
        "evaluated_at|set evaluated_at = evaluated_at + interval '1 day'",
      })
  void a_wrong_value_of_a_recommendation_is_found(String column, String sql) throws Exception {
    trained();

    stored.database().execute("update workout_recommendations " + sql + " where user_id = 2");

    assertOnlyUser2Differs(column);
  }

  @ParameterizedTest
  @ValueSource(strings = {"model_version = 1", "parameters_id = 0"})
  void who_was_evaluated_by_another_model_waits_and_is_not_wrong(String made) throws Exception {
    trained();

    stored
        .database()
        .execute(
            "update workout_recommendations set picks = '[]', %s where user_id = 2"
                .formatted(made));

    VerifyReport report = verify();
    assertThat(report.first()).isEmpty();
    assertThat(report.waiting()).isOne();
    assertThat(report.same()).isEqualTo(2);
    assertThat(report.users()).isEqualTo(3);
    assertThat(report.line()).endsWith("1 wait for the parameters in force");
  }

  @Test
  void insights_are_held_to_the_parameters_in_force() throws Exception {
    trained();
    try (Connection connection = stored.database().as(Roles.STREAM).getConnection()) {
      DeployedParameters.deploy(
          connection, Parameters.of(Map.of("half_life_hours.chest", 30.0)), "test");
    }
    assertThat(verify().waiting()).isEqualTo(3);

    // As if they had been written by the new ones.
    stored
        .database()
        .execute(
            "update workout_recommendations set parameters_id = (select id from parameters_in_force)");

    assertThat(verify().first()).extracting(Difference::column).contains("chest.half_life_hours");
  }

  @Test
  void what_is_stored_is_the_very_text_that_was_made_so_that_comparing_it_is_cheap()
      throws Exception {
    stored.add(5, LongStream.rangeClosed(1, 50).toArray()).evaluate();

    long same =
        LongStream.rangeClosed(1, 50)
            .filter(
                user ->
                    stored
                        .insights(user, stored.now())
                        .picks
                        .equals(
                            stored
                                .database()
                                .text(
                                    "select picks from workout_recommendations where user_id = "
                                        + user)))
            .count();

    assertThat(same).as("all but those with an exponent").isGreaterThan(40);
  }

  @Test
  void insights_of_nobody_are_found() throws Exception {
    trained();

    stored
        .database()
        .execute(
            """
            begin;
            set local session_replication_role = replica;
            delete from users where id = 3;
            insert into muscle_group_recovery
              select 77, muscle_group, fatigue, capacity, half_life_hours, as_of, last_trained_at, sets_7d,
                  direct_sets_7d, volume_kg_7d, sessions_7d, target_sets, version, model_version, computed_at
              from muscle_group_recovery where user_id = 2 and muscle_group = 'chest';
            commit;
            """);

    VerifyReport report = verify();
    assertThat(report.first())
        .extracting(Difference::userId, Difference::column)
        .containsExactlyInAnyOrder(tuple(3L, "user"), tuple(77L, "user"));
    assertThat(report.users()).isEqualTo(2);
  }

  @Test
  void an_evaluation_that_is_overdue_is_found_and_one_that_never_is_due_is_not() throws Exception {
    stored.add(5, 1).addUntrained(9);
    InsightRows dormant = stored.insights(9, stored.now() - 1000 * HOUR);
    assertThat(dormant.validUntil).isEqualTo(InsightRows.NEVER);

    WrittenInsights.write(
        stored.database(), List.of(stored.insights(1, stored.now() - 7 * HOUR), dormant));

    assertThat(verify().first())
        .singleElement()
        .extracting(Difference::userId, Difference::column)
        .containsExactly(1L, "valid_until");
  }

  @Test
  void a_user_whom_the_stream_has_not_reached_is_stuck_after_30_seconds_and_not_before()
      throws Exception {
    trained();
    stored.add(9, 4);
    stored
        .database()
        .execute("update user_versions set write_version = write_version + 1 where user_id = 2");
    meanwhile = () -> nanoTime.addAndGet(Duration.ofSeconds(10).toNanos());

    VerifyReport report = verify();

    assertThat(nanoTime).hasValue(Duration.ofSeconds(30).toNanos());
    assertThat(report.first())
        .extracting(Difference::userId, Difference::column)
        .containsExactlyInAnyOrder(tuple(2L, "version"), tuple(4L, "insights"));
    assertThat(report.same()).isEqualTo(2);
  }

  @Test
  void a_user_whom_the_stream_reaches_meanwhile_is_compared_then() throws Exception {
    trained();
    stored.add(9, 4);
    meanwhile =
        () -> {
          try {
            WrittenInsights.write(stored.database(), List.of(stored.insights(4, stored.now() + 1)));
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        };

    VerifyReport report = verify();

    assertThat(report.first()).isEmpty();
    assertThat(report.same()).isEqualTo(4);
  }

  @Test
  void a_user_who_never_rests_is_no_difference_as_long_as_the_stream_follows() throws Exception {
    trained();
    stored
        .database()
        .execute("update user_versions set write_version = write_version + 1 where user_id = 2");
    meanwhile =
        () -> {
          nanoTime.addAndGet(Duration.ofSeconds(20).toNanos());
          stored
              .database()
              .execute(
                  "update user_versions set write_version = write_version + 1 where user_id = 2",
                  "update workout_recommendations set version = version + 1 where user_id = 2");
        };

    VerifyReport report = verify();

    assertThat(report.first()).isEmpty();
    assertThat(report.restless()).isOne();
    assertThat(report.same()).isEqualTo(2);
  }

  @Test
  void a_catalog_change_that_does_not_touch_a_user_leaves_their_rows_right() throws Exception {
    trained();
    stored
        .database()
        .execute("insert into exercises (slug, name) values ('never-done', 'Never done')");

    assertThat(verify().first()).isEmpty();
  }

  @Test
  void a_catalog_change_that_touches_a_user_who_is_not_evaluated_again_is_found() throws Exception {
    trained();
    stored.database().execute("update workouts set name = name || '!'");
    meanwhile = () -> nanoTime.addAndGet(Duration.ofSeconds(31).toNanos());

    assertThat(verify().first())
        .extracting(Difference::column)
        .containsExactly("catalog_version", "catalog_version", "catalog_version");
  }

  @Test
  void only_the_users_asked_for_are_compared_and_a_sample_has_its_size() throws Exception {
    stored.add(1, LongStream.rangeClosed(1, 60).toArray()).evaluate();
    stored.database().execute("update muscle_group_recovery set fatigue = 1e3 where user_id = 30");

    assertThat(verify(new UserRange(1, 29), 0).same()).isEqualTo(29);
    assertThat(verify(new UserRange(31, 500), 0).same()).isEqualTo(30);
    assertThat(verify(new UserRange(30, 30), 0).differing()).isOne();
    assertThat(verify(new UserRange(31, 500), 7).same()).isEqualTo(7);
    assertThat(verify(UserRange.ALL, 100).users()).isEqualTo(60);
  }

  /** Users 1 to 3, of whom the second has picks, a habit, and trained the chest lately. */
  private void trained() throws SQLException {
    stored.add(9, 1, 2, 3).evaluate();
    InsightRows rows = stored.insights(2, stored.now());
    assertThat(rows.picks).contains("\"rank\": 3", "\"suggestedKg\": ");
    assertThat(rows.likely).contains("\"chest\": ");
    int chest = List.of(StoredInsights.MUSCLES).indexOf(MuscleGroup.CHEST);
    assertThat(rows.asOf[chest]).isNotEqualTo(InsightRows.NEVER);
  }

  private void assertOnlyUser2Differs(String column) throws Exception {
    VerifyReport report = verify();
    assertThat(report.first()).isNotEmpty().allMatch(difference -> difference.userId() == 2);
    assertThat(report.first()).extracting(Difference::column).contains(column);
    assertThat(report.differing()).isOne();
    assertThat(report.same()).isEqualTo(2);
  }

  private VerifyReport verify() throws Exception {
    return verify(UserRange.ALL, 0);
  }

  private VerifyReport verify(UserRange users, int sample) throws Exception {
    return new Verification(
            stored.settings(), (read, about, rate) -> {}, nanoTime::get, () -> meanwhile.run())
        .run(Verification.Scope.of(users, sample));
  }
}
