package app.gravl.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A picture as text, the same for the same calls. Its background is opaque, for dark pages too. */
final class Svg {

  static final String INK = "#1f2328";
  static final String GREY = "#57606a";
  static final String GRID = "#d8dee4";
  static final String PALE = "#b6d4e8";
  static final String BLUE = "#0072b2";
  static final String ORANGE = "#c44f00";
  static final String SOLID = "";
  static final String DASHED = "7 4";

  /** Where a text stands at its point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private final StringBuilder text = new StringBuilder();

  /**
   * @param title for those who hear it read
   */
  Svg(int width, int height, String title) {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
            + " viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"Helvetica, Arial, sans-serif\""
            + " font-size=\"13\">",
        width, height, width, height);
    add("<title>%s</title>", escaped(title));
    rect(0, 0, width, height, "#ffffff");
  }

  void rect(double x, double y, double width, double height, String fill) {
    add(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>",
        number(x), number(y), number(width), number(height), fill);
  }

  void dot(double x, double y, String fill) {
    add("<circle cx=\"%s\" cy=\"%s\" r=\"5\" fill=\"%s\"/>", number(x), number(y), fill);
  }

  /** Points to what stands below its tip, which is at the point. */
  void arrowDown(double x, double y, String fill) {
    add("<path d=\"M%s %sl-5 -9h10z\" fill=\"%s\"/>", number(x), number(y), fill);
  }

  void line(double x1, double y1, double x2, double y2, String stroke) {
    add(
        "<path d=\"M%s %sL%s %s\" stroke=\"%s\"/>",
        number(x1), number(y1), number(x2), number(y2), stroke);
  }

  void curve(List<double[]> points, String stroke, String dashes) {
    List<String> xs = new ArrayList<>();
    List<String> ys = new ArrayList<>();
    for (double[] point : points) {
      String x = number(point[0]);
      String y = number(point[1]);
      int last = ys.size() - 1;
      // Of what runs level only the ends are drawn.
      if (last > 0 && ys.get(last).equals(y) && ys.get(last - 1).equals(y)) {
        xs.set(last, x);
      } else {
        xs.add(x);
        ys.add(y);
      }
    }
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < xs.size(); i++) {
      path.append(i == 0 ? "M" : "L").append(xs.get(i)).append(' ').append(ys.get(i));
    }
    add(
        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\"%s/>",
        path, stroke, dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
  }

  void text(double x, double y, Anchor anchor, String fill, String words) {
    text(x, y, anchor, fill, "", words);
  }

  void bold(double x, double y, Anchor anchor, String fill, String words) {
    text(x, y, anchor, fill, " font-weight=\"bold\"", words);
  }

  private void text(double x, double y, Anchor anchor, String fill, String weight, String words) {
    add(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\"%s>%s</text>",
        number(x), number(y), anchor.name().toLowerCase(Locale.ROOT), fill, weight, escaped(words));
  }

  private void add(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String number(double value) {
    String number = String.format(Locale.ROOT, "%.1f", value);
    return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;");
  }

  @Override
  public String toString() {
    return text + "</svg>\n";
  }
}
