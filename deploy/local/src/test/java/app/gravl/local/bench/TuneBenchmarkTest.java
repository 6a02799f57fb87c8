package app.gravl.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import app.gravl.settings.Tunable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TuneBenchmarkTest {

  private static final Tuned USUAL =
      new Tuned("SINK_BATCH_USERS", "500", true, 10, 40, 20_000, 0.5, 200.0, null);
  private static final Tuned OTHER =
      new Tuned("SINK_BATCH_USERS", "20", false, 12.5, 30, 5_000, 1, null, null);
  private static final TuneResult RESULT = new TuneResult(List.of(USUAL, OTHER));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void every_value_is_one_that_a_system_starts_with(Tunable tunable) {
    assertThat(TunedValues.of(tunable)).isNotEmpty().doesNotContain(tunable.defaultText());
    for (String value : TunedValues.of(tunable)) {
      assertThatNoException()
          .isThrownBy(() -> Tunable.setIn(TunedValues.environment(tunable, value)));
      assertThat(TunedValues.environment(tunable, value))
          .hasSize(Tunable.values().length)
          .containsEntry(tunable.key(), value);
    }
  }

  @Test
  void the_table_marks_the_default_and_has_the_ratios_to_it() {
    assertThat(RESULT.rows().get(0).cells())
        .containsExactly("500 (default)", "10.0", "40.0", "20,000", "0.50", "200", "-");
    assertThat(RESULT.rows().get(1).cells())
        .containsExactly(
            "20", "12.5 (1.25)", "30.0 (0.75)", "5,000 (0.25)", "1.00 (2.00)", "-", "-");
  }

  @Test
  void as_json_it_is_a_list_with_an_entry_for_each_value() throws Exception {
    StringWriter out = new StringWriter();

    new ResultPrinter(new PrintWriter(out)).json("tune", RESULT);

    JsonNode tune = new ObjectMapper().readTree(out.toString()).path("tune");
    assertThat(tune).hasSize(2);
    assertThat(tune.at("/0/default").asBoolean()).isTrue();
    assertThat(tune.at("/1/default").asBoolean(true)).isFalse();
    assertThat(tune.at("/1/key").asText()).isEqualTo("SINK_BATCH_USERS");
    assertThat(tune.at("/1/value").asText()).isEqualTo("20");
    assertThat(tune.at("/1/p99Ms").asDouble()).isEqualTo(30);
    assertThat(tune.at("/1/catchUpPerSecond").asLong()).isEqualTo(5_000);
  }

  @Test
  void the_report_has_a_table_and_plots_of_each() throws Exception {
    Path file = folder.resolve("tune.html");

    TuneReport.of(RESULT, USUAL, USUAL).writeTo(file);

    assertThat(Files.readString(file))
        .contains("SINK_BATCH_USERS: freshness", "SINK_BATCH_USERS: a backlog")
        .contains("5,000 (0.25)", "500 (default)", Tunable.SINK_BATCH_USERS.description());
  }
}
