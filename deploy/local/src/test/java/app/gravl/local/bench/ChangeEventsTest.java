package app.gravl.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.local.bench.ChangeEvents.Op;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is made up differs from what Debezium sent in numbers and names only, never in form. */
class ChangeEventsTest {

  /** Written by the real connector; a test beside it keeps them as it sends them. */
  private static final Path SAMPLES =
      Path.of("../../stream-jobs/changes/src/test/resources/changes").toAbsolutePath();

  private static final Instant EVENING = Instant.parse("2026-03-01T18:30:00Z");

  private final ChangeEvents events = new ChangeEvents(1_795_413_026_032L);
  private final ChangeEvents.LoggedSet set =
      new ChangeEvents.LoggedSet(2, 7, 10_004, EVENING, 1, 8, 82);

  @Test
  void a_logged_set_has_the_form_of_a_real_one() throws Exception {
    assertThat(form(events.set(set, Op.CREATE, 35_068_624))).isEqualTo(sample("workout_logs-c"));
    assertThat(form(events.set(set, Op.SNAPSHOT, 35_062_616))).isEqualTo(sample("workout_logs-r"));
  }

  @Test
  void a_version_has_the_form_of_a_real_one() throws Exception {
    assertThat(form(events.version(2, 1, Op.SNAPSHOT, 9))).isEqualTo(sample("user_versions-r"));
    assertThat(form(events.version(2, 2, Op.UPDATE, 9))).isEqualTo(sample("user_versions-u"));
  }

  @Test
  void a_user_has_the_form_of_a_real_one() throws Exception {
    assertThat(form(events.user(1, Op.SNAPSHOT, 9))).isEqualTo(sample("users-r"));
  }

  @Test
  void a_set_carries_its_own_values_at_its_place_in_the_log() throws Exception {
    JsonNode event = new ObjectMapper().readTree(events.set(set, Op.CREATE, 35_068_624));

    JsonNode row = event.get("after");
    assertThat(row.get("id").asLong()).isEqualTo(2);
    assertThat(row.get("user_id").asLong()).isEqualTo(7);
    assertThat(row.get("exercise_id").asLong()).isEqualTo(10_004);
    assertThat(row.get("performed_at").asText()).isEqualTo("2026-03-01T18:30:00.000Z");
    assertThat(row.get("reps").asInt()).isEqualTo(8);
    assertThat(row.get("weight_kg").asText()).isEqualTo("82.000");
    assertThat(event.at("/source/lsn").asLong()).isEqualTo(35_068_624);
    assertThat(event.at("/source/ts_ms").asLong()).isEqualTo(1_795_413_026_032L);
    assertThat(event.get("op").asText()).isEqualTo("c");
  }

  private static String sample(String name) throws IOException {
    return form(Files.readAllBytes(SAMPLES.resolve(name + ".json")));
  }

  /** All numbers are the same, and so are the places within a snapshot and the databases. */
  private static String form(byte[] event) {
    return new String(event, StandardCharsets.UTF_8)
        .strip()
        .replaceFirst("\"snapshot\":\"(first|last)[a-z_]*\"", "\"snapshot\":\"true\"")
        .replaceFirst("\"db\":\"\\w+\"", "\"db\":\"gravl\"")
        .replaceAll("\\d+", "0");
  }
}
