package app.gravl.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

  @TempDir private Path folder;

  private final HtmlReport report =
      new HtmlReport("Chest & <b>")
          .section("What changes")
          .text("1 < 2")
          .table(
              List.of("muscle", "median"),
              List.of(List.of("chest", "-1.5"), List.of("\"lats\"", "0")))
          .plot(
              Plot.lines(
                  "Lines </script>",
                  "hours",
                  "percent",
                  List.of(
                      new Plot.Line(
                          "R", List.of(new Plot.Point(0, 20), new Plot.Point(24, 80.5))))))
          .plot(
              Plot.intervals(
                  "AUC", "0 to 1", List.of(new Plot.Interval("likely", 0.7, 0.8, 0.9)), 0.5))
          .plot(
              Plot.bars(
                  "Moved",
                  "points",
                  List.of("chest"),
                  List.of(new Plot.Bars("p50", List.of(3.0)))));

  @Test
  void all_of_it_stands_in_one_file_that_loads_nothing() throws IOException {
    Path file = folder.resolve("report.html");
    report.writeTo(file);

    String html = Files.readString(file);
    assertThat(html).contains("<td>-1.5</td>", "<h2>What changes</h2>", "Chart.js v4");
    assertThat(html).contains("{\"x\":24.0,\"y\":80.5}", "[0.7,0.9]", "\"data\":[3.0]");
    assertThat(html).doesNotContainPattern("(src|href)=");
    assertThat(html).doesNotContain("{{");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void what_is_text_stays_text() {
    assertThat(report.html())
        .contains("<title>Chest &amp; &lt;b&gt;</title>", "<p>1 &lt; 2</p>", "&quot;lats&quot;")
        .contains("Lines &lt;/script&gt;")
        .doesNotContain("<b>");
  }
}
