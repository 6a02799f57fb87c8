package app.gravl.local.lag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class LagReportTest {

  private static final String SLOT =
      "\"slot\":{\"name\":\"gravl\",\"active\":true,\"walStatus\":\"reserved\",\"lagBytes\":1234}";
  private static final String KAFKA =
      "\"kafka\":{\"topics\":[{\"topic\":\"users\",\"uncheckpointed\":12,\"deadLetters\":2},"
          + "{\"topic\":\"catalog\",\"uncheckpointed\":0,\"deadLetters\":1}]}";

  @Test
  void each_hop_is_a_line_and_the_last_one_says_what_it_comes_to() throws Exception {
    StringWriter out = new StringWriter();

    new LagReport(new PrintWriter(out))
        .print(
            lag(
                SLOT + ",\"epoch\":1,\"heartbeatAgeSeconds\":0.42," + KAFKA,
                "\"behind\":0,\"notEvaluated\":0,\"versionsBehindMax\":0"));

    assertThat(out)
        .hasToString(
            """
            hop                behind
            Postgres to Kafka  1.2 kB  of WAL; slot gravl is read, epoch 1, heartbeat 0.4 s ago
            Kafka to job           12  records of users since the job's last checkpoint
            Kafka to job            0  records of catalog since the job's last checkpoint
            job to insights         0  users; 0 not evaluated yet
            dead letters            3  see ./gravl dead-letters
            up to date
            """);
  }

  @Test
  void users_behind_are_counted_with_how_far() throws Exception {
    assertThat(
            LagReport.verdict(
                lag(
                    SLOT,
                    "\"behind\":3,\"notEvaluated\":1,\"versionsBehindMax\":7,"
                        + "\"oldestComputedAt\":\"2026-01-01T00:00:06.800Z\"")))
        .isEqualTo(
            "3 users behind, by 7 writes at most, their oldest insights are 3.2 s old, 1 not"
                + " evaluated yet");
    assertThat(
            LagReport.verdict(lag(SLOT, "\"behind\":1,\"notEvaluated\":0,\"versionsBehindMax\":1")))
        .isEqualTo("1 user behind, by 1 write at most");
  }

  @Test
  void a_stream_that_nobody_reads_is_not_up_to_date() throws Exception {
    assertThat(LagReport.verdict(lag("\"epoch\":1", "\"behind\":0,\"notEvaluated\":0")))
        .isEqualTo("nobody reads the changes");
    assertThat(
            LagReport.verdict(
                lag(
                    "\"slot\":{\"name\":\"gravl\",\"active\":false}",
                    "\"behind\":0,\"notEvaluated\":0")))
        .isEqualTo("nobody reads the changes");
  }

  private static JsonNode lag(String fields, String users) throws Exception {
    return new ObjectMapper()
        .readTree("{\"at\":\"2026-01-01T00:00:10.000Z\"," + fields + ",\"users\":{" + users + "}}");
  }
}
