package app.gravl.local;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.connect.ConnectWorker;
import app.gravl.model.ModelConstants;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A snapshot leaves out the facts that no longer count; how long they do, the model says. Neither
 * the connector's JSON nor the model can know of the other.
 */
class SnapshotWindowTest {

  @ParameterizedTest
  @CsvSource({"workout_logs, performed_at", "check_ins, checked_in_at"})
  void a_snapshot_reads_the_facts_of_the_models_counting_window(String table, String column)
      throws IOException {
    long days = Duration.ofMillis(ModelConstants.COUNTING_WINDOW).toDays();
    assertThat(connector().path("snapshot.select.statement.overrides.public." + table).asText())
        .isEqualTo(
            "select * from public.%s where %s > now() - interval '%d days'"
                .formatted(table, column, days));
  }

  private static JsonNode connector() throws IOException {
    try (InputStream json = ConnectWorker.class.getResourceAsStream("gravl-connector.json")) {
      return new ObjectMapper().readTree(json);
    }
  }
}
