package app.gravl.golive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** With real commands, in a folder as deploy/k8s is. */
class ProcedureCommandTest {

  private static final String DOCUMENT =
      """
      # Try

      ## 1 First

      ### Write

      ```sh
      echo "$OVERLAY $COLOUR $SIGNED_BY" >> written
      ```

      - [ ] It is written

        ```sh check
        grep -q mine written
        ```

      ## 2 Second

      Else: [undo](ROLLBACK.md#undo)

      ### Wait

      - [ ] A file comes

        ```sh check within=20s
        test -f comes || { echo "no file"; ls missing; }
        ```
      """;

  private static final String ROLLBACK =
      """
      # Undo all

      ## Undo

      ### Remove

      ```sh
      rm written
      ```
      """;

  @TempDir Path root;

  private Path home;
  private String told = "";

  @BeforeEach
  void write() throws IOException {
    home = Files.createDirectories(root.resolve("deploy/k8s"));
    Files.writeString(
        Files.createDirectories(home.resolve("mine")).resolve("settings.yaml"),
        "kind: ConfigMap\ndata:\n  # what differs\n  COLOUR: blue = green\n");
    Files.writeString(home.resolve("TRY.md"), DOCUMENT);
    Files.writeString(home.resolve("ROLLBACK.md"), ROLLBACK);
  }

  @Test
  void all_of_it_passes_with_the_settings_of_the_overlay() throws Exception {
    Files.createFile(home.resolve("comes"));

    assertThat(run("TRY.md", "--signed-by", "A Name")).isZero();

    assertThat(written()).containsExactly("mine blue = green A Name");
    assertThat(told)
        .contains("1.1 Write", "done  line 8", "PASS  It is written", "PASS  A file comes")
        .contains("Try passed after");
  }

  @Test
  void what_fails_is_told_with_its_end_and_with_what_to_do() throws Exception {
    change("within=20s", "within=1s");

    assertThat(run("TRY.md")).isEqualTo(ProcedureCommand.FAILED);

    assertThat(told)
        .contains("FAIL  A file comes (line 26)", "| no file", "exit code 2")
        .contains("deploy/k8s/roll-back undo --overlay mine");
    assertThat(written()).hasSize(1);
  }

  @Test
  void a_step_that_is_not_for_this_place_is_skipped_and_says_why() throws Exception {
    Files.createFile(home.resolve("comes"));
    change("echo \"$OVERLAY", "echo 'not here'; exit 77; echo \"$OVERLAY");

    assertThat(run("TRY.md")).isZero();

    assertThat(told)
        .contains("SKIP  the commands at line 8, and the rest of the step", "| not here")
        .contains("PASS  A file comes")
        .doesNotContain("It is written");
  }

  @Test
  void a_claim_may_become_true() throws Exception {
    change(
        "grep -q mine written", "grep -q mine written; (sleep 2; touch comes) > /dev/null 2>&1 &");

    assertThat(run("TRY.md")).isZero();
  }

  @Test
  void it_goes_on_where_it_was() throws Exception {
    change("within=20s", "within=0s");
    assertThat(run("TRY.md")).isEqualTo(ProcedureCommand.FAILED);
    Files.createFile(home.resolve("comes"));

    assertThat(run("TRY.md", "--resume")).isZero();
    assertThat(told).contains("1.1 Write: passed before");
    assertThat(written()).hasSize(1);

    assertThat(run("TRY.md")).as("from the beginning").isZero();
    assertThat(written()).hasSize(2);
  }

  @Test
  void nothing_is_run_where_it_is_only_shown() throws Exception {
    assertThat(run("TRY.md", "--dry-run")).isZero();

    assertThat(told).contains("echo \"$OVERLAY $COLOUR", "check A file comes", "Try was shown");
    assertThat(home.resolve("written")).doesNotExist();
  }

  @Test
  void a_check_changes_nothing() throws Exception {
    assertThat(run("TRY.md", "--check")).isEqualTo(ProcedureCommand.FAILED);

    assertThat(told)
        .contains("FAIL  It is written")
        .as("all that is not so")
        .contains("FAIL  A file comes")
        .doesNotContain("roll-back");
    assertThat(root.resolve(".gravl/mine")).isEmptyDirectory();
    assertThat(home.resolve("written")).doesNotExist();
  }

  @Test
  void one_phase_is_taken_alone() throws Exception {
    assertThat(run("TRY.md", "1")).isZero();

    assertThat(told).doesNotContain("2 Second");
    assertThat(run("TRY.md", "7")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(told).contains("There is no phase 7 in TRY.md, but [1, 2]");
  }

  @Test
  void a_failure_is_rolled_back_at_once_where_that_was_asked_for() throws Exception {
    change("within=20s", "within=0s");

    assertThat(run("TRY.md", "--roll-back")).isEqualTo(ProcedureCommand.FAILED);

    assertThat(told).contains("Undo all passed");
    assertThat(home.resolve("written")).doesNotExist();
  }

  @Test
  void a_sign_of_harm_ends_what_waits() throws Exception {
    Files.writeString(
        home.resolve("TRY.md"),
        DOCUMENT.replace("within=20s", "within=600s")
            + "\n## Signs\n\n- [ ] All is well\n\n  ```sh watch from=2\n  echo harm; false\n  ```\n");

    assertThat(run("TRY.md")).isEqualTo(ProcedureCommand.STOPPED);

    assertThat(told).contains("STOP  All is well", "| harm");
  }

  @Test
  void a_sign_of_harm_ends_a_command_that_is_under_way() throws Exception {
    Files.writeString(
        home.resolve("TRY.md"),
        DOCUMENT.replace("test -f comes", "sleep 600; test -f comes")
            + "\n## Signs\n\n- [ ] All is well\n\n  ```sh watch from=2\n  false\n  ```\n");

    assertTimeout(
        Duration.ofSeconds(60),
        () -> assertThat(run("TRY.md")).isEqualTo(ProcedureCommand.STOPPED));
  }

  @Test
  void a_watch_does_nothing_and_ends_at_a_sign_of_harm() throws Exception {
    String sign =
        "\n## Signs\n\n- [ ] All is well\n\n  ```sh watch from=2\n  test ! -f harm\n  ```\n";
    Files.writeString(home.resolve("TRY.md"), DOCUMENT + sign);

    assertThat(run("TRY.md", "--watch-over", "PT1S")).isZero();
    assertThat(told).contains("No sign of harm counted");
    assertThat(home.resolve("written")).doesNotExist();

    Files.createFile(home.resolve("harm"));
    assertThat(run("TRY.md", "--watch-over", "PT24H")).isEqualTo(ProcedureCommand.STOPPED);
    assertThat(told).contains("Z no  All is well", "STOP  All is well");
  }

  @Test
  void wrong_use_is_told_in_a_line() {
    assertThat(run("NONE.md")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(told).contains("There is no document");
    assertThat(run("TRY.md", "--overlay", "other")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(told).contains("There is no overlay").doesNotContain("Exception");
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--home", home.toString(), "--overlay", "mine"));
    all.addAll(List.of(arguments));
    StringWriter output = new StringWriter();
    CommandLine command =
        GoLive.commandLine()
            .setOverwrittenOptionsAllowed(true)
            .setOut(new PrintWriter(output, true))
            .setErr(new PrintWriter(output, true));
    int exit = command.execute(all.toArray(new String[0]));
    told = output.toString();
    return exit;
  }

  private List<String> written() throws IOException {
    return Files.readAllLines(home.resolve("written"));
  }

  private void change(String from, String to) throws IOException {
    Files.writeString(home.resolve("TRY.md"), DOCUMENT.replace(from, to));
  }
}
