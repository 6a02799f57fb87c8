package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.local.process.Acknowledged.Fact;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcknowledgedTest {

  private static final Fact SET = new Fact(FactKind.SET, 1, "7");
  private static final Fact WORKOUT = new Fact(FactKind.WORKOUT, 1, "7");

  private final Acknowledged acknowledged = new Acknowledged();

  @Test
  void what_was_stored_must_be_there_as_it_was_stored_last() {
    acknowledged.stored(SET, "1 8 60");
    acknowledged.unsure(SET);
    acknowledged.stored(SET, "1 9 60");
    acknowledged.stored(WORKOUT, "Legs 1x3");

    assertThat(acknowledged.differences(Map.of(SET, "1 9 60", WORKOUT, "Legs 1x3"))).isEmpty();
    assertThat(acknowledged.differences(Map.of(SET, "1 8 60"))).hasSize(2);
  }

  @Test
  void what_was_deleted_must_be_gone() {
    acknowledged.stored(SET, "1 8 60");
    acknowledged.deleted(SET);

    assertThat(acknowledged.differences(Map.of())).isEmpty();
    assertThat(acknowledged.differences(Map.of(SET, "1 8 60"))).hasSize(1);
    assertThat(acknowledged.of(FactKind.SET, 1)).isEmpty();
  }

  @Test
  void of_a_write_that_nobody_acknowledged_nothing_is_claimed() {
    acknowledged.stored(SET, "1 8 60");
    acknowledged.unsure(SET);

    assertThat(acknowledged.differences(Map.of())).isEmpty();
    assertThat(acknowledged.differences(Map.of(SET, "1 9 60"))).isEmpty();
    assertThat(acknowledged.of(FactKind.SET, 1)).isEmpty();
    assertThat(acknowledged.isUnsure(SET)).isTrue();
  }
}
