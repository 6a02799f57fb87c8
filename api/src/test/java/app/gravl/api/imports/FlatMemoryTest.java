package app.gravl.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A far larger file is a run of ImportBench. */
class FlatMemoryTest {

  private static final long MEGABYTE = 1_000_000;

  @Test
  void the_heap_in_use_does_not_grow_with_the_file() throws Exception {
    TestDatabase database = TestDatabase.migrated();
    database.execute(TestCatalog.SQL);
    Clock clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    GeneratedHistory history = new GeneratedHistory(1, LocalDateTime.parse("1980-01-07T18:00:00"));
    List<Long> used = new ArrayList<>();
    long[] bytesRead = {0};

    ImportSummary summary =
        new HistoryImport(database.as(Roles.API), clock)
            .run(
                ImportRequest.of(1),
                Dialect.HEVY.stream(history, 5000),
                (bytes, rows) -> {
                  if (bytes >= bytesRead[0] + 2 * MEGABYTE) {
                    bytesRead[0] = bytes;
                    used.add(ImportBench.usedHeap());
                  }
                });

    assertThat(summary.leftOutCount()).isZero();
    assertThat(bytesRead[0]).isGreaterThan(10 * MEGABYTE);
    assertThat(used.get(used.size() - 1)).isLessThan(used.get(0) + 2 * MEGABYTE);
  }
}
