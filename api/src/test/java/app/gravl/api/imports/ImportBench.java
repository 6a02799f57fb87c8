package app.gravl.api.imports;

import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Measures the import of a large generated file: `ImportBench WORKOUTS [DIALECT]`. Prints size,
 * rows per second and the heap in use after a collection, every 20 MB.
 */
final class ImportBench {

  private ImportBench() {}

  public static void main(String[] arguments) throws Exception {
    int workouts = Integer.parseInt(arguments[0]);
    Dialect dialect = arguments.length > 1 ? Dialect.valueOf(arguments[1]) : Dialect.STRONG;
    TestDatabase database = TestDatabase.migrated();
    database.execute(TestCatalog.SQL);
    HikariConfig config = new HikariConfig();
    config.setDataSource(database.as(Roles.API));
    config.setMaximumPoolSize(1);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      for (String run : new String[] {"first", "again"}) {
        long began = System.nanoTime();
        long[] next = {0};
        // Generated histories run into the future; the clock stands behind them.
        Clock clock = Clock.fixed(Instant.parse("2199-12-30T00:00:00Z"), ZoneOffset.UTC);
        ImportSummary summary =
            new HistoryImport(pool, clock)
                .run(
                    ImportRequest.of(1),
                    dialect.stream(
                        new GeneratedHistory(7, LocalDateTime.parse("1975-01-06T18:05:00")),
                        workouts),
                    (bytes, rows) -> {
                      if (bytes >= next[0]) {
                        next[0] = bytes + 20_000_000;
                        System.out.printf(
                            "%d MB, %d rows, %d kB of heap%n",
                            bytes / 1_000_000, rows, usedHeap() / 1024);
                      }
                    });
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        System.out.printf(
            "%s: %d rows, %d imported, %d there, %.1f s, %.0f rows/s, %d kB of heap%n",
            run,
            summary.rowsRead(),
            summary.setsImported(),
            summary.alreadyThere(),
            seconds,
            summary.rowsRead() / seconds,
            usedHeap() / 1024);
      }
    }
  }

  /** Bytes that survive a collection. */
  static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
