package app.gravl.local.lag;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The lag as a person reads it: a line for each hop, and what it comes to. */
final class LagReport {

  private record Line(String hop, String behind, String remark) {}

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
    for (JsonNode topic : lag.at("/kafka/topics")) {
      lines.add(
          new Line(
              "Kafka to job",
              topic.path("uncheckpointed").asText(),
              "records of " + topic.path("topic").asText() + " since the job's last checkpoint"));
    }
    lines.add(
        new Line(
            "job to insights",
            lag.at("/users/behind").asText(),
            "users; " + lag.at("/users/notEvaluated").asText() + " not evaluated yet"));
    long letters = 0;
    for (JsonNode topic : lag.at("/kafka/topics")) {
      letters += topic.path("deadLetters").asLong();
    }
    lines.add(
        new Line(
            "dead letters",
            Long.toString(letters),
            letters == 0 ? "" : "see ./gravl dead-letters"));
    int hops = lines.stream().mapToInt(line -> line.hop().length()).max().orElse(1);
    int behinds = lines.stream().mapToInt(line -> line.behind().length()).max().orElse(1);
    for (Line line : lines) {
      String text =
          String.format(
              "%-" + hops + "s  %" + behinds + "s  %s", line.hop(), line.behind(), line.remark());
      out.println(text.stripTrailing());
    }
    out.println(verdict(lag));
    out.flush();
  }

  private static Line source(JsonNode lag) {
    JsonNode slot = lag.path("slot");
    if (!slot.isObject()) {
      return new Line("Postgres to Kafka", "?", "no slot: nobody reads the changes");
    }
    String remark =
        "of WAL; slot "
            + slot.path("name").asText()
            + (slot.path("active").asBoolean() ? " is read" : " is NOT read")
            + (lag.has("epoch") ? ", epoch " + lag.path("epoch").asText() : "")
            + (lag.has("heartbeatAgeSeconds")
                ? ", heartbeat "
                    + String.format("%.1f", lag.path("heartbeatAgeSeconds").asDouble())
                    + " s ago"
                : "");
    return new Line("Postgres to Kafka", bytes(slot.path("lagBytes")), remark);
  }

  static String verdict(JsonNode lag) {
    if (!lag.at("/slot/active").asBoolean()) {
      return "nobody reads the changes";
    }
    long behind = lag.at("/users/behind").asLong();
    long notEvaluated = lag.at("/users/notEvaluated").asLong();
    if (behind + notEvaluated == 0) {
      return "up to date";
    }
    List<String> parts = new ArrayList<>();
    if (behind > 0) {
      long writes = lag.at("/users/versionsBehindMax").asLong();
      parts.add(
          behind
              + (behind == 1 ? " user" : " users")
              + " behind, by "
              + writes
              + (writes == 1 ? " write" : " writes")
              + " at most");
      if (lag.at("/users").hasNonNull("oldestComputedAt")) {
        Duration age =
            Duration.between(
                Instant.parse(lag.at("/users/oldestComputedAt").asText()),
                Instant.parse(lag.path("at").asText()));
        parts.add(String.format("their oldest insights are %.1f s old", age.toMillis() / 1e3));
      }
    }
    if (notEvaluated > 0) {
      parts.add(notEvaluated + " not evaluated yet");
    }
    return String.join(", ", parts);
  }

  private static String bytes(JsonNode number) {
    if (!number.isNumber()) {
      return "?";
    }
    double bytes = number.asDouble();
    if (bytes < 1e3) {
      return number.asText() + " B";
    }
    return bytes < 1e6
        ? String.format("%.1f kB", bytes / 1e3)
        : String.format("%.1f MB", bytes / 1e6);
  }
}
