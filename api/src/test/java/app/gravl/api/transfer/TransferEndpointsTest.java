package app.gravl.api.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.ApiFixture;
import app.gravl.api.TestApi;
import app.gravl.api.TestApi.Answer;
import app.gravl.schema.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransferEndpointsTest extends ApiFixture {

  private static final String STRONG =
      """
      Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
      2026-02-20 18:00:00,"Pull, heavy","Row ""Strange\""",1,80,8,,,,,
      2026-02-20 18:00:00,"Pull, heavy","Row ""Strange\""",2,80,8,,,,,8.5
      2026-02-20 18:00:00,"Pull, heavy","Row ""Strange\""",3,80,-8,,,,,
      """;

  @Test
  void a_history_is_imported_once_and_comes_out_again() {
    long user = api.user();

    Answer imported = importing(api, user, STRONG);
    assertThat(imported.status()).as(imported.text()).isEqualTo(200);
    assertThat(imported.json().path("format").asText()).isEqualTo("strong");
    assertThat(imported.json().path("setsImported").asInt()).isEqualTo(2);
    assertThat(imported.json().at("/leftOut/0/line").asInt()).isEqualTo(4);
    assertThat(imported.json().path("consistencyToken").asText()).startsWith("v1-");
    assertThat(importing(api, user, STRONG).json().path("alreadyThere").asInt()).isEqualTo(2);

    Answer csv = api.get(user, "/api/export?format=csv");
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.text().lines()).hasSize(3);
    assertThat(csv.text())
        .contains("id,performed_at,", "\"Row \"\"Strange\"\"\"", "2026-02-20T17:00:00.000Z");
    JsonNode json = api.get(user, "/api/export?format=json").json();
    assertThat(json.path("logs")).hasSize(2);
    assertThat(json.at("/logs/0/weightKg").asDouble()).isEqualTo(80);
    assertThat(json.at("/logs/0/completed").asBoolean()).isTrue();
    assertThat(json.at("/user/0/timeZone").asText()).isEqualTo("Europe/Berlin");
    assertThat(json.at("/exercises/0/name").asText()).isEqualTo("Row \"Strange\"");
  }

  @Test
  void an_export_of_many_pages_misses_nothing() {
    long user = api.user();
    long exercise = api.benchPress();
    api.database()
        .execute(
            """
            insert into workout_logs (user_id, exercise_id, performed_at, reps)
            select %d, %d, '2026-01-01Z'::timestamptz + n * interval '1 minute', 5 from generate_series(1, 2500) n
            """
                .formatted(user, exercise));

    assertThat(api.get(user, "/api/export").json().path("logs")).hasSize(2500);
    assertThat(api.get(user, "/api/export?format=csv&table=logs").text().lines()).hasSize(2501);
    assertThat(api.get(api.user(), "/api/export").json().path("logs")).isEmpty();
  }

  @Test
  void every_table_can_be_had_as_csv() {
    long user = api.user();
    for (String table : ExportTable.NAMES) {
      Answer answer = api.get(user, "/api/export?format=csv&table=" + table);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.header("Content-Disposition")).contains("gravl-" + table + ".csv");
    }
    assertThat(api.get(user, "/api/export?table=logs").status()).isEqualTo(400);
    assertThat(api.get(user, "/api/export?format=csv&table=users").status()).isEqualTo(400);
    assertThat(api.get(999_999, "/api/export").problem()).isEqualTo("unknown-user");
  }

  @Test
  void what_is_no_export_is_refused() {
    long user = api.user();
    assertThat(importing(api, user, "a,b\n1,2\n").problem()).isEqualTo("unreadable-export");
    assertThat(importing(api, user, "").problem()).isEqualTo("unreadable-export");
    assertThat(api.post(user, "/api/logs/import", "{}").status()).isEqualTo(415);
    assertThat(
            api.send(
                    "POST",
                    "/api/logs/import?unit=st",
                    TestApi.token(user),
                    STRONG,
                    "Content-Type",
                    "text/csv")
                .status())
        .isEqualTo(400);
    assertThat(
            api.send(
                    "POST",
                    "/api/logs/import?timeZone=Mars",
                    TestApi.token(user),
                    STRONG,
                    "Content-Type",
                    "text/csv")
                .status())
        .isEqualTo(400);
    assertThat(importing(api, 999_999, STRONG).problem()).isEqualTo("unknown-user");
  }

  @Test
  void a_file_may_be_larger_than_other_bodies_up_to_a_limit() throws IOException {
    try (TestApi small = TestApi.start(TestDatabase.migrated(), Map.of("IMPORT_MAX_MB", "3"))) {
      long user = small.user();
      String line = "2026-02-20 18:00:00,Pull,Row,1,80,-8,,,\"" + "x".repeat(900) + "\",,\n";
      String header = STRONG.substring(0, STRONG.indexOf('\n') + 1);

      assertThat(importing(small, user, header + line.repeat(2_500)).status()).isEqualTo(200);
      // Asked first, so that the answer does not race with a body that nobody reads.
      assertThat(askToSend(small, user, 4_000_000))
          .startsWith("HTTP/1.1 413")
          .contains("body-too-large");
    }
  }

  /** The answer to headers that announce a body and wait for leave to send it. */
  private static String askToSend(TestApi api, long user, int length) throws IOException {
    URI url = URI.create(api.api().url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      String head =
          String.join(
              "\r\n",
              "POST /api/logs/import HTTP/1.1",
              "Host: " + url.getAuthority(),
              "Authorization: Bearer " + TestApi.token(user),
              "Content-Type: text/csv",
              "Content-Length: " + length,
              "Expect: 100-continue",
              "Connection: close",
              "",
              "");
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Answer importing(TestApi api, long user, String csv) {
    return api.send(
        "POST", "/api/logs/import", TestApi.token(user), csv, "Content-Type", "text/csv");
  }
}
