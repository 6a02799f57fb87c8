package app.gravl.jobs.deadletter;

import app.gravl.settings.InvalidSettings;
import app.gravl.settings.Settings;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** The dead letters as a program: {@code list} and {@code replay}. */
public final class LetterCommands {

  private static final Duration MAX_BLOCK = Duration.ofSeconds(10);
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  private static final String USAGE =
      """
      The records that the insights job could not use, and the users whom it could not evaluate or
      whose insights the tables refused.

      list [TOPIC]                    lists them (the default)
      replay [TOPIC] [--from PLACE]   puts back those that were not put back yet, or all from a place
                                      on, into the topic that they came from: the job tries again.
                                      A user is evaluated at once where the topic still holds the
                                      bump of that time, else with the user's next change;
                                      the catalog applies with its next change. Letters without a
                                      record ask for their user to be evaluated. What is older than
                                      the job remembers deletions stays where it is
      --help                          this text

      TOPIC is the one that the records came from; without it all are meant.

      Settings, from the environment:
      """;

  private final Map<String, String> environment;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Clock clock;

  public LetterCommands(
      Map<String, String> environment, PrintWriter out, PrintWriter err, Clock clock) {
    this.clock = clock;
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /**
   * @return the exit code: 0 done, 1 failed, 2 wrong use
   */
  public int run(List<String> args) {
    Settings settings = new Settings(environment);
    LetterSettings letters = LetterSettings.read(settings);
    if (args.contains("--help")) {
      out.println(USAGE + settings.help());
      return DONE;
    }
    try {
      Request request = Request.read(args);
      settings.check();
      if (request.topic() != null && !letters.topics().contains(request.topic())) {
        throw new IllegalArgumentException(
            "There are no letters of " + request.topic() + ", only of " + letters.topics());
      }
      return request.replay() ? replay(letters, request) : list(letters, request);
    } catch (InvalidSettings | IllegalArgumentException e) {
      err.println(e.getMessage());
      return WRONG_USE;
    } catch (KafkaException e) {
      err.println(
          "Kafka at " + letters.bootstrapServers() + " does not do its part: " + e.getMessage());
      return FAILED;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private int list(LetterSettings settings, Request request) {
    LetterList list = new LetterList(out);
    long[] counts = new long[2];
    for (String topic : request.topics(settings)) {
      try (Letterbox box = new Letterbox(settings.bootstrapServers(), topic)) {
        long waiting = box.firstWaiting();
        long before = counts[0];
        box.read(
            0,
            letter -> {
              if (counts[0]++ == before) {
                list.head(box.name());
              }
              if (letter.place() >= waiting) {
                counts[1]++;
              }
              list.line(letter, letter.place() < waiting);
            });
      }
    }
    out.println(
        counts[0] == 0
            ? "No dead letters"
            : count(counts[0], "letter") + ", " + counts[1] + " waiting to be put back");
    return DONE;
  }

  private int replay(LetterSettings settings, Request request) {
    try (KafkaWriter writer = new KafkaWriter(settings.bootstrapServers(), MAX_BLOCK);
        var consumer = Letterbox.consumer(settings.bootstrapServers())) {
      ClosingBumps closing = new ClosingBumps(consumer);
      Instant oldest = clock.instant().minus(settings.markerRetention());
      for (String topic : request.topics(settings)) {
        try (Letterbox box = new Letterbox(settings.bootstrapServers(), topic)) {
          Replay replay = new Replay(writer, box.name(), settings.userTopic(), oldest);
          long waiting = box.firstWaiting();
          long end = box.read(request.from() < 0 ? waiting : request.from(), replay::put);
          Replay.Done done = replay.finish(closing);
          box.keepFirstWaiting(Math.max(end, waiting));
          say(topic, settings, done);
        }
      }
    }
    return DONE;
  }

  private void say(String topic, LetterSettings settings, Replay.Done done) {
    List<String> said = new ArrayList<>();
    said.add(count(done.putBack(), "record") + " put back");
    if (done.bumps() > 0) {
      said.add(count(done.bumps(), "bump") + " behind");
    }
    if (done.evaluated() > 0) {
      said.add(count(done.evaluated(), "user") + " to be evaluated again");
    }
    if (done.same() > 0) {
      said.add(count(done.same(), "letter") + " the same as others");
    }
    out.println(topic + ": " + String.join(", ", said));
    if (done.tooOld() > 0) {
      out.println(
          "%s: %s not put back: changes of more than %d hours ago could bring back what was deleted since"
              .formatted(
                  topic, count(done.tooOld(), "letter"), settings.markerRetention().toHours()));
    }
  }

  private static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /**
   * @param from a place; -1: the first that was not put back
   */
  private record Request(boolean replay, @Nullable String topic, long from) {

    static Request read(List<String> args) {
      List<String> left = new ArrayList<>(args);
      String command = left.isEmpty() ? "list" : left.remove(0);
      if (!command.equals("list") && !command.equals("replay")) {
        throw new IllegalArgumentException("No such command: " + command + "; see --help");
      }
      boolean replay = command.equals("replay");
      long from = -1;
      int option = left.indexOf("--from");
      if (option >= 0 && replay) {
        if (option + 1 >= left.size() || !left.get(option + 1).matches("\\d{1,18}")) {
          throw new IllegalArgumentException("--from needs a place, a whole number from 0 on");
        }
        from = Long.parseLong(left.remove(option + 1));
        left.remove(option);
      }
      if (left.size() > 1 || (left.size() == 1 && left.get(0).startsWith("-"))) {
        throw new IllegalArgumentException("Too much: " + left + "; see --help");
      }
      if (from >= 0 && left.isEmpty()) {
        throw new IllegalArgumentException("--from needs a topic, whose letters it counts");
      }
      return new Request(replay, left.isEmpty() ? null : left.get(0), from);
    }

    List<String> topics(LetterSettings settings) {
      return topic == null ? settings.topics() : List.of(topic);
    }
  }
}
