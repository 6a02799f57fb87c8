package app.gravl.local.command;

import app.gravl.jobs.verify.VerifyProgram;
import app.gravl.local.chaos.Chaos;
import app.gravl.local.chaos.Proof;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.Ports;
import app.gravl.local.trial.Leftovers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "chaos",
    description =
        "Breaks a system of its own under load, by seed, and holds every answer to the facts.",
    footer = {
      "",
      "Prints the plan of faults first: the same seed, minutes and faults give the same plan again.",
      "Ends with 1 where an answer was wrong, something acknowledged is missing, or what is stored",
      "does not follow from the facts."
    })
public final class ChaosCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides which faults come, when, and with what (default: by chance).")
  private @Nullable Long seed;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "2",
      description = "How long load and faults last (default: ${DEFAULT-VALUE}).")
  private double minutes;

  @Option(
      names = "--users",
      paramLabel = "N",
      defaultValue = "40",
      description = "Who write and read all the time (default: ${DEFAULT-VALUE}).")
  private int users;

  @Option(
      names = "--faults",
      paramLabel = "NAME",
      split = ",",
      description = "Only these, of: ${COMPLETION-CANDIDATES}.",
      completionCandidates = FaultNames.class)
  private @Nullable List<String> faults;

  @Spec private @Nullable CommandSpec spec;

  /** For the help. */
  static final class FaultNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Chaos.faults().iterator();
    }
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Chaos.Settings settings =
        new Chaos.Settings(
            data.home(),
            data.portOffset(),
            seed == null ? new Random().nextInt(1_000_000) : seed,
            length(),
            users(),
            chosen());
    try (Leftovers leftovers = new Leftovers()) {
      Chaos chaos =
          new Chaos(
              settings,
              Clock.systemUTC(),
              this::proof,
              line -> {
                out.println(line);
                out.flush();
              });
      return chaos.run(leftovers) ? 0 : 1;
    }
  }

  private Proof proof(Path folder) {
    return () ->
        new VerifyProgram(
                    DatabaseEnvironment.stream(RunningSystem.on(folder)),
                    Objects.requireNonNull(spec).commandLine().getOut(),
                    Objects.requireNonNull(spec).commandLine().getErr())
                .run(List.of())
            == 0;
  }

  private Duration length() {
    check(minutes >= 0.1 && minutes <= 1_440, "--minutes is 0.1 to 1440");
    return Duration.ofMillis((long) (minutes * 60_000));
  }

  private int users() {
    check(users >= 2 && users <= 1_000, "--users is 2 to 1000");
    Ports ports = new Ports(data.portOffset());
    check(ports.areValid(), "--port-offset " + ports.offset() + " leads to no valid ports");
    return users;
  }

  private List<String> chosen() {
    if (faults == null) {
      return Chaos.faults();
    }
    for (String name : faults) {
      check(Chaos.faults().contains(name), "There is no fault " + name);
    }
    return faults;
  }

  private void check(boolean right, String message) {
    if (!right) {
      throw new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
  }
}
