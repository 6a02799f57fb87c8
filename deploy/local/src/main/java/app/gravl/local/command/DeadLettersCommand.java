package app.gravl.local.command;

import app.gravl.jobs.letters.LetterCommands;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.ServicePort;
import app.gravl.schema.Topics;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** On the running system what {@link LetterCommands} does anywhere. */
@Command(
    name = "dead-letters",
    description =
        "Lists the records that the job could not use and the users whom it put aside, or tries"
            + " them again.")
public final class DeadLettersCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  /** One of them, or neither. */
  static final class Work {
    @Option(
        names = "--replay",
        description =
            "Puts those that were not put back yet into the topic that they came from. What the job"
                + " has applied already it knows, so nothing counts twice. Users who were put aside"
                + " are evaluated again.")
    private boolean replay;

    @Option(
        names = "--discard",
        description =
            "Waits no more for those that were not put back, where nobody can mend what they name."
                + " They are kept as long as all are, and can be put back by --from.")
    private boolean discard;

    String name() {
      return replay ? "replay" : discard ? "discard" : "list";
    }
  }

  @ArgGroup private Work work = new Work();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description =
          "Only those of records from this topic: "
              + Topics.USER_CHANGES
              + " or "
              + Topics.CATALOG_CHANGES
              + ".")
  private @Nullable String topic;

  @Option(
      names = "--from",
      paramLabel = "PLACE",
      description =
          "With --replay: all from this place on, put back before or not (of --topic, by default "
              + Topics.USER_CHANGES
              + ").")
  private @Nullable Long from;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    if (from != null && (!work.replay || from < 0)) {
      throw new ParameterException(
          command.commandLine(), "--from goes with --replay, and is a place from 0 on");
    }
    List<String> arguments = new ArrayList<>(List.of(work.name()));
    if (from != null) {
      arguments.addAll(List.of("--from", from.toString()));
    }
    if (topic != null) {
      arguments.add(topic);
    } else if (from != null) {
      arguments.add(Topics.USER_CHANGES);
    }
    RunningSystem system = RunningSystem.on(data.folder());
    String kafka = "127.0.0.1:" + system.port(ServicePort.KAFKA.label());
    return new LetterCommands(
            Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka),
            command.commandLine().getOut(),
            command.commandLine().getErr(),
            Clock.systemUTC())
        .run(arguments);
  }
}
