package app.gravl.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void names_stand_to_the_left_and_numbers_to_the_right() {
    assertThat(
            TextTable.lines(
                List.of("muscle", "p5"), List.of(List.of("chest", "-10.5"), List.of("lats", "0"))))
        .containsExactly("muscle     p5", "chest   -10.5", "lats        0");
  }
}
