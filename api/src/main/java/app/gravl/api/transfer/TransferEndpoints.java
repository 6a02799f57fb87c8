package app.gravl.api.transfer;

import app.gravl.api.auth.SignedIn;
import app.gravl.api.database.Database;
import app.gravl.api.http.Bodies;
import app.gravl.api.http.Json;
import app.gravl.api.http.LimitedBody;
import app.gravl.api.http.Parameters;
import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import app.gravl.api.imports.HistoryImport;
import app.gravl.api.imports.ImportProgress;
import app.gravl.api.imports.ImportRequest;
import app.gravl.api.imports.UnknownUser;
import app.gravl.api.imports.format.ExportFormat;
import app.gravl.api.imports.format.UnreadableExport;
import app.gravl.api.imports.format.WeightUnit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /api/logs/import} and {@code /api/export}. */
public final class TransferEndpoints {

  private static final Set<String> CSV =
      Set.of("text/csv", "text/plain", "application/csv", "application/octet-stream");
  private static final List<String> FORMATS =
      Arrays.stream(ExportFormat.values())
          .map(format -> format.name().toLowerCase(Locale.ROOT))
          .toList();
  private static final List<String> UNITS = List.of("kg", "lb");

  private final Database database;
  private final HistoryImport imports;
  private final TransferSettings limits;
  private final Permits permits;

  public TransferEndpoints(Database database, TransferSettings limits, Clock clock) {
    this.database = database;
    this.imports = new HistoryImport(database.dataSource(), clock);
    this.limits = limits;
    this.permits = new Permits(limits.atOnce());
  }

  public void register(RoutesConfig routes, SignedIn signedIn) {
    routes.post("/api/logs/import", signedIn.as(this::importHistory));
    routes.get("/api/export", signedIn.as(this::export));
  }

  private void importHistory(Context ctx, long userId) throws SQLException {
    Parameters.allow(ctx, "timeZone", "unit", "format");
    Bodies.requireType(ctx, CSV);
    ImportRequest request = new ImportRequest(userId, zone(ctx), unit(ctx), format(ctx));
    LimitedBody body = LimitedBody.of(ctx, limits.maxImportBytes());
    permits.take(userId);
    try {
      Json.answer(ctx, 200, ImportAnswer.of(imports.run(request, body, ImportProgress.SILENT)));
    } catch (UnreadableExport e) {
      throw Problem.of(ProblemType.UNREADABLE_EXPORT, String.valueOf(e.getMessage()));
    } catch (UnknownUser e) {
      throw Problem.unknownUser();
    } catch (IOException e) {
      throw LimitedBody.incomplete(
          e,
          "The file did not arrive whole. What came is imported; sending it again adds the rest.");
    } finally {
      permits.release(userId);
    }
  }

  private void export(Context ctx, long userId) throws SQLException, IOException {
    Parameters.allow(ctx, "format", "table");
    String format = Parameters.oneOf(ctx, "format", List.of("csv", "json"));
    String name = Parameters.oneOf(ctx, "table", ExportTable.NAMES);
    if (!"csv".equals(format) && name != null) {
      throw Problem.parameter("table", "is for format=csv only; JSON has all of them");
    }
    ExportTable.requireUser(database, userId);
    permits.take(userId);
    try {
      ctx.header("Cache-Control", "no-store");
      if ("csv".equals(format)) {
        ExportTable table = ExportTable.named(name == null ? "logs" : name);
        attach(ctx, "text/csv; charset=utf-8; header=present", table.fileName() + ".csv");
        Export.csv(database, userId, table, ctx.res().getOutputStream());
      } else {
        attach(ctx, "application/json", "gravl-export.json");
        Export.json(database, userId, ctx.res().getOutputStream());
      }
    } finally {
      permits.release(userId);
    }
  }

  private static void attach(Context ctx, String type, String fileName) {
    ctx.res().setStatus(200);
    ctx.res().setContentType(type);
    ctx.res().setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
  }

  private static @Nullable ZoneId zone(Context ctx) {
    String text = Parameters.text(ctx, "timeZone");
    try {
      return text == null ? null : ZoneId.of(text);
    } catch (DateTimeException e) {
      throw Problem.parameter("timeZone", "must be a time zone, as in Europe/Berlin");
    }
  }

  private static @Nullable WeightUnit unit(Context ctx) {
    String unit = Parameters.oneOf(ctx, "unit", UNITS);
    return unit == null ? null : WeightUnit.valueOf(unit.toUpperCase(Locale.ROOT));
  }

  private static @Nullable ExportFormat format(Context ctx) {
    String format = Parameters.oneOf(ctx, "format", FORMATS);
    return format == null ? null : ExportFormat.valueOf(format.toUpperCase(Locale.ROOT));
  }
}
