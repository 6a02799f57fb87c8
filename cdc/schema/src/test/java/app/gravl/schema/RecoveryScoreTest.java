package app.gravl.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** calculate_recovery_score against values worked out by hand: 100 / (1 + ratio^1.6). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecoveryScoreTest {

  private static final String AS_OF = "'2026-01-01T00:00:00Z'";

  private final TestDatabase database = TestDatabase.migrated();

  @ParameterizedTest
  @CsvSource({
    // fatigue, capacity, half-life, hours after, expected
    "2.5, 2.5, 20, 0, 50", // at capacity
    "5, 2.5, 20, 20, 50", // one half-life later
    "5, 2.5, 20, 0, 24.80507469686566", // ratio 2: 100 / (1 + 2^1.6)
    "5, 2.5, 20, 40, 75.19492530313434", // ratio 1/2: the other side of the curve
    "2.5, 2.5, 20, -5, 50", // before as_of counts as as_of
    "0, 2.5, 20, 0, 100", // no fatigue
    "2.5, 2.5, 24, 720, 99.99999999999964", // the last hour that counts: ratio 2^-30
    "1e300, 1.25, 14, 0.0, 0" // far past anything possible
  })
  void it_is_the_curve_of_the_model(
      double fatigue, double capacity, double halfLife, double hours, double expected) {
    assertThat(score(fatigue, capacity, halfLife, hours)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void rest_of_more_than_thirty_days_is_complete() {
    assertThat(score(1e6, 1.25, 24, 720.001)).isEqualTo(100);
    assertThat(score(1e6, 1.25, 24, 87_660)).isEqualTo(100);
  }

  @Test
  void no_training_at_all_is_complete_recovery() {
    assertThat(
            Double.parseDouble(
                database.text("select calculate_recovery_score(0, 2.5, 20, null, now())")))
        .isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({"1e-300, 5, 24, 0", "1e-13, 5, 24, 0", "1e-200, 5, 0.5, 719", "1, 1e300, 20, 0"})
  void tiny_ratios_are_complete_recovery_not_an_underflow(
      double fatigue, double capacity, double halfLife, double hours) {
    assertThat(score(fatigue, capacity, halfLife, hours)).isEqualTo(100);
  }

  @Test
  void it_never_falls_at_rest() {
    assertThat(
            database.text(
                """
                select bool_and(score >= before) from (
                  select score, lag(score) over (order by h) as before from (
                    select h, calculate_recovery_score(7.3, 2.5, 20, %1$s::timestamptz,
                      %1$s::timestamptz + h * interval '1 hour') as score
                    from generate_series(-3, 800) h) scores) pairs
                """
                    .formatted(AS_OF)))
        .isEqualTo("t");
  }

  private double score(double fatigue, double capacity, double halfLife, double hours) {
    return Double.parseDouble(
        database.text(
            """
            select calculate_recovery_score(%s, %s, %s, %s::timestamptz,
              %s::timestamptz + %s * interval '1 hour')
            """
                .formatted(fatigue, capacity, halfLife, AS_OF, AS_OF, hours)));
  }
}
