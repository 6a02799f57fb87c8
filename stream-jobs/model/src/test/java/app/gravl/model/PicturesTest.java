package app.gravl.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of the README are what the model draws today. */
class PicturesTest {

  private static final String REDRAW = "redraw";

  private record Picture(String file, Svg svg) {

    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Picture> pictures() {
    return Stream.of(
        new Picture("recovery.svg", RecoveryPicture.draw()),
        new Picture("weeks.svg", WeeksPicture.draw()),
        new Picture("picks.svg", PicksPicture.draw()));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void are_what_the_model_draws(Picture picture) throws IOException {
    Path file = Path.of("docs", picture.file());
    if (Boolean.getBoolean(REDRAW)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, picture.svg().toString());
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as(
            "%s is not what the model draws. Redraw it, look at it and at the text around it in"
                + " README.md: mvn test -pl stream-jobs/model -Dtest=PicturesTest -Dredraw=true",
            file)
        .isEqualTo(picture.svg().toString());
  }
}
