package app.gravl.jobs.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gravl.model.MuscleGroup;
import app.gravl.model.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
  void what_is_printed_is_read_back_as_the_same() throws IOException {
    Parameters others =
        Parameters.of(Map.of("half_life_hours.chest", 22.25, "timed.cardio_min", 0.001));
    Path file = folder.resolve("p.json");

    Files.writeString(file, ParametersText.json(others));
    assertThat(ParametersFile.read(file)).isEqualTo(others);
    Files.writeString(file, ParametersText.json(Parameters.DEFAULT));
    assertThat(ParametersFile.read(file)).isEqualTo(Parameters.DEFAULT);
    assertThat(Files.readString(file)).contains("  \"half_life_hours.chest\": 20,\n");
  }

  @Test
  void every_number_is_printed_with_what_it_means_and_where_it_comes_from() {
    assertThat(ParametersText.lines(Parameters.of(Map.of("habit.prior", 3.5))))
        .hasSize(3 * Parameters.TUNABLES.size())
        .anyMatch(line -> line.matches("habit.prior +3.5   default 2, from 0 to 100"))
        .contains(
            "  sessions that the catalog counts for, beside those of the user", "  convention");
  }

  @Test
  void a_folder_or_what_is_no_text_is_said() throws IOException {
    Path bytes = Files.write(folder.resolve("bytes.json"), new byte[] {(byte) 0xff});

    assertThatThrownBy(() -> ParametersFile.read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(folder + " can't be read");
    assertThatThrownBy(() -> ParametersFile.read(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bytes.json can't be read");
  }

  @Test
  void a_file_that_is_not_there_is_said() {
    assertThatThrownBy(() -> ParametersFile.read(folder.resolve("none.json")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no such file");
  }
}
