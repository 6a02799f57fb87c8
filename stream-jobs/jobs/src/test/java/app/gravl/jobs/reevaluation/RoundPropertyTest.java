package app.gravl.jobs.reevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.changes.UserChange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in between, everybody hears of the latest change, and nobody waits for long. */
class RoundPropertyTest {

  private static final int EVENTS = 40;
  private static final int MOST_USERS = 1_500;

  private final Random random = new Random();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void everybody_is_asked_of_the_latest_change(long seed) throws Exception {
    random.setSeed(seed);
    try (FollowerHarness follower = new FollowerHarness(1 + random.nextInt(MOST_USERS))) {
      long version = 1;
      follower.changed(version);
      OperatorSubtaskState checkpoint = follower.snapshot();
      long versionThen = version;
      for (int event = 0; event < EVENTS; event++) {
        switch (random.nextInt(7)) {
          case 0, 1 -> follower.changed(++version);
          case 2 -> FollowerHarness.USERS.goAway();
          case 3 -> FollowerHarness.USERS.comeBack();
          case 4 -> {
            FollowerHarness.USERS.add(FollowerHarness.USERS.ids().size() + 1L);
            FollowerHarness.USERS.remove(1 + random.nextInt(MOST_USERS));
          }
          case 5 -> {
            checkpoint = follower.snapshot();
            versionThen = version;
          }
          default -> {
            follower.restart(checkpoint, follower.now() + random.nextInt(3_000), 1);
            // The source reads again what came behind the checkpoint.
            for (long again = versionThen + 1; again <= version; again++) {
              follower.changed(again);
            }
          }
        }
        follower.timePasses(follower.now() + random.nextInt(1_200));
      }
      FollowerHarness.USERS.comeBack();
      follower.timePasses(follower.now() + 10_000);

      Map<Long, Long> newest = new HashMap<>();
      follower
          .all()
          .forEach(command -> newest.merge(command.userId, command.catalogVersion, Math::max));
      long latest = version;
      assertThat(FollowerHarness.USERS.ids())
          .allSatisfy(user -> assertThat(newest).containsEntry(user, latest));
      assertThat(follower.timers()).isZero();
      assertThat(follower.waiting()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void nobody_is_asked_twice_before_all_others_were_asked_once(long seed) throws Exception {
    random.setSeed(seed);
    try (FollowerHarness follower = new FollowerHarness(200 + random.nextInt(1_000))) {
      NavigableSet<Long> users = FollowerHarness.USERS.ids();
      for (int version = 1; version <= 12; version++) {
        follower.changed(version);
        follower.timePasses(follower.now() + random.nextInt(users.size()));
        if (random.nextInt(3) == 0) {
          follower.restart(follower.now() + 1, 1);
        }
      }
      int before = follower.taken().size();
      follower.changed(13);
      follower.timePasses(follower.now() + 10_000);

      List<Long> asked = follower.all().stream().map(command -> command.userId).toList();
      for (int first = 0; first + users.size() <= before; first++) {
        Set<Long> round = new HashSet<>(asked.subList(first, first + users.size()));
        assertThat(round).as("from %d on", first).hasSameSizeAs(users);
      }
      assertThat(follower.taken().stream().map(RoundPropertyTest::user))
          .as("behind the last change each once")
          .containsExactlyInAnyOrderElementsOf(users);
    }
  }

  private static long user(UserChange command) {
    return command.userId;
  }
}
