package app.gravl.jobs.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A plot, as Chart.js is told of it. */
public final class Plot {

  /** A place in a plot. */
  public record Point(double x, double y) {}

  /** A line through points, by ascending x. */
  public record Line(String name, List<Point> points) {

    public Line {
      points = List.copyOf(points);
    }
  }

  /** A value, and between what it lies. */
  public record Interval(String name, double low, double value, double high) {}

  /** A bar for each category. */
  public record Bars(String name, List<Double> values) {

    public Bars {
      values = List.copyOf(values);
    }
  }

  /** Told apart by people who don't see all colours (Okabe and Ito). */
  private static final List<String> COLOURS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9");

  private static final String GREY = "#777777";
  private static final int ROW_PIXELS = 34;
  private static final int FRAME_PIXELS = 110;
  private static final int PIXELS = 340;

  private final String title;
  private final int height;
  private final ObjectNode config;

  private Plot(String title, int height, ObjectNode config) {
    this.title = title;
    this.height = height;
    this.config = config;
  }

  /** Lines over the same axes. */
  public static Plot lines(String title, String xTitle, String yTitle, List<Line> lines) {
    ObjectNode config = config("line");
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      ObjectNode dataset = dataset(config, line.name(), colour(i));
      dataset.put("pointRadius", 2);
      ArrayNode points = dataset.putArray("data");
      for (Point point : line.points()) {
        points.addObject().put("x", point.x()).put("y", point.y());
      }
    }
    axis(config, "x", xTitle).put("type", "linear");
    axis(config, "y", yTitle);
    return new Plot(title, PIXELS, config);
  }

  /**
   * Values with their intervals, one below the other.
   *
   * @param reference a value to hold them against, such as that of chance
   */
  public static Plot intervals(
      String title, String valueTitle, List<Interval> intervals, double reference) {
    ObjectNode config = config("bar");
    ((ObjectNode) config.get("options")).put("indexAxis", "y");
    ArrayNode names = ((ObjectNode) config.get("data")).putArray("labels");
    ObjectNode against = dataset(config, "reference", GREY);
    against.put("type", "line").put("pointRadius", 0).put("indexAxis", "y");
    against.putArray("borderDash").add(4).add(4);
    ObjectNode values = dataset(config, "value", colour(1));
    values.put("type", "line").put("showLine", false).put("pointRadius", 5).put("indexAxis", "y");
    ObjectNode bars = dataset(config, "interval", colour(0));
    bars.put("barPercentage", 0.4);
    ArrayNode references = against.putArray("data");
    ArrayNode middles = values.putArray("data");
    ArrayNode ranges = bars.putArray("data");
    for (Interval interval : intervals) {
      names.add(interval.name());
      references.add(reference);
      middles.add(interval.value());
      ranges.addArray().add(interval.low()).add(interval.high());
    }
    axis(config, "x", valueTitle);
    return new Plot(title, FRAME_PIXELS + ROW_PIXELS * intervals.size(), config);
  }

  /** Bars side by side, by category. */
  public static Plot bars(
      String title, String valueTitle, List<String> categories, List<Bars> series) {
    ObjectNode config = config("bar");
    ArrayNode names = ((ObjectNode) config.get("data")).putArray("labels");
    categories.forEach(names::add);
    for (int i = 0; i < series.size(); i++) {
      ArrayNode values = dataset(config, series.get(i).name(), colour(i)).putArray("data");
      series.get(i).values().forEach(values::add);
    }
    axis(config, "y", valueTitle);
    return new Plot(title, PIXELS, config);
  }

  String title() {
    return title;
  }

  /** In CSS pixels. */
  int height() {
    return height;
  }

  String json() {
    return config.toString();
  }

  private static ObjectNode config(String type) {
    ObjectNode config = JsonNodeFactory.instance.objectNode().put("type", type);
    config.putObject("data").putArray("datasets");
    config.putObject("options").put("animation", false).put("maintainAspectRatio", false);
    return config;
  }

  private static ObjectNode dataset(ObjectNode config, String name, String colour) {
    return ((ArrayNode) config.at("/data/datasets"))
        .addObject()
        .put("label", name)
        .put("borderColor", colour)
        .put("backgroundColor", colour);
  }

  private static ObjectNode axis(ObjectNode config, String axis, String title) {
    ObjectNode described = ((ObjectNode) config.get("options")).withObject("/scales/" + axis);
    described.putObject("title").put("display", true).put("text", title);
    return described;
  }

  private static String colour(int series) {
    return COLOURS.get(series % COLOURS.size());
  }
}
