package app.gravl.local.lag;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.schema.AlarmKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmRunbookTest {

  @Test
  void every_alarm_that_can_be_raised_has_its_line_and_no_other() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("..", "runbooks", "stream-alarms.md")).stream()
            .filter(line -> line.startsWith("| "))
            .map(line -> line.split("\\|")[1].strip())
            .filter(kind -> !kind.equals("alarm"))
            .toList();

    assertThat(lines)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(AlarmKind.values()).map(AlarmKind::text).toList());
  }
}
