package app.gravl.api.ops.hop;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Gauges whose series come and go with what there is: shards, partitions, states. A series is there
 * without a gap for as long as its row is shown again and again, and gone when it is not.
 */
public final class LiveGauges {

  /** One series: NaN is a value as well. */
  public record Row(Tags tags, DoubleSupplier value) {}

  private static final class Cell {
    private final Gauge gauge;
    private volatile DoubleSupplier value;

    private Cell(
        String name, String description, @Nullable String unit, Row row, MeterRegistry to) {
      this.value = row.value();
      Gauge.Builder<Cell> builder =
          Gauge.builder(name, this, cell -> cell.value.getAsDouble())
              .description(description)
              .tags(row.tags());
      this.gauge = (unit == null ? builder : builder.baseUnit(unit)).register(to);
    }
  }

  private final MeterRegistry meters;
  private final Map<String, Map<Tags, Cell>> shown = new HashMap<>();

  public LiveGauges(MeterRegistry meters) {
    this.meters = meters;
  }

  /**
   * @param unit a base unit; null where the value has none
   * @param rows all that there are of this name
   */
  public synchronized void show(
      String name, String description, @Nullable String unit, List<Row> rows) {
    Map<Tags, Cell> cells = shown.computeIfAbsent(name, unused -> new HashMap<>());
    Map<Tags, Row> wanted = new HashMap<>();
    for (Row row : rows) {
      wanted.put(row.tags(), row);
      Cell cell = cells.get(row.tags());
      if (cell == null) {
        cells.put(row.tags(), new Cell(name, description, unit, row, meters));
      } else {
        cell.value = row.value();
      }
    }
    for (Iterator<Map.Entry<Tags, Cell>> all = cells.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<Tags, Cell> cell = all.next();
      if (!wanted.containsKey(cell.getKey())) {
        meters.remove(cell.getValue().gauge);
        all.remove();
      }
    }
  }
}
