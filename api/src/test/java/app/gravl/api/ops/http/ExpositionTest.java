package app.gravl.api.ops.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.ops.http.Exposition.Sample;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpositionTest {

  @Test
  void samples_are_read_with_their_labels() {
    assertThat(
            Exposition.parse(
                """
                # HELP debezium_lag_seconds Lag
                # TYPE debezium_lag_seconds gauge
                debezium_lag_seconds{connector="gravl"} 0.012
                debezium_events_total{connector="gravl_1of2",other="a \\"b\\" \\\\ c"} 1.2E3 1700000000
                debezium_up 1
                kafka_else 7
                """,
                "debezium_"))
        .containsExactly(
            new Sample("debezium_lag_seconds", Map.of("connector", "gravl"), 0.012),
            new Sample(
                "debezium_events_total",
                Map.of("connector", "gravl_1of2", "other", "a \"b\" \\ c"),
                1200),
            new Sample("debezium_up", Map.of(), 1));
  }

  @Test
  void what_is_no_number_is_nan_and_infinities_are_what_they_say() {
    assertThat(Exposition.parse("x_a NaN\nx_b +Inf\nx_c -Inf\nx_d what\nx_e\n", "x_"))
        .extracting(Sample::value)
        .containsExactly(
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN);
  }
}
