package app.gravl.load;

import io.gatling.app.Gatling$;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program behind {@code deploy/k8s/load}: runs {@link People} and leaves what came out of it in
 * {@code load.json}. Exit codes: 0 it ran, whether or not the limits were kept; 1 it did not.
 */
public final class LoadMain {

  private static final String LOAD_JSON = "load.json";
  private static final String REPORTS = "load";
  private static final int ERRORS_TOLD = 5;

  private LoadMain() {}

  public static void main(String[] arguments) throws IOException {
    try {
      System.exit(run(LoadSettings.read(System.getenv())));
    } catch (IllegalArgumentException e) {
      System.err.println("load: " + e.getMessage());
      System.exit(1);
    }
  }

  private static int run(LoadSettings settings) throws IOException {
    Path reports = Files.createDirectories(settings.folder().resolve(REPORTS)).toAbsolutePath();
    if (settings.target().authority().isPresent()) {
      Path store = Files.createTempFile("load", ".trusted");
      store.toFile().deleteOnExit();
      TrustedAuthority.use(settings.target().authority().get(), store);
    }
    NoUpdateCheck.install();
    Set<Path> before = runs(reports);
    PrintStream out = System.out;
    if (settings.limits().warmUpSeconds() > 0) {
      warmUp();
    }
    int exit = gatling(People.class, reports);
    List<Path> made = runs(reports).stream().filter(run -> !before.contains(run)).toList();
    GatlingResults results = made.isEmpty() ? null : GatlingResults.read(made.get(0));
    if (results == null || results.isEmpty()) {
      System.err.println("load: Gatling made no request, and ended with " + exit);
      return 1;
    }
    LoadReport report =
        results.report(
            settings.limits(), REPORTS + "/" + made.get(0).getFileName() + "/index.html");
    report.write(settings.folder().resolve(LOAD_JSON));
    out.println(report.told());
    report.missed().forEach(missed -> out.println("MISSED " + missed));
    if (!report.passed()) {
      report.byRequest().forEach((name, part) -> out.println(part.told(name)));
    }
    results.errors().stream().limit(ERRORS_TOLD).forEach(out::println);
    return 0;
  }

  private static void warmUp() throws IOException {
    Path folder = Files.createTempDirectory("warm-up");
    gatling(WarmUp.class, folder, "--no-reports");
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** It says on stdout what it does; here that would hide what came out of it. */
  private static int gatling(Class<?> simulation, Path results, String... options) {
    PrintStream out = System.out;
    System.setOut(System.err);
    try {
      return Gatling$.MODULE$.fromArgs(
          Stream.concat(
                  Stream.of("--simulation", simulation.getName()),
                  Stream.concat(
                      Stream.of("--results-folder", results.toString()), Arrays.stream(options)))
              .toArray(String[]::new));
    } finally {
      System.setOut(out);
    }
  }

  private static Set<Path> runs(Path reports) throws IOException {
    try (Stream<Path> entries = Files.list(reports)) {
      return entries.filter(Files::isDirectory).collect(Collectors.toSet());
    }
  }
}
