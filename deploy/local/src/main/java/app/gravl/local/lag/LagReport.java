package app.gravl.local.lag;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lag as a person reads it: a line for each hop, alarms, and what it comes to. */
final class LagReport {

  private record Line(String hop, String lag, String mark, String remark) {}

  private static final String OVER_BUDGET = "!";

  /** Of a message; two lines of a terminal. All of it is in the JSON. */
  private static final int MESSAGE_LENGTH = 150;

  private final PrintWriter out;

  LagReport(PrintWriter out) {
    this.out = out;
  }

  /**
   * @param lag as the api answers it
   */
  void print(JsonNode lag) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("hop", "lag", "", ""));
    lag.path("hops")
        .properties()
        .forEach(hop -> lines.add(line(hop.getKey(), hop.getValue(), lag)));
    for (JsonNode alarm : lag.at("/hops/serving/alarms")) {
      lines.add(alarm(alarm, Instant.parse(lag.path("at").asText())));
    }
    int hops = lines.stream().mapToInt(line -> line.hop().length()).max().orElse(1);
    int lags = lines.stream().mapToInt(line -> line.lag().length()).max().orElse(1);
    for (Line line : lines) {
      String text =
          String.format(
              "%-" + hops + "s  %" + lags + "s %1s %s",
              line.hop(),
              line.lag(),
              line.mark(),
              line.remark());
      out.println(text.stripTrailing());
    }
    printVerdict(lag);
    out.flush();
  }

  private static Line line(String name, JsonNode hop, JsonNode lag) {
    if (!hop.path("watched").asBoolean()) {
      return new Line(name, "?", "", "the api was not told where it is");
    }
    return new Line(
        name,
        hop.has("lagSeconds") ? seconds(hop.path("lagSeconds").asDouble()) : "?",
        hop.path("overBudget").asBoolean() ? OVER_BUDGET : "",
        hop.path("answers").asBoolean()
            ? remark(name, hop, lag)
            : message(hop.at("/problems/0/message")));
  }

  private static String remark(String name, JsonNode hop, JsonNode lag) {
    return switch (name) {
      case "source" -> source(hop);
      case "capture" -> capture(hop);
      case "topic" -> topic(hop);
      case "job" -> job(hop);
      case "sink" -> sink(hop);
      case "serving" -> serving(hop, lag);
      default -> "";
    };
  }

  private static String source(JsonNode hop) {
    List<String> parts = new ArrayList<>();
    for (JsonNode slot : hop.path("slots")) {
      String limit = slot.has("limitBytes") ? " of at most " + bytes(slot.path("limitBytes")) : "";
      parts.add(
          slot.path("name").asText()
              + (slot.path("active").asBoolean() ? " is read" : " is NOT read")
              + ", holds "
              + bytes(slot.path("retainedBytes"))
              + " of WAL"
              + limit);
    }
    if (hop.at("/oldestTransaction/pid").isNumber()) {
      parts.add("oldest transaction: pid " + hop.at("/oldestTransaction/pid").asText());
    }
    if (hop.has("epoch")) {
      parts.add(
          "epoch " + hop.path("epoch").asText() + " (" + message(hop.path("epochReason")) + ")");
    }
    return String.join("; ", parts);
  }

  private static String capture(JsonNode hop) {
    List<String> parts = new ArrayList<>();
    for (JsonNode connector : hop.path("connectors")) {
      JsonNode debezium = connector.path("debezium");
      String queue =
          debezium.isObject()
              ? ", queue %d of %d"
                  .formatted(
                      (long)
                          (debezium.path("queueCapacity").asDouble()
                              - debezium.path("queueRemaining").asDouble()),
                      (long) debezium.path("queueCapacity").asDouble())
              : "";
      parts.add(connector.path("name").asText() + " " + connector.path("task").asText() + queue);
    }
    return String.join("; ", parts);
  }

  private static String topic(JsonNode hop) {
    long letters = 0;
    for (JsonNode box : hop.path("deadLetters")) {
      letters += box.path("waiting").asLong();
    }
    return "%s records not read in %d partitions; %d dead letters%s"
        .formatted(
            hop.path("pendingRecords").asText(),
            hop.path("partitions").size(),
            letters,
            letters == 0 ? "" : ": see ./gravl dead-letters");
  }

  private static String job(JsonNode hop) {
    double busy = 0;
    double pressed = 0;
    for (JsonNode operators : hop.path("operators")) {
      busy = Math.max(busy, operators.path("busy").asDouble());
      pressed = Math.max(pressed, operators.path("backPressured").asDouble());
    }
    JsonNode checkpoint = hop.path("checkpoint");
    String saved =
        checkpoint.isObject()
            ? "checkpoint %s ago, took %s, %s"
                .formatted(
                    seconds(checkpoint.path("ageSeconds").asDouble()),
                    seconds(checkpoint.path("durationSeconds").asDouble()),
                    bytes(checkpoint.path("stateBytes")))
            : "no checkpoint yet";
    return String.format(
        Locale.ROOT,
        "%s, busy %.0f %%, back-pressured %.0f %%; %s; restarts %s",
        hop.path("state").asText(),
        100 * busy,
        100 * pressed,
        saved,
        hop.path("restarts").asText());
  }

  private static String sink(JsonNode hop) {
    String batch =
        hop.has("batchSeconds")
            ? ", a batch takes " + seconds(hop.path("batchSeconds").asDouble())
            : "";
    return "%s users queued%s; %s written, %s refused by the guard"
        .formatted(
            hop.path("queued").asText(),
            batch,
            hop.path("usersWritten").asText(),
            hop.path("refusedByGuard").asText());
  }

  private static String serving(JsonNode hop, JsonNode lag) {
    String way =
        lag.at("/canary/waySeconds").isNumber()
            ? "; the last canary took " + seconds(lag.at("/canary/waySeconds").asDouble())
            : "";
    return "%s users, %s behind, %s not evaluated yet%s"
        .formatted(
            hop.at("/users/total").asText(),
            hop.at("/users/behind").asText(),
            hop.at("/users/notEvaluated").asText(),
            way);
  }

  private static Line alarm(JsonNode alarm, Instant at) {
    Duration age = Duration.between(Instant.parse(alarm.path("lastAt").asText()), at);
    return new Line(
        "alarm",
        alarm.path("count").asText() + "x",
        "",
        alarm.path("kind").asText()
            + ", "
            + (age.toMinutes() > 0 ? age.toMinutes() + " min" : age.toSeconds() + " s")
            + " ago: "
            + message(alarm.path("message")));
  }

  private void printVerdict(JsonNode lag) {
    boolean upToDate = lag.path("upToDate").asBoolean();
    out.println(
        upToDate
            ? "up to date"
            : "not up to date"
                + (lag.has("blame") ? ": look at the " + lag.path("blame").asText() : ""));
    for (JsonNode problem : lag.path("problems")) {
      out.println("  " + problem.path("hop").asText() + ": " + message(problem.path("message")));
    }
  }

  private static String message(JsonNode text) {
    String line = text.asText().replaceAll("\\s+", " ").strip();
    return line.length() <= MESSAGE_LENGTH ? line : line.substring(0, MESSAGE_LENGTH - 1) + "…";
  }

  private static String seconds(double seconds) {
    if (seconds < 1) {
      return Math.round(seconds * 1_000) + " ms";
    }
    return seconds < 120
        ? String.format(Locale.ROOT, "%.1f s", seconds)
        : Math.round(seconds / 60) + " min";
  }

  private static String bytes(JsonNode number) {
    if (!number.isNumber()) {
      return "?";
    }
    double bytes = number.asDouble();
    if (bytes < 1e3) {
      return number.asText() + " B";
    }
    if (bytes < 1e6) {
      return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
    }
    return bytes < 1e9
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }
}
