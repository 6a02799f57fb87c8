package app.gravl.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A far larger file is a run of ImportBench. */
class FlatMemoryTest extends ImportFixture {

  private static final long MEGABYTE = 1_000_000;

  @Test
  void the_heap_in_use_does_not_grow_with_the_file() throws Exception {
    GeneratedHistory manyYears =
        new GeneratedHistory(1, LocalDateTime.parse("1980-01-07T18:00:00"));
    List<Long> used = new ArrayList<>();
    long[] bytesRead = {0};

    ImportSummary summary =
        imports.run(
            ImportRequest.of(1),
            Dialect.HEVY.stream(manyYears, 5000),
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
