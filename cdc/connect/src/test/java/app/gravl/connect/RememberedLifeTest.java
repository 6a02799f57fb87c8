package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RememberedLifeTest {

  private static final UUID TOKEN = new UUID(0, 1);
  private static final UUID NEXT = new UUID(0, 2);
  private static final RememberedLife LIFE =
      new RememberedLife(3, 42, "00000001", 1_000, TOKEN, NEXT);

  private static DatabaseLife.Now now(long system, String timeline, long written, UUID token) {
    return new DatabaseLife.Now(system, timeline, written, written, token);
  }

  @Test
  void the_same_database_later_on_is_the_same_life() {
    assertThat(LIFE.brokenBy(now(42, "00000001", 1_000, TOKEN))).isEmpty();
    assertThat(LIFE.brokenBy(now(42, "00000001", 9_000, NEXT))).isEmpty();
  }

  @Test
  void another_server_is_another_life() {
    assertThat(LIFE.brokenBy(now(43, "00000001", 9_000, NEXT))).get().asString().contains("server");
  }

  @Test
  void a_promoted_standby_is_another_life() {
    assertThat(LIFE.brokenBy(now(42, "00000002", 9_000, NEXT)))
        .get()
        .asString()
        .contains("timeline 00000002, was on 00000001");
  }

  @Test
  void wal_that_ends_before_what_was_on_disk_is_another_life() {
    assertThat(LIFE.brokenBy(now(42, "00000001", 999, TOKEN)))
        .get()
        .asString()
        .contains("1 bytes before");
  }

  @Test
  void a_token_of_the_past_is_another_life_however_far_the_wal_goes() {
    assertThat(LIFE.brokenBy(now(42, "00000001", 9_000, new UUID(0, 0))))
        .get()
        .asString()
        .contains("token");
  }
}
