package app.gravl.api.web;

import java.util.Arrays;
import java.util.regex.Pattern;

/** How colours look to somebody: as they are, or without one kind of cone (Machado et al. 2009). */
enum ColourVision {
  FULL(1, 0, 0, 0, 1, 0, 0, 0, 1),
  PROTANOPIA(
      0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
  DEUTERANOPIA(
      0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881);

  private final double[] seen;

  ColourVision(double... seen) {
    this.seen = seen;
  }

  /**
   * Contrast as WCAG has it, 1 to 21.
   *
   * @param one as a browser computes it: rgb(1, 2, 3)
   */
  double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private double luminance(String colour) {
    double[] rgb =
        Pattern.compile("\\d+")
            .matcher(colour)
            .results()
            .limit(3)
            .mapToDouble(found -> linear(Integer.parseInt(found.group()) / 255.0))
            .toArray();
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int row = 0; row < 3; row++) {
      double[] of = Arrays.copyOfRange(seen, 3 * row, 3 * row + 3);
      double value = of[0] * rgb[0] + of[1] * rgb[1] + of[2] * rgb[2];
      sum += weights[row] * Math.max(0, Math.min(1, value));
    }
    return sum;
  }

  private static double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
