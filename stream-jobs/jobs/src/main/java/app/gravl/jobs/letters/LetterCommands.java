package app.gravl.jobs.letters;

import app.gravl.jobs.deadletter.LetterSettings;
import app.gravl.jobs.deadletter.Letterbox;
import app.gravl.jobs.deadletter.Replay;
import app.gravl.jobs.program.Program;
import app.gravl.jobs.program.ProgramFailure;
import app.gravl.schema.KafkaRefusal;
import app.gravl.settings.Settings;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The dead letters as a program: {@code list} and {@code replay}. */
public final class LetterCommands {

  private final Settings settings;
  private final LetterSettings letters;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Clock clock;

  public LetterCommands(
      Map<String, String> environment, PrintWriter out, PrintWriter err, Clock clock) {
    this.settings = new Settings(environment);
    this.letters = LetterSettings.read(settings);
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  /**
   * @return the exit code: 0 done, 1 failed, 2 wrong use
   */
  public int run(List<String> args) {
    return new Program(settings, out, err).run(new Letters(), args);
  }

  @Command(
      name = "letters",
      description =
          "The records that the insights job could not use, and the users whom it could not"
              + " evaluate or whose insights the tables refused.",
      synopsisSubcommandLabel = "[list | replay | discard]",
      exitCodeListHeading = "%nEnds with%n",
      exitCodeList = {"0:done", "1:failed", "2:wrong use"})
  final class Letters implements Callable<Integer> {

    @Override
    public Integer call() throws ProgramFailure {
      return list(null);
    }

    @Command(description = "Lists them (the default).")
    int list(
        @Parameters(
                arity = "0..1",
                paramLabel = "TOPIC",
                description = "That the records came from; without it all are meant.")
            @Nullable String topic)
        throws ProgramFailure {
      return withKafka(() -> LetterCommands.this.list(topic));
    }

    @Command(
        description =
            "Puts back those that were not put back yet into the topic that they came from: the job"
                + " tries again. A user is evaluated at once where the topic still holds the bump of"
                + " that time, else with the user's next change; the catalog applies with its next"
                + " change. Letters without a record ask for their user to be evaluated. What is"
                + " older than the job remembers deletions stays where it is.")
    int replay(
        @Parameters(
                arity = "0..1",
                paramLabel = "TOPIC",
                description = "That the records came from; without it all are meant.")
            @Nullable String topic,
        @Option(
                names = "--from",
                paramLabel = "PLACE",
                description = "All from this place on, put back before or not; of one TOPIC.")
            @Nullable Long from)
        throws ProgramFailure {
      if (from != null && from < 0) {
        throw new IllegalArgumentException("--from needs a place, a whole number from 0 on");
      }
      if (from != null && topic == null) {
        throw new IllegalArgumentException("--from needs a topic, whose letters it counts");
      }
      return withKafka(() -> LetterCommands.this.replay(topic, from));
    }

    @Command(
        description =
            "Waits no more for those that were not put back: what they name can't be mended. They are"
                + " kept as long as all are, and can be put back by --from.")
    int discard(
        @Parameters(
                arity = "0..1",
                paramLabel = "TOPIC",
                description = "That the records came from; without it all are meant.")
            @Nullable String topic)
        throws ProgramFailure {
      return withKafka(() -> LetterCommands.this.discard(topic));
    }
  }

  private int discard(@Nullable String only) {
    for (String topic : topics(only)) {
      try (Letterbox box = new Letterbox(letters.kafka(), topic)) {
        out.println(
            topic + ": " + count(box.discardWaiting(), "letter") + " not waited for any more");
      }
    }
    return Program.DONE;
  }

  private int withKafka(IntSupplier work) throws ProgramFailure {
    try {
      return work.getAsInt();
    } catch (KafkaException e) {
      throw new ProgramFailure(
          KafkaRefusal.of(e)
              .orElse("Kafka at " + letters.kafka() + " does not do its part: " + e.getMessage()),
          e);
    }
  }

  /** Whose letters are meant. */
  private List<String> topics(@Nullable String topic) {
    if (topic == null) {
      return letters.topics();
    }
    if (!letters.topics().contains(topic)) {
      throw new IllegalArgumentException(
          "There are no letters of " + topic + ", only of " + letters.topics());
    }
    return List.of(topic);
  }

  private int list(@Nullable String topic) {
    LetterList list = new LetterList(out);
    long[] counts = new long[2];
    for (String each : topics(topic)) {
      try (Letterbox box = new Letterbox(letters.kafka(), each)) {
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
    return Program.DONE;
  }

  private int replay(@Nullable String only, @Nullable Long from) {
    for (String topic : topics(only)) {
      say(topic, Replay.of(letters, topic, from, clock));
    }
    return Program.DONE;
  }

  private void say(String topic, Replay.Done done) {
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
                  topic, count(done.tooOld(), "letter"), letters.markerRetention().toHours()));
    }
  }

  private static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
