package app.gravl.jobs.reevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.changes.UserChange;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogFollowerTest {

  private static final long NOW = FollowerHarness.NOW;
  private static final int USERS = 1_200;

  private final FollowerHarness follower = new FollowerHarness(USERS);

  @AfterEach
  void stop() throws Exception {
    follower.close();
  }

  @Test
  void asks_every_user_once_a_few_at_a_time() throws Exception {
    follower.changed(5);
    follower.timePasses(NOW + 999);
    assertThat(follower.taken()).as("before the catalog can be everywhere").isEmpty();

    follower.timePasses(NOW + 1_000);
    List<UserChange> first = follower.taken();
    assertThat(first).hasSize(10);
    follower.timePasses(NOW + 1_009);
    assertThat(follower.taken()).isEmpty();
    follower.timePasses(NOW + 1_010);
    List<UserChange> second = follower.taken();
    assertThat(second).hasSize(10);
    follower.timePasses(NOW + 10_000);
    List<UserChange> rest = follower.taken();

    assertThat(LongStream.concat(ids(first), LongStream.concat(ids(second), ids(rest))))
        .containsExactlyElementsOf(everybody());
    assertThat(rest).allMatch(command -> command.catalogVersion == 5 && !command.bump);
    assertThat(follower.timers()).isZero();
    assertThat(FollowerHarness.USERS.pagesRead()).as("a page is read at once").isEqualTo(4);
  }

  @Test
  void a_thousand_users_take_a_second() throws Exception {
    follower.changed(5);
    follower.timePasses(NOW + 1_999);

    assertThat(follower.taken()).hasSize(1_000);
  }

  @Test
  void another_model_asks_every_user_once() throws Exception {
    follower.changed(5);
    follower.timePasses(NOW + 10_000);
    follower.taken();
    follower.beat();
    follower.timePasses(NOW + 20_000);
    assertThat(follower.taken()).as("the model is the same").isEmpty();

    follower.restart(NOW + 20_001, 2);
    follower.beat();
    follower.timePasses(NOW + 30_000);
    assertThat(follower.taken()).hasSize(USERS).allMatch(command -> command.catalogVersion == 5);

    follower.beat();
    follower.timePasses(NOW + 40_000);
    assertThat(follower.taken()).isEmpty();
  }

  @Test
  void another_model_in_the_middle_of_a_round_asks_everybody_once_more() throws Exception {
    follower.changed(5);
    follower.timePasses(NOW + 1_500);
    assertThat(follower.taken()).hasSizeBetween(500, 520);

    follower.restart(NOW + 1_600, 2);
    assertThat(follower.taken()).as("at once, by the timer that is past").hasSize(10);
    follower.beat();
    follower.beat();
    follower.timePasses(NOW + 10_000);
    assertThat(ids(follower.taken())).containsExactlyInAnyOrderElementsOf(everybody());
  }

  @Test
  void a_newer_change_reaches_those_first_who_would_have_been_next() throws Exception {
    follower.changed(5);
    follower.timePasses(NOW + 1_200);
    int asked = follower.taken().size();

    follower.changed(6);
    follower.timePasses(NOW + 60_000);

    List<UserChange> commands = follower.taken();
    assertThat(commands).allMatch(command -> command.catalogVersion == 6);
    assertThat(ids(commands))
        .containsExactlyElementsOf(
            LongStream.concat(
                    LongStream.rangeClosed(asked + 1, USERS), LongStream.rangeClosed(1, asked))
                .boxed()
                .toList());
  }

  @Test
  void changes_that_keep_coming_starve_nobody() throws Exception {
    FollowerHarness.USERS.reset(5_000);
    for (int second = 0; second < 8; second++) {
      follower.changed(5 + second);
      follower.timePasses(NOW + (second + 1) * 1_000);
    }

    assertThat(ids(follower.taken()).distinct())
        .containsExactlyInAnyOrderElementsOf(FollowerHarness.USERS.ids());
  }

  @Test
  void changes_faster_than_the_first_users_are_asked_put_nothing_off() throws Exception {
    for (int change = 0; change < 20; change++) {
      follower.changed(5 + change);
      follower.timePasses(NOW + (change + 1) * 500);
    }

    assertThat(ids(follower.taken()).distinct()).containsExactlyInAnyOrderElementsOf(everybody());
  }

  @Test
  void users_who_come_during_the_round_are_asked_too() throws Exception {
    follower.changed(5);
    follower.timePasses(NOW + 1_500);
    FollowerHarness.USERS.add(USERS + 1);
    FollowerHarness.USERS.remove(USERS);
    follower.timePasses(NOW + 60_000);

    assertThat(ids(follower.taken())).endsWith(USERS - 1L, USERS + 1L);
  }

  @Test
  void what_cannot_be_read_is_tried_again_without_loss() throws Exception {
    follower.changed(5);
    follower.timePasses(NOW + 1_100);
    int asked = follower.taken().size();
    FollowerHarness.USERS.goAway();
    follower.timePasses(NOW + 21_000);
    assertThat(FollowerHarness.USERS.failures()).as("of 20 s, 2 s apart").isBetween(8, 12);
    assertThat(follower.taken()).as("of the page that was read").hasSizeLessThan(500);

    FollowerHarness.USERS.comeBack();
    follower.timePasses(NOW + 60_000);
    assertThat(ids(follower.all()))
        .containsExactlyElementsOf(everybody())
        .hasSizeGreaterThan(asked);
  }

  @Test
  void goes_on_where_it_stood_after_a_restore_long_after_its_timer() throws Exception {
    follower.changed(5);
    follower.timePasses(NOW + 1_200);
    int asked = follower.taken().size();

    follower.restart(NOW + 3_600_000, 1);
    follower.timePasses(NOW + 3_660_000);

    List<UserChange> rest = follower.taken();
    assertThat(ids(rest))
        .containsExactlyElementsOf(LongStream.rangeClosed(asked + 1, USERS).boxed().toList());
    assertThat(rest).allMatch(command -> command.catalogVersion == 5);
  }

  @Test
  void goes_on_from_what_the_first_releases_stored() throws Exception {
    follower.restart(FirstRelease.inTheMiddleOfARound(5, 500, NOW + 100), NOW + 200, 1);
    follower.timePasses(NOW + 60_000);

    List<UserChange> rest = follower.taken();
    assertThat(ids(rest))
        .containsExactlyElementsOf(LongStream.rangeClosed(501, USERS).boxed().toList());
    assertThat(rest).allMatch(command -> command.catalogVersion == 5);
    assertThat(follower.timers()).isZero();
  }

  @Test
  void goes_on_where_it_stood_also_in_the_second_climb() throws Exception {
    follower.changed(5);
    follower.timePasses(NOW + 1_800);
    follower.changed(6);
    int before = follower.taken().size();
    follower.timePasses(NOW + 2_500);
    int between = follower.taken().size();
    assertThat(before + between).as("it is in the second climb").isGreaterThan(USERS);

    follower.restart(NOW + 2_600, 1);
    follower.timePasses(NOW + 60_000);

    assertThat(ids(follower.taken()))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(before + between - USERS + 1, before).boxed().toList());
  }

  @Test
  void is_slower_while_what_is_fresh_is_late_and_comes_to_an_end_all_the_same() throws Exception {
    FollowerHarness.USERS.reset(5_000);
    FollowerHarness.USERS.delay(Pace.LATE_MILLIS + 1);
    follower.changed(5);
    follower.timePasses(NOW + 11_000);
    follower.taken();
    follower.timePasses(NOW + 21_000);
    assertThat(follower.taken()).as("of 10 s").hasSizeBetween(9 * Pace.LEAST, 10 * Pace.LEAST + 1);

    FollowerHarness.USERS.delay(20);
    follower.timePasses(NOW + 51_000);
    assertThat(ids(follower.all())).containsExactlyElementsOf(FollowerHarness.USERS.ids());
  }

  @Test
  void tells_how_many_still_wait() throws Exception {
    assertThat(follower.waiting()).isZero();
    follower.changed(5);
    follower.timePasses(NOW + 1_500);
    assertThat(follower.waiting()).isEqualTo(USERS - follower.taken().size());

    follower.restart(NOW + 1_600, 1);
    follower.timePasses(NOW + 1_700);
    assertThat(follower.waiting()).isEqualTo(USERS - follower.all().size());
    follower.changed(6);
    follower.timePasses(NOW + 1_710);
    assertThat(follower.waiting()).isBetween(USERS - 20L, (long) USERS);

    follower.timePasses(NOW + 60_000);
    assertThat(follower.waiting()).isZero();
  }

  @Test
  void a_system_without_users_is_done_at_once() throws Exception {
    FollowerHarness.USERS.reset(0);
    follower.changed(5);
    follower.timePasses(NOW + 60_000);

    assertThat(follower.taken()).isEmpty();
    assertThat(follower.timers()).isZero();
    assertThat(FollowerHarness.USERS.pagesRead()).isOne();
  }

  private static List<Long> everybody() {
    return LongStream.rangeClosed(1, USERS).boxed().toList();
  }

  private static LongStream ids(List<UserChange> commands) {
    return commands.stream().mapToLong(command -> command.userId);
  }
}
