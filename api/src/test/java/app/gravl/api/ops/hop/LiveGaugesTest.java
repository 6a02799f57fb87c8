package app.gravl.api.ops.hop;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.ops.hop.LiveGauges.Row;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveGaugesTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final LiveGauges gauges = new LiveGauges(meters);

  @Test
  void a_series_stays_the_same_while_its_row_is_shown_and_takes_the_new_value() {
    show(row("0", 1));
    Gauge before = gauge("0");

    show(row("0", 2));

    assertThat(gauge("0")).as("no scrape may miss it").isSameAs(before);
    assertThat(before.value()).isEqualTo(2);
  }

  @Test
  void a_series_whose_row_is_not_shown_again_is_gone_and_may_come_back() {
    show(row("0", 1), row("1", 1));

    show(row("0", 1));
    assertThat(gauge("1")).isNull();

    show(row("1", 3));
    assertThat(gauge("0")).isNull();
    assertThat(gauge("1").value()).isEqualTo(3);
  }

  private void show(Row... rows) {
    gauges.show("slots", "Slots", null, List.of(rows));
  }

  private static Row row(String shard, double value) {
    return new Row(Tags.of("shard", shard), () -> value);
  }

  private Gauge gauge(String shard) {
    return meters.find("slots").tag("shard", shard).gauge();
  }
}
