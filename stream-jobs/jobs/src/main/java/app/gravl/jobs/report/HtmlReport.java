package app.gravl.jobs.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page of text, tables and plots in one file that loads nothing: it can be mailed and is still
 * readable in ten years.
 */
public final class HtmlReport {

  private static final String CHARTS = "/META-INF/resources/webjars/chart.js/%s/dist/chart.umd.js";
  private static final String CHARTS_VERSION = "chart.js.version";

  private final String title;
  private final StringBuilder body = new StringBuilder();

  public HtmlReport(String title) {
    this.title = title;
  }

  public HtmlReport section(String heading) {
    body.append("<h2>").append(escaped(heading)).append("</h2>\n");
    return this;
  }

  public HtmlReport text(String paragraph) {
    body.append("<p>").append(escaped(paragraph)).append("</p>\n");
    return this;
  }

  /** The first column is read as the name of its row. */
  public HtmlReport table(List<String> head, List<? extends List<String>> rows) {
    body.append("<table>\n<thead><tr>").append(cells(head, "th scope=\"col\"", "th"));
    body.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      body.append("<tr>")
          .append(cells(row.subList(0, 1), "th scope=\"row\"", "th"))
          .append(cells(row.subList(1, row.size()), "td", "td"))
          .append("</tr>\n");
    }
    body.append("</tbody>\n</table>\n");
    return this;
  }

  public HtmlReport plot(Plot plot) {
    body.append("<figure><figcaption>").append(escaped(plot.title())).append("</figcaption>");
    body.append("<div style=\"height:").append(plot.height()).append("px\"><canvas role=\"img\"");
    body.append(" aria-label=\"").append(escaped(plot.title())).append("\"></canvas></div>");
    // A script's text ends at the first </ whatever it means.
    body.append("<script type=\"application/json\">")
        .append(plot.json().replace("</", "<\\/"))
        .append("</script></figure>\n");
    return this;
  }

  /**
   * Before work is lost to it.
   *
   * @throws IllegalArgumentException where no file can be written
   */
  public static void checkPlace(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null || !Files.isWritable(folder)) {
      throw new IllegalArgumentException(file + ": no file can be written there");
    }
  }

  /** Whole, or not at all: what stood there before stays until all of it is written. */
  public void writeTo(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path draft = Files.createTempFile(target.getParent(), ".report", ".html");
    try {
      Files.writeString(draft, html());
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  String html() {
    return resource("/app/gravl/jobs/report/report.html")
        .replace("{{title}}", escaped(title))
        .replace("{{body}}", body)
        .replace("{{charts}}", resource(CHARTS.formatted(chartsVersion())));
  }

  private static String chartsVersion() {
    return resource("/app/gravl/jobs/report/" + CHARTS_VERSION).strip();
  }

  private static String cells(List<String> texts, String open, String close) {
    return texts.stream()
        .map(text -> "<" + open + ">" + escaped(text) + "</" + close + ">")
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
