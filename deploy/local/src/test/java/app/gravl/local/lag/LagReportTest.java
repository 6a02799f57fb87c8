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
      {"at": "2026-01-01T01:00:00.000Z", "stream": "alive", "upToDate": true, "problems": [],
       "canary": {"at": "2026-01-01T01:00:00.000Z", "ageSeconds": 0.6, "waySeconds": 0.025,
                  "hopSeconds": {}, "shards": []},
       "hops": {
         "source": {"watched": true, "answers": true, "lagSeconds": 83, "overBudget": false, "problems": [],
                    "slots": [{"name": "gravl", "active": true, "retainedBytes": 16800000, "limitBytes": 4294967296}],
                    "oldestTransaction": {"pid": 4711}, "epoch": 3, "epochReason": "slot lost"},
         "capture": {"watched": true, "answers": true, "lagSeconds": 0.012, "overBudget": false, "problems": [],
                     "connectors": [{"name": "gravl", "state": "RUNNING", "task": "RUNNING",
                                     "debezium": {"queueCapacity": 16384, "queueRemaining": 16380}}]},
         "topic": {"watched": true, "answers": true, "lagSeconds": 0, "overBudget": false, "problems": [],
                   "pendingRecords": 0, "partitions": [{}, {}],
                   "deadLetters": [{"waiting": 2}, {"waiting": 1}]},
         "job": {"watched": true, "answers": true, "lagSeconds": 0.008, "overBudget": false, "problems": [],
                 "state": "RUNNING", "restarts": 1, "operators": [{"busy": 0.12, "backPressured": 0.0}],
                 "checkpoint": {"ageSeconds": 5.2, "durationSeconds": 0.04, "stateBytes": 1200000}},
         "sink": {"watched": true, "answers": true, "lagSeconds": 0.003, "overBudget": false, "problems": [],
                  "queued": 0, "batchSeconds": 0.002, "usersWritten": 7, "refusedByGuard": 1},
         "serving": {"watched": true, "answers": true, "lagSeconds": 0.6, "overBudget": false, "problems": [],
                     "users": {"total": 3, "behind": 0, "notEvaluated": 0}, "alarms": []}}}
      """;

  private final ObjectNode lag = read(WELL);

  @Test
  void each_hop_is_a_line_and_the_last_one_says_what_it_comes_to() {
    assertThat(printed())
        .isEqualTo(
            """
            hop         lag
            source   83.0 s   gravl is read, holds 16.8 MB of WAL of at most 4.3 GB; oldest transaction: pid 4711; epoch 3 (slot lost)
            capture   12 ms   gravl RUNNING, queue 4 of 16384
            topic      0 ms   0 records not read in 2 partitions; 3 dead letters: see ./gravl dead-letters
            job        8 ms   RUNNING, busy 12 %, back-pressured 0 %; checkpoint 5.2 s ago, took 40 ms, 1.2 MB; restarts 1
            sink       3 ms   0 users queued, a batch takes 2 ms; 7 written, 1 refused by the guard
            serving  600 ms   3 users, 0 behind, 0 not evaluated yet; the last canary took 25 ms
            up to date
            """);
  }

  @Test
  void what_is_wrong_stands_last_with_the_hop_to_blame() {
    lag.put("upToDate", false).put("blame", "capture");
    lag.withArray("problems")
        .addObject()
        .put("hop", "capture")
        .put("code", "connector-not-running")
        .put("message", "connector gravl is RUNNING, its task FAILED");

    assertThat(printed())
        .endsWith(
            "\nnot up to date: look at the capture\n"
                + "  capture: connector gravl is RUNNING, its task FAILED\n");
  }

  @Test
  void a_problem_that_holds_nobody_up_is_told_all_the_same() {
    lag.withArray("problems")
        .addObject()
        .put("hop", "serving")
        .put("code", "users-behind")
        .put("message", "1 user behind");

    assertThat(printed()).endsWith("\nup to date\n  serving: 1 user behind\n");
  }

  @Test
  void a_hop_over_its_budget_is_marked_and_one_that_does_not_answer_says_so() {
    ObjectNode sink = lag.withObjectProperty("hops").withObjectProperty("sink");
    sink.put("lagSeconds", 12.5).put("overBudget", true);
    ObjectNode job = lag.withObjectProperty("hops").withObjectProperty("job");
    job.put("answers", false).put("overBudget", true).remove("lagSeconds");
    job.withArray("problems").addObject().put("message", "Flink does not answer");
    lag.withObjectProperty("hops").withObjectProperty("topic").put("watched", false);

    assertThat(printed())
        .contains("sink     12.5 s !")
        .contains("job           ? ! Flink does not answer")
        .contains("topic         ?   the api was not told where it is");
  }

  @Test
  void alarms_are_lines_that_fit() {
    ObjectNode alarm =
        lag.withObjectProperty("hops")
            .withObjectProperty("serving")
            .withArray("alarms")
            .addObject();
    alarm.put("kind", "sink waits").put("count", 7).put("lastAt", "2026-01-01T00:18:30.000Z");
    alarm.put("message", "No grant,\n  as it " + "seems ".repeat(100));

    assertThat(printed().lines().filter(line -> line.startsWith("alarm")))
        .singleElement()
        .asString()
        .startsWith("alarm        7x   sink waits, 41 min ago: No grant, as it seems seems")
        .endsWith("…")
        .hasSizeLessThan(210);
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
