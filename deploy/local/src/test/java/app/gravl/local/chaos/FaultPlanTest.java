package app.gravl.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.local.chaos.FaultPlan.Planned;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void the_same_seed_gives_the_same_faults_at_the_same_times_with_the_same_parameters() {
    assertThat(lines(plan(7, HOUR)))
        .isEqualTo(lines(plan(7, HOUR)))
        .isNotEqualTo(lines(plan(8, HOUR)));
  }

  @Test
  void every_kind_comes_once_before_any_comes_twice() {
    List<String> names = plan(3, HOUR).planned().stream().map(Planned::name).toList();

    assertThat(names.subList(0, FaultKind.ALL.size()))
        .containsExactlyInAnyOrderElementsOf(FaultKind.ALL.stream().map(FaultKind::name).toList());
  }

  @Test
  void each_is_over_before_the_next_and_before_the_end() {
    List<Planned> planned = plan(5, HOUR).planned();

    Duration over = Duration.ZERO;
    for (Planned fault : planned) {
      assertThat(fault.at()).isGreaterThan(over);
      over = fault.at().plus(fault.fault().takes());
    }
    assertThat(over).isLessThan(HOUR);
    assertThat(planned).hasSizeGreaterThan(150);
  }

  private static FaultPlan plan(long seed, Duration length) {
    return FaultPlan.of(seed, length, FaultKind.ALL);
  }

  private static List<String> lines(FaultPlan plan) {
    return plan.planned().stream().map(Planned::toString).toList();
  }
}
