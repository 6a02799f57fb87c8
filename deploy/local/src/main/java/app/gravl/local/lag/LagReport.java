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

  private record Line(String hop, String behind, String remark) {}

  /** A transaction that has been open for so long is worth a line. */
  private static final Duration LONG = Duration.ofSeconds(10);

  /** Of a message; two lines of a terminal. All of it is in the JSON. */
  private static final int MESSAGE_LENGTH = 150;

  private final PrintWriter out;

  LagReport(PrintWriter out) {
    this.out = out;
  }

  /**
   * @param lag as the api answers it, with {@code kafka} in it
   */
  void print(JsonNode lag) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("hop", "behind", ""));
    lines.add(source(lag));
    addKafka(lag, lines);
    lines.add(
        new Line(
            "job to insights",
            lag.at("/users/behind").asText(),
            "users; " + lag.at("/users/notEvaluated").asText() + " not evaluated yet"));
    lines.add(endToEnd(lag));
    addWal(lag, lines);
    addOldestWriter(lag, lines);
    lines.add(deadLetters(lag));
    for (JsonNode alarm : lag.path("alarms")) {
      lines.add(alarm(alarm, at(lag)));
    }
    printAligned(lines);
    printVerdict(lag);
    out.flush();
  }

  private static Line source(JsonNode lag) {
    JsonNode slot = lag.path("slot");
    return slot.isObject()
        ? new Line(
            "Postgres to Kafka",
            bytes(slot.path("lagBytes")),
            "of WAL; slot "
                + slot.path("name").asText()
                + (slot.path("active").asBoolean() ? " is read" : " is NOT read"))
        : new Line("Postgres to Kafka", "?", "no slot: nobody reads the changes");
  }

  private static void addKafka(JsonNode lag, List<Line> lines) {
    for (JsonNode topic : lag.at("/kafka/topics")) {
      lines.add(
          new Line(
              "Kafka to job",
              topic.path("uncheckpointed").asText(),
              "records of " + topic.path("topic").asText() + " since the job's last checkpoint"));
    }
    if (lag.at("/kafka").has("problem")) {
      lines.add(new Line("Kafka to job", "?", message(lag.at("/kafka/problem"))));
    }
  }

  private static Line endToEnd(JsonNode lag) {
    String epoch =
        lag.has("epoch")
            ? "; epoch "
                + lag.path("epoch").asText()
                + " ("
                + message(lag.path("epochReason"))
                + ")"
            : "";
    return lag.has("heartbeatAgeSeconds")
        ? new Line(
            "end to end",
            String.format(Locale.ROOT, "%.1f s", lag.path("heartbeatAgeSeconds").asDouble()),
            "since the oldest heartbeat that arrived was written" + epoch)
        : new Line("end to end", "?", "not all heartbeats have arrived yet" + epoch);
  }

  private static void addWal(JsonNode lag, List<Line> lines) {
    JsonNode slot = lag.path("slot");
    if (slot.has("keptBytes")) {
      String limit =
          slot.has("limitBytes")
              ? "of at most " + bytes(slot.path("limitBytes"))
              : "without a limit";
      lines.add(new Line("WAL kept", bytes(slot.path("keptBytes")), "for the slot, " + limit));
    }
  }

  private static void addOldestWriter(JsonNode lag, List<Line> lines) {
    JsonNode writer = lag.path("oldestWriter");
    if (!writer.isObject()) {
      return;
    }
    String who =
        (writer.has("pid") ? "pid " + writer.path("pid").asText() : "a transaction")
            + (writer.has("application") ? " (" + message(writer.path("application")) + ")" : "");
    if (!writer.has("startedAt")) {
      lines.add(new Line("oldest writer", "?", who + " has a transaction open"));
      return;
    }
    Duration age = Duration.between(Instant.parse(writer.path("startedAt").asText()), at(lag));
    if (age.compareTo(LONG) >= 0) {
      lines.add(
          new Line(
              "oldest writer",
              age.toSeconds() + " s",
              who + " keeps a transaction open; a new slot would wait for it"));
    }
  }

  private static Line deadLetters(JsonNode lag) {
    if (lag.at("/kafka").has("problem")) {
      return new Line("dead letters", "?", "");
    }
    long letters = 0;
    for (JsonNode topic : lag.at("/kafka/topics")) {
      letters += topic.path("deadLetters").asLong();
    }
    return new Line(
        "dead letters", Long.toString(letters), letters == 0 ? "" : "see ./gravl dead-letters");
  }

  private static Line alarm(JsonNode alarm, Instant at) {
    Duration age = Duration.between(Instant.parse(alarm.path("lastAt").asText()), at);
    return new Line(
        "alarm",
        alarm.path("count").asText() + "x",
        alarm.path("kind").asText()
            + ", "
            + (age.toMinutes() > 0 ? age.toMinutes() + " min" : age.toSeconds() + " s")
            + " ago: "
            + message(alarm.path("message")));
  }

  private void printAligned(List<Line> lines) {
    int hops = lines.stream().mapToInt(line -> line.hop().length()).max().orElse(1);
    int behinds = lines.stream().mapToInt(line -> line.behind().length()).max().orElse(1);
    for (Line line : lines) {
      String text =
          String.format(
              "%-" + hops + "s  %" + behinds + "s  %s", line.hop(), line.behind(), line.remark());
      out.println(text.stripTrailing());
    }
  }

  private void printVerdict(JsonNode lag) {
    JsonNode problems = lag.path("problems");
    if (problems.isEmpty()) {
      out.println("up to date");
    } else if (problems.size() == 1) {
      out.println("not up to date: " + problems.at("/0/message").asText());
    } else {
      out.println("not up to date:");
      problems.forEach(problem -> out.println("  " + problem.path("message").asText()));
    }
  }

  private static Instant at(JsonNode lag) {
    return Instant.parse(lag.path("at").asText());
  }

  private static String message(JsonNode text) {
    String line = text.asText().replaceAll("\\s+", " ").strip();
    return line.length() <= MESSAGE_LENGTH ? line : line.substring(0, MESSAGE_LENGTH - 1) + "…";
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
