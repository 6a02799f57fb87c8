package app.gravl.model;

import app.gravl.model.Svg.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A frame of a picture: time runs to the right, percent from 0 to 100 upwards. */
record Plot(Svg svg, double left, double top, double width, double height, long from, long to) {

  double x(long at) {
    return left + width * (at - from) / (to - from);
  }

  double y(double percent) {
    return top + height * (1 - percent / 100);
  }

  double bottom() {
    return top + height;
  }

  double right() {
    return left + width;
  }

  /** A line across at each, with its number. */
  void percentLines(double... percents) {
    for (double percent : percents) {
      svg.line(left, y(percent), right(), y(percent), Svg.GRID);
      svg.text(left - 8, y(percent) + 4, Anchor.END, Svg.GREY, Math.round(percent) + " %");
    }
  }

  /** A line up at every step, and a name for what is between it and the next. */
  void timeLines(long step, LongFunction<String> name) {
    for (long at = from; at <= to; at += step) {
      svg.line(x(at), top, x(at), bottom(), Svg.GRID);
      String words = at < to ? name.apply(at) : "";
      if (!words.isEmpty()) {
        svg.text((x(at) + x(at + step)) / 2, bottom() + 18, Anchor.MIDDLE, Svg.GREY, words);
      }
    }
  }

  /** Of what is known at an instant; where nothing is, nothing is drawn. */
  void curve(LongFunction<@Nullable Double> percent, long step, String stroke, String dashes) {
    List<double[]> points = new ArrayList<>();
    for (long at = from; at <= to; at += step) {
      Double value = percent.apply(at);
      if (value != null) {
        points.add(new double[] {x(at), y(value)});
      }
    }
    svg.curve(points, stroke, dashes);
  }
}
