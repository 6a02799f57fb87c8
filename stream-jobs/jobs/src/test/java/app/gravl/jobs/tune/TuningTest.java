package app.gravl.jobs.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.gravl.jobs.backfill.UserModel;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.program.ProgramFailure;
import app.gravl.model.Catalog;
import app.gravl.model.Insights;
import app.gravl.model.Model;
import app.gravl.model.MuscleGroup;
import app.gravl.model.Parameters;
import app.gravl.model.Pick;
import app.gravl.model.UserFacts;
import app.gravl.model.WorkoutRef;
import app.gravl.schema.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class TuningTest {

  private static final Parameters LONGER = TunedHistories.halfLives(2);

  private final TunedHistories histories = new TunedHistories();

  TuningTest() throws SQLException {}

  @Test
  void with_longer_half_lives_whoever_trained_is_less_recovered_and_nobody_else_changes()
      throws Exception {
    WhatIf whatIf = histories.tune(LONGER);

    WhatIf.Changes changes = whatIf.changes();
    assertThat(changes.users()).isEqualTo(TunedHistories.ALL);
    assertThat(whatIf.leftOut()).isZero();
    assertThat(whatIf.parameters()).hasSize(MuscleGroup.values().length);
    assertThat(changes.muscles())
        .allSatisfy(muscle -> assertThat(muscle.p95()).isLessThanOrEqualTo(0));
    MuscleChange chest = chest(changes);
    assertThat(chest.p5()).isLessThan(-5).isLessThan(chest.median());
    assertThat(chest.users()).isBetween(20L, (long) TunedHistories.USERS);
    assertThat(changes.most()).hasSize(10).allMatch(user -> user.meanChange() > 1);
    assertThat(changes.most())
        .isSortedAccordingTo((a, b) -> Double.compare(b.meanChange(), a.meanChange()))
        .noneMatch(user -> user.userId() == TunedHistories.UNTRAINED);
    assertThat(
            histories.number(
                "select count(*) from what_if.recovery_changes where not trained and change <> 0"))
        .isZero();
    assertThat(
            histories.number(
                """
                select count(*) from what_if.recovery_changes
                where user_id <= 20 and muscle_group = 'chest' and change >= 0
                """))
        .isZero();
  }

  @Test
  void with_shorter_half_lives_it_is_the_other_way_round() throws Exception {
    WhatIf.Changes changes = histories.tune(TunedHistories.halfLives(0.5)).changes();

    assertThat(changes.muscles())
        .allSatisfy(muscle -> assertThat(muscle.p5()).isGreaterThanOrEqualTo(0));
    assertThat(chest(changes).p95()).isGreaterThan(5);
  }

  @Test
  void what_it_says_is_what_the_model_says_of_the_same_facts() throws Exception {
    // Only those whose facts are all known here.
    UserRange known = new UserRange(21, TunedHistories.ALL);
    Parameters other =
        Parameters.of(Map.of("recommend.floor.need", 0.0, "half_life_hours.quadriceps", 90.0));

    WhatIf whatIf = histories.tune(other, known, UserModel::of);

    long at = whatIf.at().toEpochMilli();
    List<Long> first = new ArrayList<>();
    List<Long> three = new ArrayList<>();
    double most = 0;
    for (long user = known.first(); user <= known.last(); user++) {
      Insights before = histories.stored.evaluated(user, Parameters.DEFAULT, at);
      Insights after = histories.stored.evaluated(user, other, at);
      if (!picks(before).stream().findFirst().equals(picks(after).stream().findFirst())) {
        first.add(user);
      }
      if (!Set.copyOf(picks(before)).equals(Set.copyOf(picks(after)))) {
        three.add(user);
      }
      most = Math.max(most, meanChange(before, after, at));
    }
    assertThat(first).isNotEmpty();
    assertThat(whatIf.changes().firstPick()).isEqualTo(first.size());
    assertThat(whatIf.changes().threePicks()).isEqualTo(three.size()).isNotEqualTo(first.size());
    assertThat(whatIf.changes().most().get(0).meanChange()).isEqualTo(most, within(1e-9));
    assertThat(most).isPositive();
  }

  @Test
  void with_the_live_parameters_nothing_changes() throws Exception {
    WhatIf whatIf = histories.tune(Parameters.DEFAULT);

    assertThat(whatIf.parameters()).isEmpty();
    assertThat(whatIf.changes().users()).isEqualTo(TunedHistories.ALL);
    assertThat(whatIf.changes().firstPick()).isZero();
    assertThat(whatIf.changes().threePicks()).isZero();
    assertThat(whatIf.changes().most()).isEmpty();
    assertThat(whatIf.changes().muscles())
        .isNotEmpty()
        .allMatch(muscle -> muscle.p5() == 0 && muscle.median() == 0 && muscle.p95() == 0);
  }

  @Test
  void no_live_row_is_written_locked_or_announced() throws Exception {
    // What a backfill deletes, replaces, or holds back with an alarm.
    histories
        .stored
        .database()
        .execute(
            "update workout_recommendations set evaluated_at = '2099-01-01Z' where user_id = 1",
            "update workout_recommendations set version = 1000000 where user_id = 2",
            "delete from workout_recommendations where user_id = 3",
            """
            begin;
            set local session_replication_role = replica;
            delete from users where id = 4;
            commit;
            """);
    String before = histories.live();
    try (Connection listening = histories.stored.database().owner().getConnection()) {
      listening.createStatement().execute("listen gravl_insights");

      WhatIf whatIf = histories.tune(LONGER);

      assertThat(whatIf.changes().users()).isEqualTo(TunedHistories.ALL - 1);
      assertThat(histories.live()).isEqualTo(before);
      assertThat(listening.unwrap(PGConnection.class).getNotifications(1)).isNullOrEmpty();
    }
    assertThat(
            histories.number(
                """
                select count(*) from what_if.workout_recommendations w
                where w.evaluated_at = (select min(evaluated_at) from what_if_base.workout_recommendations)
                """))
        .isEqualTo(TunedHistories.ALL - 1);
  }

  @Test
  void whoever_writes_sees_no_table_of_public_whatever_the_address_says() throws Exception {
    DatabaseSettings owner = histories.owner();
    DatabaseSettings elsewhere =
        new DatabaseSettings(owner.url() + "?currentSchema=public", owner.user(), owner.password());

    try (Scratch scratch = Scratch.make(elsewhere)) {
      DatabaseSettings written = scratch.target(Scratch.OTHER).database();
      try (Connection connection =
              DriverManager.getConnection(written.url(), written.user(), written.password());
          ResultSet row =
              connection
                  .createStatement()
                  .executeQuery(
                      """
                      select to_regclass('users') is null, to_regclass('stream_heartbeat') is null,
                          to_regclass('workout_recommendations') = 'what_if.workout_recommendations'::regclass,
                          to_regclass('muscle_group_recovery') = 'what_if.muscle_group_recovery'::regclass,
                          to_regclass('stream_alarms') = 'what_if.stream_alarms'::regclass
                      """)) {
        row.next();
        for (int column = 1; column <= 5; column++) {
          assertThat(row.getBoolean(column)).as("column " + column).isTrue();
        }
      }
    }
  }

  @Test
  void nobody_drops_what_is_written() throws Exception {
    try (Scratch scratch = Scratch.make(histories.owner());
        Connection other = histories.stored.database().owner().getConnection()) {
      assertThat(scratch.connection().isClosed()).isFalse();
      other.createStatement().execute("set lock_timeout = '50ms'");
      for (String schema : List.of(Scratch.LIVE, Scratch.OTHER)) {
        assertThatThrownBy(
                () -> other.createStatement().execute("drop schema " + schema + " cascade"))
            .hasMessageContaining("lock timeout");
      }
    }
  }

  @Test
  void a_second_one_at_once_is_refused_and_the_first_goes_on() throws Exception {
    try (Scratch first = Scratch.make(histories.owner())) {
      assertThatThrownBy(() -> histories.tune(LONGER))
          .isInstanceOf(ProgramFailure.class)
          .hasMessageContaining("Another tune is at work");
      assertThat(Comparison.read(first.connection()).users()).isZero();
    }

    assertThat(histories.tune(LONGER).changes().users()).isEqualTo(TunedHistories.ALL);
  }

  @Test
  void the_next_run_replaces_the_rows_of_the_one_before() throws Exception {
    histories.tune(LONGER);

    WhatIf whatIf = histories.tune(LONGER, new UserRange(3, 5), UserModel::of);

    assertThat(whatIf.changes().users()).isEqualTo(3);
    assertThat(histories.number("select count(*) from what_if.muscle_group_recovery"))
        .isEqualTo(3L * MuscleGroup.values().length);
  }

  @Test
  void a_user_in_whom_the_model_throws_is_counted_and_left_out() throws Exception {
    histories
        .stored
        .database()
        .execute(
            """
            insert into user_preferences (user_id, body_weight_kg) values (41, 77.777)
            """);

    WhatIf whatIf =
        histories.tune(
            LONGER,
            UserRange.ALL,
            parameters ->
                parameters.equals(LONGER) ? TuningTest::failing : UserModel.of(parameters));

    assertThat(whatIf.leftOut()).isEqualTo(1);
    assertThat(whatIf.changes().users()).isEqualTo(TunedHistories.ALL - 1);
    assertThat(TuneTables.compared(whatIf)).contains("1 left out, for they can't be evaluated");
  }

  private static Insights failing(UserFacts facts, Catalog catalog, long at) {
    Double weight = facts.preferences().bodyWeightKg();
    if (weight != null && weight == 77.777) {
      throw new ArithmeticException("no such number");
    }
    return Model.evaluate(facts, catalog, LONGER, at);
  }

  private static MuscleChange chest(WhatIf.Changes changes) {
    return changes.muscles().stream()
        .filter(change -> change.muscle() == MuscleGroup.CHEST)
        .findFirst()
        .orElseThrow();
  }

  private static List<WorkoutRef> picks(Insights insights) {
    return insights.recommendations().picks().stream()
        .map(Pick::workout)
        .collect(Collectors.toList());
  }

  private static double meanChange(Insights before, Insights after, long at) {
    double sum = 0;
    for (MuscleGroup muscle : MuscleGroup.values()) {
      int index = muscle.ordinal();
      sum +=
          Math.abs(
              after.muscles().get(index).recoveryAt(at)
                  - before.muscles().get(index).recoveryAt(at));
    }
    return sum / MuscleGroup.values().length;
  }
}
