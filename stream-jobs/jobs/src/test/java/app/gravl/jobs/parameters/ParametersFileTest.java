package app.gravl.jobs.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gravl.model.MuscleGroup;
import app.gravl.model.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersFileTest {

  @TempDir private Path folder;

  @Test
  void what_is_left_out_keeps_its_default() throws IOException {
    Path file = Files.writeString(folder.resolve("p.json"), "{\"half_life_hours.chest\": 22}");

    Parameters read = ParametersFile.read(file);

    assertThat(read.halfLifeHours().of(MuscleGroup.CHEST)).isEqualTo(22);
    assertThat(read.halfLifeHours().of(MuscleGroup.LATS)).isEqualTo(20);
    assertThat(ParametersFile.parse("{}")).isEqualTo(Parameters.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|not a JSON object",
        "12|not a JSON object",
        "{\"volume.max\": \"2\"}|volume.max is no number",
        "{\"volume.max\": 2, \"volume.max\": 3}|Duplicate field 'volume.max'",
        "{\"volume.max\": 2} {}|something follows",
        "{\"volume.max\": 2|end-of-input",
        "{\"volume.most\": 2}|no parameter of the model: volume.most",
        "{\"volume.max\": 1e9}|volume.max is",
        "{\"volume.max\": 1e999}|volume.max is",
      })
  void what_is_wrong_is_said(String text, String error) throws IOException {
    Path file = Files.writeString(folder.resolve("p.json"), text);

    assertThatThrownBy(() -> ParametersFile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("p.json: ")
        .hasMessageContaining(error);
  }

  @Test
  void a_file_that_is_not_there_is_said() {
    assertThatThrownBy(() -> ParametersFile.read(folder.resolve("none.json")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no such file");
  }
}
