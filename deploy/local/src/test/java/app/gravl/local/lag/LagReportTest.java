package app.gravl.local.lag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class LagReportTest {

  private static final String WELL =
      """
      {"at": "2026-01-01T01:00:00.000Z", "stream": "alive", "problems": [],
       "slot": {"name": "gravl", "active": true, "walStatus": "reserved", "lagBytes": 1234,
                "keptBytes": 16800000, "safeBytes": 4200000000, "limitBytes": 4294967296},
       "epoch": 3, "epochReason": "slot lost", "epochStartedAt": "2026-01-01T00:00:00.000Z",
       "heartbeatEpoch": 3, "heartbeatAt": "2026-01-01T00:59:57.580Z", "heartbeatAgeSeconds": 2.42,
       "users": {"behind": 0, "notEvaluated": 0, "ofOtherModels": 0, "versionsBehindMax": 0},
       "alarms": [],
       "kafka": {"topics": [{"topic": "users", "uncheckpointed": 12, "deadLetters": 2},
                            {"topic": "catalog", "uncheckpointed": 0, "deadLetters": 1}]}}
      """;

  private final ObjectNode lag = read(WELL);

  @Test
  void each_hop_is_a_line_and_the_last_one_says_what_it_comes_to() {
    assertThat(printed())
        .isEqualTo(
            """
            hop                 behind
            Postgres to Kafka   1.2 kB  of WAL; slot gravl is read
            Kafka to job            12  records of users since the job's last checkpoint
            Kafka to job             0  records of catalog since the job's last checkpoint
            job to insights          0  users; 0 not evaluated yet
            end to end           2.4 s  since the oldest heartbeat that arrived was written; epoch 3 (slot lost)
            WAL kept           16.8 MB  for the slot, of at most 4.3 GB
            dead letters             3  see ./gravl dead-letters
            up to date
            """);
  }

  @Test
  void what_is_wrong_stands_last() {
    lag.set(
        "problems", read("{\"all\": [{\"code\": \"a\", \"message\": \"one thing\"}]}").path("all"));
    assertThat(printed()).endsWith("\nnot up to date: one thing\n");

    lag.withArray("problems").addObject().put("code", "b").put("message", "another");
    assertThat(printed()).endsWith("\nnot up to date:\n  one thing\n  another\n");
  }

  @Test
  void alarms_are_lines_that_fit() {
    ObjectNode alarm = lag.withArray("alarms").addObject();
    alarm.put("kind", "sink waits").put("count", 7).put("lastAt", "2026-01-01T00:18:30.000Z");
    alarm.put("message", "No grant,\n  as it " + "seems ".repeat(100));

    assertThat(printed().lines().filter(line -> line.startsWith("alarm")))
        .singleElement()
        .asString()
        .startsWith(
            "alarm                   7x  sink waits, 41 min ago: No grant, as it seems seems")
        .endsWith("…")
        .hasSizeLessThan(210);
  }

  @Test
  void a_transaction_open_for_long_is_a_line() {
    ObjectNode writer = lag.putObject("oldestWriter");
    writer.put("pid", 4711).put("application", "nightly report");
    writer.put("startedAt", "2026-01-01T00:58:37.000Z");
    assertThat(printed())
        .contains(
            "oldest writer         83 s  pid 4711 (nightly report) keeps a transaction open; a new slot"
                + " would wait for it\n");

    writer.put("startedAt", "2026-01-01T00:59:57.000Z");
    assertThat(printed()).doesNotContain("oldest writer");
  }

  @Test
  void what_is_not_known_is_a_question_mark() {
    lag.remove("slot");
    lag.remove("heartbeatAgeSeconds");
    lag.putObject("kafka").put("problem", "Kafka at 127.0.0.1:1 does not answer");

    assertThat(printed())
        .isEqualTo(
            """
            hop                behind
            Postgres to Kafka       ?  no slot: nobody reads the changes
            Kafka to job            ?  Kafka at 127.0.0.1:1 does not answer
            job to insights         0  users; 0 not evaluated yet
            end to end              ?  not all heartbeats have arrived yet; epoch 3 (slot lost)
            dead letters            ?
            up to date
            """);
  }

  private String printed() {
    StringWriter out = new StringWriter();
    new LagReport(new PrintWriter(out)).print(lag);
    return out.toString();
  }

  private static ObjectNode read(String json) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
