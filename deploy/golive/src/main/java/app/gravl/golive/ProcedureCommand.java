package app.gravl.golive;

import app.gravl.golive.Run.Mode;
import app.gravl.golive.Run.Outcome;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs a document in the folder {@code deploy/k8s}. Exit codes: 0 all of it passed, 1 something did
 * not, 2 wrong use, 3 a sign of harm ended it.
 */
@Command(
    name = "procedure",
    description = {
      "Runs the commands of a document, and proves each line of its checklist.",
      "What it says and what it does is one text: read the document."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
final class ProcedureCommand implements Callable<Integer> {

  static final int FAILED = 1;
  static final int STOPPED = 3;

  private static final String ROLLBACK = "ROLLBACK.md";

  /** Of an overlay: all that differs between companies. */
  private static final String SETTINGS = "settings.yaml";

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
  private static final Duration BETWEEN_MINUTES = Duration.ofMinutes(1);

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "DOCUMENT",
      description = "The document, a file in the folder deploy/k8s.")
  private String document = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PHASE",
      description = "Only this phase, by the first word of its heading (default: all).")
  private @Nullable String phase;

  @Option(
      names = "--overlay",
      paramLabel = "NAME",
      description =
          "production, staging, rehearsal or a folder of yours (default: ${DEFAULT-VALUE}).")
  private String overlay = "production";

  @Option(
      names = "--kubeconfig",
      paramLabel = "FILE",
      description = "The cluster (default: as kubectl finds it).")
  private @Nullable Path kubeconfig;

  @Option(names = "--dry-run", description = "Shows every command, runs none.")
  private boolean dryRun;

  @Option(names = "--check", description = "Proves the checklist, changes nothing.")
  private boolean check;

  @Option(
      names = "--resume",
      description = "Goes on after the last step that passed (default: begins anew).")
  private boolean resume;

  @Option(
      names = "--signed-by",
      paramLabel = "NAME",
      description = "Who answers for it; stands in the change log.")
  private @Nullable String signedBy;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A setting in place of the overlay's.")
  private Map<String, String> set = new HashMap<>();

  @Option(
      names = "--roll-back",
      description = "Where it fails, runs the roll-back that the phase names at once.")
  private boolean rollBack;

  @Option(
      names = "--watch-over",
      paramLabel = "DURATION",
      description =
          "Does nothing but look at the signs of harm, each minute, for so long: PT24H is a day.")
  private @Nullable Duration watchOver;

  @Option(names = "--home", hidden = true, description = "The folder deploy/k8s.")
  private Path home = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Files.isDirectory(home.resolve(overlay))) {
      throw wrongUse("There is no overlay " + home.resolve(overlay));
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Shell shell = new Shell(home.toAbsolutePath(), environment());
    if (watchOver != null) {
      return watch(read(document), watchOver, shell, new Progress(out)) ? 0 : STOPPED;
    }
    Outcome outcome = run(document, phase, shell, out);
    if (outcome.passed()) {
      return 0;
    }
    int exit = outcome.alarm().isPresent() ? STOPPED : FAILED;
    Optional<String> remedy = outcome.failed().flatMap(Procedure.Phase::rollback);
    if (mode() == Mode.ALL && remedy.isPresent()) {
      out.printf(
          "%nROLLBACK.md says what to do: deploy/k8s/roll-back %s --overlay %s%n",
          remedy.get(), overlay);
      if (rollBack) {
        out.flush();
        run(ROLLBACK, remedy.get(), shell, out);
      }
    }
    return exit;
  }

  private boolean watch(Procedure procedure, Duration over, Shell shell, Progress progress)
      throws InterruptedException {
    try (Indicators indicators = new Indicators(procedure.indicators(), shell)) {
      Optional<Indicators.Alarm> alarm =
          indicators.watch(
              over,
              BETWEEN_MINUTES,
              (indicator, fails) -> progress.sign(indicator, fails, Instant.now()));
      alarm.ifPresentOrElse(
          progress::alarm,
          () -> progress.line("No sign of harm counted in %d minutes", over.toMinutes()));
      return alarm.isEmpty();
    }
  }

  private Outcome run(String file, @Nullable String only, Shell shell, PrintWriter out)
      throws IOException, InterruptedException {
    Procedure procedure = read(file);
    if (only != null && procedure.phases().stream().noneMatch(phase -> phase.id().equals(only))) {
      throw wrongUse(
          "There is no phase %s in %s, but %s"
              .formatted(
                  only, file, procedure.phases().stream().map(Procedure.Phase::id).toList()));
    }
    Journal journal = journal(file);
    if (!resume) {
      journal.forget();
    }
    InstantSource clock = InstantSource.system();
    long from = clock.millis();
    try (Indicators indicators = new Indicators(procedure.indicators(), shell)) {
      if (mode() == Mode.ALL) {
        indicators.start(BETWEEN_LOOKS);
      }
      Outcome outcome =
          new Run(shell, new Progress(out), journal, indicators, clock, mode())
              .of(procedure, only == null ? "" : only);
      out.printf(
          "%n%s %s after %d s%n",
          procedure.title(),
          mode() == Mode.DRY ? "was shown" : outcome.passed() ? "passed" : "did not pass",
          (clock.millis() - from) / 1000);
      out.flush();
      return outcome;
    }
  }

  private Procedure read(String file) throws IOException {
    try {
      return ProcedureReader.read(Files.readString(home.resolve(file)));
    } catch (NoSuchFileException e) {
      throw wrongUse("There is no document " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw wrongUse(file + ", " + e.getMessage());
    }
  }

  /** Where nothing is run nothing is remembered. */
  private Journal journal(String file) throws IOException {
    return mode() == Mode.ALL
        ? new Journal(kept().resolve(file.replace('/', '-') + ".journal"))
        : Journal.none();
  }

  /** What scripts leave for each other, and what a run that goes on must know. */
  private Path kept() throws IOException {
    return Files.createDirectories(
        home.resolve("../../.gravl").resolve(overlay).toAbsolutePath().normalize());
  }

  private Map<String, String> environment() throws IOException {
    Map<String, String> environment = new HashMap<>();
    new YAMLMapper()
        .readTree(home.resolve(overlay).resolve(SETTINGS).toFile())
        .path("data")
        .properties()
        .forEach(setting -> environment.put(setting.getKey(), setting.getValue().asText()));
    environment.put("OVERLAY", overlay);
    environment.put("RUN", kept().toString());
    environment.put("SIGNED_BY", signedBy == null ? "" : signedBy);
    if (kubeconfig != null) {
      environment.put("KUBECONFIG", kubeconfig.toAbsolutePath().toString());
    }
    environment.putAll(set);
    return environment;
  }

  private Mode mode() {
    return dryRun ? Mode.DRY : check ? Mode.CHECK : Mode.ALL;
  }

  private CommandLine.ParameterException wrongUse(String message) {
    return new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
