package app.gravl.jobs.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

  @Test
  void a_connectors_name_says_which_shard_it_brings() throws Exception {
    assertThat(Shard.of("gravl-e7")).isEqualTo(Shard.WHOLE);
    assertThat(Shard.of("gravl-s1of3-e7")).isEqualTo(new Shard(1, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gravl-s1-e7",
        "gravl-s1of3",
        "gravl-sof-e7",
        "gravl-s1of-e7",
        "gravl-s2of2-e7",
        "gravl-s-1of2-e7"
      })
  void half_a_name_is_none(String name) {
    assertThatExceptionOfType(MalformedChange.class).isThrownBy(() -> Shard.of(name));
  }

  @Test
  void every_user_is_in_one_shard() {
    assertThat(Shard.WHOLE.holds(5)).isTrue();
    assertThat(new Shard(1, 2).holds(5)).isTrue();
    assertThat(new Shard(0, 2).holds(5)).isFalse();
  }

  @Test
  void changes_carry_the_shard_that_brought_them() {
    UserChange change =
        ChangeEvent.created("users", 5, Rows.user(7, "UTC")).through(1, 2).userChange();

    assertThat(change.shard).isEqualTo(1);
    assertThat(change.shards).isEqualTo(2);
  }
}
