package app.gravl.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of the docs is made from the list. With {@code -Dgravl.tuning=write} it is written
 * anew.
 */
class TuningTableTest {

  private static final Path DOCS =
      Path.of("../../deploy/bench/TUNING.md").toAbsolutePath().normalize();
  private static final String BEGIN = "<!-- tunables: written by TuningTableTest -->\n";
  private static final String END = "<!-- end of tunables -->";

  @Test
  void the_table_in_the_docs_is_the_list() throws IOException {
    String docs = Files.readString(DOCS);
    int begin = docs.indexOf(BEGIN) + BEGIN.length();
    int end = docs.indexOf(END);
    assertThat(begin).isBetween(BEGIN.length(), end);
    if ("write".equals(System.getProperty("gravl.tuning"))) {
      docs = docs.substring(0, begin) + table() + docs.substring(end);
      Files.writeString(DOCS, docs);
      end = docs.indexOf(END);
    }

    assertThat(docs.substring(begin, end))
        .as("-Dgravl.tuning=write writes the table anew")
        .isEqualTo(table());
  }

  private static String table() {
    return "| key | default | value | what | trade | read by |\n|---|---|---|---|---|---|\n"
        + Stream.of(Tunable.values()).map(TuningTableTest::row).collect(Collectors.joining());
  }

  private static String row(Tunable tunable) {
    String above = tunable.below().map(below -> ", above `" + below.key() + "`").orElse("");
    String unit = tunable.unit().isEmpty() ? "" : " " + tunable.unit();
    return "| `%s` | %s%s | %s%s | %s | %s | %s |\n"
        .formatted(
            tunable.key(),
            tunable.defaultText(),
            unit,
            tunable.form().words(),
            above,
            tunable.description(),
            tunable.trade(),
            tunable.part().words());
  }
}
