package app.gravl.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.catalog.Exercises;
import app.gravl.catalog.Vocabulary;
import app.gravl.model.MuscleGroup;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page's words are the server's. */
class VocabularyTest {

  private static final String SCRIPT = WebFile.read("/web/vocabulary.js");

  @Test
  void muscles_equipment_and_movements_are_those_of_the_server() {
    assertThat(words("REGIONS"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(MuscleGroup.values()).map(MuscleGroup::key).toList());
    assertThat(words("EQUIPMENT")).containsExactlyInAnyOrderElementsOf(Vocabulary.EQUIPMENT);
    assertThat(words("MOVEMENTS")).containsExactlyInAnyOrderElementsOf(Exercises.MOVEMENT_PATTERNS);
  }

  private static List<String> words(String list) {
    String after = SCRIPT.substring(SCRIPT.indexOf("const " + list + " = ["));
    return Pattern.compile("'([a-z_]+)'")
        .matcher(after.substring(0, after.indexOf("\n];")))
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
