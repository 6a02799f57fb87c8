package app.gravl.local.command;

import app.gravl.api.imports.HistoryImport;
import app.gravl.api.imports.ImportProgress;
import app.gravl.api.imports.ImportRequest;
import app.gravl.api.imports.ImportSummary;
import app.gravl.api.imports.UnknownUser;
import app.gravl.api.imports.format.ExportFormat;
import app.gravl.api.imports.format.UnreadableExport;
import app.gravl.api.imports.format.WeightUnit;
import app.gravl.local.CliFailure;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.SchemaPart;
import app.gravl.local.system.ServicePort;
import app.gravl.schema.Roles;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javax.sql.DataSource;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    description =
        "Imports a history that another app exported as CSV (Strong, Hevy, FitNotes, Fitbod).",
    footer = {"", "Importing a file again, or a longer one later, adds only what is new."})
public final class ImportCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "FILE", description = "The exported CSV file.")
  private Path file = Path.of("");

  @Option(
      names = "--user",
      paramLabel = "N",
      required = true,
      description = "Id of the user whose history it is.")
  private long user;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description = "Of times without one, such as Europe/Berlin (default: the user's).")
  private @Nullable String timeZone;

  @Option(
      names = "--unit",
      paramLabel = "kg|lb",
      description = "Of weights where the file names none (default: kg).")
  private @Nullable String unit;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "strong, hevy, fitnotes or fitbod (default: as the header says).")
  private @Nullable String format;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, SQLException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    ImportRequest request =
        new ImportRequest(
            user,
            zone(),
            option("--unit", unit, WeightUnit::read, "kg or lb"),
            option("--format", format, ExportFormat::read, "strong, hevy, fitnotes or fitbod"));
    HistoryImport history =
        new HistoryImport(database(RunningSystem.on(data.folder())), Clock.systemUTC());
    try (InputStream in = Files.newInputStream(file)) {
      new ImportReport(out).print(run(history, request, in));
      return 0;
    } catch (NoSuchFileException e) {
      throw new CliFailure("There is no file " + file);
    } catch (UnreadableExport | UnknownUser e) {
      throw new CliFailure(file + ": " + e.getMessage());
    }
  }

  private ImportSummary run(HistoryImport history, ImportRequest request, InputStream in)
      throws IOException, SQLException, UnreadableExport, UnknownUser {
    if (!isTerminal()) {
      return history.run(request, in, ImportProgress.SILENT);
    }
    try (ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("Importing")
            .setInitialMax(Files.size(file))
            .setUnit(" kB", 1024)
            .setStyle(ProgressBarStyle.ASCII)
            .build()) {
      return history.run(request, in, (bytes, rows) -> bar.stepTo(bytes));
    }
  }

  @SuppressWarnings("SystemConsoleNull") // See the launcher: null where output is no terminal.
  private static boolean isTerminal() {
    return System.console() != null;
  }

  private @Nullable ZoneId zone() {
    try {
      return timeZone == null ? null : ZoneId.of(timeZone);
    } catch (DateTimeException e) {
      throw wrong("--time-zone", timeZone, "a time zone such as Europe/Berlin");
    }
  }

  private <T> @Nullable T option(
      String name, @Nullable String text, Function<String, Optional<T>> read, String expected) {
    if (text == null) {
      return null;
    }
    return read.apply(text).orElseThrow(() -> wrong(name, text, expected));
  }

  private ParameterException wrong(String option, @Nullable String text, String expected) {
    return new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        option + " is '" + text + "', expected " + expected);
  }

  private static DataSource database(RunningSystem system) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setServerNames(new String[] {"127.0.0.1"});
    database.setPortNumbers(new int[] {system.port(ServicePort.POSTGRES.label())});
    database.setDatabaseName(SchemaPart.DATABASE);
    database.setUser(Roles.API.roleName());
    database.setPassword(system.secrets().password(Roles.API));
    return database;
  }
}
