package app.gravl.jobs.evaluate;

import static app.gravl.model.ModelConstants.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.gravl.model.Activations;
import app.gravl.model.Dose;
import app.gravl.model.LoggedSession;
import app.gravl.model.LoggedSession.StrengthSet;
import app.gravl.model.Model;
import app.gravl.model.MuscleGroup;
import app.gravl.model.WorkoutRef;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NaiveRulesTest {

  private static final Activations PRESS =
      Activations.of(Map.of(MuscleGroup.CHEST, 1.0, MuscleGroup.TRICEPS, 0.5));

  private final NaiveRules rules = new NaiveRules();

  @Test
  void sets_halve_every_36_hours_and_add_up() {
    rules.add(session(0, 0));
    rules.add(session(36));

    assertThat(rules.decayedSets(MuscleGroup.CHEST, 72 * HOUR)).isCloseTo(-1, within(1e-12));
    assertThat(rules.decayedSets(MuscleGroup.TRICEPS, 72 * HOUR)).isCloseTo(-0.5, within(1e-12));
    assertThat(rules.decayedSets(MuscleGroup.LATS, 72 * HOUR)).isZero();
  }

  @Test
  void hours_run_from_the_last_set_that_trained_a_muscle_directly() {
    rules.add(session(0, 1));

    assertThat(rules.hoursSinceTrained(MuscleGroup.CHEST, 10 * HOUR)).isEqualTo(9);
    assertThat(rules.hoursSinceTrained(MuscleGroup.TRICEPS, 10 * HOUR)).isInfinite();
  }

  @Test
  void linear_is_full_after_72_hours() {
    rules.add(session(0));

    assertThat(rules.linear(MuscleGroup.CHEST, 18 * HOUR)).isEqualTo(0.25);
    assertThat(rules.linear(MuscleGroup.CHEST, 100 * HOUR)).isEqualTo(1);
    assertThat(rules.linear(MuscleGroup.TRICEPS, HOUR)).isEqualTo(1);
  }

  /** A set of a press at each of these hours. */
  private static LoggedSession session(long... hours) {
    List<StrengthSet> sets =
        Arrays.stream(hours).mapToObj(hour -> new StrengthSet(hour * HOUR, PRESS)).toList();
    Dose anyDose =
        Model.doses(new Lifter().facts(), Lifter.CATALOG)
            .get(WorkoutRef.catalog(Lifter.BENCH_PRESS));
    return new LoggedSession(
        hours[0] * HOUR,
        hours[hours.length - 1] * HOUR,
        sets,
        anyDose,
        Set.of(MuscleGroup.CHEST),
        Map.of());
  }
}
