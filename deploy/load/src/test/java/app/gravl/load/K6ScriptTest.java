package app.gravl.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By TypeScript, with k6's types. */
class K6ScriptTest {

  private static final Path K6 = Path.of("k6").toAbsolutePath();
  private static final int CANNOT = 1;
  private static final int WRONG = 2;

  @TempDir private Path folder;

  private static Script.Finished check(Path scripts) throws IOException, InterruptedException {
    Script.Finished checked = Script.run(K6.resolve("check"), scripts.toString());
    // Where there is nothing to check by; CI has it.
    boolean skipped = checked.code() == CANNOT && !"true".equals(System.getenv("CI"));
    if (skipped) {
      System.out.println("SKIPPED K6ScriptTest: " + checked.output());
    }
    assumeTrue(!skipped, checked.output());
    return checked;
  }

  @Test
  void the_script_fits_the_types_of_k6() throws Exception {
    Script.Finished checked = check(K6);

    assertThat(checked.code()).as(checked.output()).isZero();
  }

  @Test
  void an_option_that_k6_does_not_know_is_found() throws Exception {
    String script = Files.readString(K6.resolve("people.js"));
    Files.writeString(folder.resolve("people.js"), script.replace("vus: ", "users: "));

    Script.Finished checked = check(folder);

    assertThat(checked.code()).isEqualTo(WRONG);
    assertThat(checked.output()).contains("'users' does not exist");
  }
}
