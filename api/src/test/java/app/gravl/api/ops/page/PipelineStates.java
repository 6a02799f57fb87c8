package app.gravl.api.ops.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Answers of {@code /api/ops}, of a pipeline that is well or in some trouble. */
final class PipelineStates {

  static final Map<String, Double> WELL_LAGS =
      Map.of(
          "source", 1.5,
          "capture", 0.010,
          "topic", 0.0,
          "job", 0.009,
          "sink", 0.012,
          "serving", 0.412);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LOOKS = 720;
  private static final int SECONDS_BETWEEN = 5;

  private PipelineStates() {}

  static ObjectNode well() {
    try (InputStream in = PipelineStates.class.getResourceAsStream("/ops/reading.json")) {
      return (ObjectNode) JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The connector's task has failed, and nothing has come for 43.2 s. */
  static ObjectNode captureOver() {
    ObjectNode reading = well();
    late(reading, "capture", 43.2);
    late(reading, "serving", 43.2);
    problem(
        reading, "capture", "connector-not-running", "connector gravl is RUNNING, its task FAILED");
    problem(reading, "serving", "heartbeats-late", "no heartbeat has arrived for 43 s");
    ((ObjectNode) reading.at("/hops/capture/connectors/0")).put("task", "FAILED");
    ((ObjectNode) reading.path("canary")).put("ageSeconds", 43.2);
    return notUpToDate(reading, "capture");
  }

  /** Flink does not answer: neither job nor sink is known, and records lie in Kafka. */
  static ObjectNode flinkSilent() {
    ObjectNode reading = well();
    for (String name : List.of("job", "sink")) {
      ObjectNode hop = hop(reading, name);
      hop.removeAll();
      hop.put("watched", true).put("answers", false).put("budgetSeconds", 1.0);
      hop.putArray("problems");
      problem(reading, name, "flink-silent", "Flink at http://flink:8081 does not answer");
    }
    late(reading, "serving", 14.0);
    problem(reading, "serving", "heartbeats-late", "no heartbeat has arrived for 14 s");
    ((ObjectNode) reading.path("canary")).put("ageSeconds", 14.0);
    return notUpToDate(reading, "job");
  }

  /** Nobody told the api where Connect is. */
  static ObjectNode captureUnwatched() {
    ObjectNode reading = well();
    ObjectNode capture = hop(reading, "capture");
    capture.removeAll();
    capture.put("watched", false).put("answers", false).put("budgetSeconds", 1.0);
    capture.put("overBudget", false).putArray("problems");
    return reading;
  }

  static ObjectNode hop(ObjectNode reading, String name) {
    return (ObjectNode) reading.path("hops").path(name);
  }

  static ObjectNode at(ObjectNode reading, Instant instant) {
    reading.put("at", instant.toString());
    ((ObjectNode) reading.path("canary")).put("at", instant.toString());
    hop(reading, "source").put("at", instant.toString());
    hop(reading, "serving").put("usersReadAt", instant.toString());
    return reading;
  }

  static void problem(ObjectNode reading, String name, String code, String message) {
    hop(reading, name).put("overBudget", true);
    ((ArrayNode) hop(reading, name).path("problems"))
        .addObject()
        .put("code", code)
        .put("message", message);
    ((ArrayNode) reading.path("problems"))
        .addObject()
        .put("hop", name)
        .put("code", code)
        .put("message", message);
  }

  private static void late(ObjectNode reading, String name, double seconds) {
    hop(reading, name).put("lagSeconds", seconds).put("overBudget", true);
  }

  private static ObjectNode notUpToDate(ObjectNode reading, String blame) {
    return reading.put("upToDate", false).put("stream", "silent").put("blame", blame);
  }

  /**
   * The hour before.
   *
   * @param lateSeconds for how long capture and serving have been late at its end
   */
  static ObjectNode history(Instant end, int lateSeconds) {
    ObjectNode history = JSON.createObjectNode();
    ArrayNode points = history.putArray("points");
    for (int i = LOOKS - 1; i > 0; i--) {
      int before = i * SECONDS_BETWEEN;
      ObjectNode point = points.addObject().put("at", end.minusSeconds(before).toString());
      ObjectNode lags = point.putObject("lagSeconds");
      double wave = 1 + 0.3 * Math.sin(i / 7.0) + 0.2 * Math.sin(i / 2.3);
      WELL_LAGS.forEach((hop, lag) -> lags.put(hop, lag * wave));
      if (before < lateSeconds) {
        lags.put("capture", (double) lateSeconds - before);
        lags.put("serving", (double) lateSeconds - before);
      }
      point.put("retainedBytes", (long) (12e6 + 4e6 * wave));
      point.put("pendingRecords", (int) (5 * Math.max(0, Math.sin(i / 9.0))));
    }
    return history;
  }

  static ObjectNode letters(JsonNode... letters) {
    ObjectNode page = JSON.createObjectNode().put("total", letters.length).put("waiting", 0);
    ArrayNode shown = page.putArray("letters");
    for (JsonNode letter : letters) {
      shown.add(letter);
      page.put(
          "waiting", page.path("waiting").asInt() + (letter.path("replayed").asBoolean() ? 0 : 1));
    }
    return page;
  }

  static ObjectNode letter(int place, Instant at, String error, String message, boolean replayed) {
    return JSON.createObjectNode()
        .put("topic", "gravl.user-changes")
        .put("place", place)
        .put("at", at.toString())
        .put("record", "gravl.user-changes-3@18" + place)
        .put("key", "1017")
        .put("error", error)
        .put("message", message)
        .put("replayed", replayed);
  }
}
