package app.gravl.jobs.facts;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.model.CheckIn;
import app.gravl.model.LoggedSet;
import app.gravl.model.ModelConstants;
import app.gravl.model.UserFacts;
import app.gravl.schema.Roles;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FactsReaderTest {

  private static final long BEFORE_ALL = -1;

  private final StoredHistories stored = new StoredHistories();

  FactsReaderTest() throws SQLException {}

  @Test
  void facts_of_every_kind_are_those_that_were_written() throws Exception {
    stored.add(11, LongStream.rangeClosed(1, 200).toArray());
    List<Long> seen = new ArrayList<>();

    read(
        UserRange.ALL,
        BEFORE_ALL,
        (user, version, facts) -> {
          seen.add(user);
          assertThat(sorted(facts)).isEqualTo(sorted(stored.facts(user)));
          assertThat(version)
              .isEqualTo(
                  stored
                      .database()
                      .number("select write_version from user_versions where user_id = " + user));
        });

    assertThat(seen).isSorted().hasSize(200);
  }

  @Test
  void only_what_may_count_is_read() throws Exception {
    stored.add(11, 1, 2, 3);
    long since = stored.now() - 60 * ModelConstants.DAY;

    read(
        new UserRange(2, 2),
        since,
        (user, version, facts) -> {
          assertThat(user).isEqualTo(2);
          assertThat(facts.sets())
              .isNotEmpty()
              .hasSizeLessThan(stored.facts(2).sets().size())
              .allMatch(set -> set.performedAt() > since);
          assertThat(facts.checkIns()).allMatch(checkIn -> checkIn.at() > since);
        });
  }

  @Test
  void a_snapshot_is_one_moment_for_all_who_join_it() throws Exception {
    stored.add(1, 1, 2);
    try (Snapshot snapshot = Snapshot.take(stored.settings());
        Connection joined = snapshot.join()) {
      stored.add(2, 3);
      stored.database().execute("delete from workout_logs", "delete from users where id = 1");

      List<Long> seen = new ArrayList<>();
      FactsReader reader = new FactsReader(joined);
      reader.choose(UserRange.ALL);
      reader.read(
          BEFORE_ALL,
          (user, version, facts) -> {
            seen.add(user);
            assertThat(sorted(facts)).isEqualTo(sorted(stored.facts(user)));
          });
      assertThat(seen).containsExactly(1L, 2L);
    }
  }

  @Test
  void ranges_hold_everybody_once_and_ids_of_nobody_too() throws Exception {
    stored
        .database()
        .execute(
            "insert into users (id, time_zone) select 3 * i, 'UTC' from generate_series(1, 2500) i");
    try (Connection connection = stored.database().as(Roles.STREAM).getConnection()) {
      assertThat(UserRanges.of(connection, UserRange.ALL))
          .containsExactly(
              new UserRange(Long.MIN_VALUE, 3_000),
              new UserRange(3_001, 6_000),
              new UserRange(6_001, Long.MAX_VALUE));
      assertThat(UserRanges.of(connection, new UserRange(1, 3_000)))
          .containsExactly(new UserRange(1, 3_000));
      assertThat(UserRanges.sample(connection, new UserRange(10, 7_000), 100))
          .hasSize(100)
          .isSorted()
          .doesNotHaveDuplicates();
    }
    assertThat(UserRanges.covering(new long[] {1, 2, 60, 500, 501}))
        .containsExactly(new UserRange(1, 60), new UserRange(500, 501));
    assertThat(UserRanges.covering(new long[] {})).isEmpty();
  }

  private void read(UserRange range, long since, FactsReader.Visitor visitor) throws SQLException {
    try (Snapshot snapshot = Snapshot.take(stored.settings())) {
      FactsReader reader = new FactsReader(snapshot.connection());
      reader.choose(range);
      reader.read(since, visitor);
    }
  }

  /** The order of facts has no meaning. */
  private static UserFacts sorted(UserFacts facts) {
    return new UserFacts(
        facts.sets().stream().sorted(Comparator.comparingLong(LoggedSet::id)).toList(),
        facts.checkIns().stream().sorted(Comparator.comparingLong(CheckIn::id)).toList(),
        facts.customWorkouts().stream()
            .sorted(Comparator.comparingLong(workout -> workout.ref().id()))
            .toList(),
        facts.ownExercises(),
        facts.preferences());
  }
}
