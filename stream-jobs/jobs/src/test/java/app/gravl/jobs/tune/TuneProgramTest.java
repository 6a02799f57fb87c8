package app.gravl.jobs.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuneProgramTest {

  private static final String SCHEMAS =
      "select count(*) from pg_namespace where nspname ~ 'what_if'";

  @TempDir private Path folder;

  private final TunedHistories histories = new TunedHistories();
  private final Map<String, String> environment =
      new HashMap<>(
          Map.of(
              "DATABASE_URL",
              histories.owner().url(),
              "DATABASE_PASSWORD",
              histories.owner().password()));
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  TuneProgramTest() throws SQLException {}

  @Test
  void it_says_what_changes_and_where_the_rest_stands() throws IOException {
    String params = params("{\"half_life_hours.chest\": 60}");
    Path report = folder.resolve("report.html");

    assertThat(run("--params", params, "--report", report.toString())).isZero();

    assertThat(out.toString())
        .containsPattern("half_life_hours.chest +20 +60\n")
        .contains("41 users compared, as of 20")
        .containsPattern("first pick is another one for \\d+ of them \\(\\d+\\.\\d %\\)")
        .containsPattern("chest +\\d+ +-\\d+\\.\\d +-\\d")
        .containsPattern("lats +\\d+ +0\\.0 +0\\.0 +0\\.0 +0\\.0 +0\\.0\n")
        .contains("./gravl psql -c \"select * from what_if.recovery_changes where user_id = 1\"");
    assertThat(Files.readString(report))
        .contains("half_life_hours.chest", "From p5 to p95", "Users who change most");
    assertThat(err.toString()).endsWith("The report is " + report + "\n");
  }

  @Test
  void of_the_live_parameters_it_says_that_nothing_changes() throws IOException {
    Path report = folder.resolve("report.html");

    assertThat(run("--params", params("{}"), "--users", "1-9", "--report", report.toString()))
        .isZero();

    assertThat(out.toString())
        .startsWith("These are the live parameters: nothing changes\n")
        .contains("9 users compared", "another one for 0 of them (0.0 %)");
    assertThat(Files.readString(report)).contains("nothing changes");
  }

  @Test
  void wrong_use_ends_with_2_in_a_line_before_anything_is_done() throws IOException {
    String right = params("{\"volume.max\": 2}");
    Path wrong = folder.resolve("wrong.json");

    assertThat(run()).isEqualTo(2);
    assertThat(run("--params", folder.resolve("none.json").toString())).isEqualTo(2);
    assertThat(run("--params", folder.toString())).isEqualTo(2);
    Files.writeString(wrong, "{\"volume.most\": 2}");
    assertThat(run("--params", wrong.toString())).isEqualTo(2);
    Files.writeString(wrong, "{\"volume.max\": 2000, \"habit.prior\": -1}");
    assertThat(run("--params", wrong.toString())).isEqualTo(2);
    assertThat(run("--params", right, "--users", "9-1")).isEqualTo(2);
    assertThat(run("--params", right, "--report", folder.toString())).isEqualTo(2);
    assertThat(run("--params", right, "--report", folder + "/none/r.html")).isEqualTo(2);
    assertThat(run("--params", right, "--sample", "3")).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "Missing required option: '--params=FILE'",
            "none.json: there is no such file",
            "can't be read",
            "wrong.json: no parameter of the model: volume.most",
            "volume.max is 2000.0, not from",
            "habit.prior is -1.0, not from",
            "end before they begin",
            "no file can be written there")
        .hasLineCount(9);
    assertThat(histories.number(SCHEMAS)).isZero();
    assertThat(run("--help")).isZero();
  }

  @Test
  void a_role_that_may_make_no_schemas_is_told_so_in_a_line() throws IOException {
    environment.put("DATABASE_USER", "gravl_stream");

    assertThat(run("--params", params("{\"volume.max\": 2}"))).isEqualTo(1);

    assertThat(err.toString())
        .hasLineCount(1)
        .startsWith("gravl_stream at jdbc:postgresql:")
        .contains("permission denied for database", "DATABASE_USER has to be a role that");
    assertThat(histories.number(SCHEMAS)).isZero();
  }

  @Test
  void a_second_one_at_once_is_told_so_in_a_line() throws Exception {
    try (Scratch first = Scratch.make(histories.owner())) {
      assertThat(run("--params", params("{}"))).isEqualTo(1);
      assertThat(err.toString()).hasLineCount(1).startsWith("Another tune is at work");
      assertThat(first.connection().isClosed()).isFalse();
    }
  }

  @Test
  void schemas_that_somebody_reads_are_told_in_a_line() throws Exception {
    Scratch.make(histories.owner()).close();
    try (Connection reader = histories.stored.database().owner().getConnection()) {
      reader.setAutoCommit(false);
      reader.createStatement().execute("select from what_if.muscle_group_recovery");

      assertThat(run("--params", params("{}"))).isEqualTo(1);
    }
    assertThat(err.toString()).hasLineCount(1).startsWith("Somebody reads the schemas");
  }

  @Test
  void a_database_that_does_not_answer_is_said_without_its_password() throws IOException {
    environment.put("DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none?password=hidden");

    assertThat(run("--params", params("{}"))).isEqualTo(1);
    assertThat(err.toString()).contains("does not answer").doesNotContain("hidden", "\tat ");
  }

  private String params(String json) throws IOException {
    return Files.writeString(folder.resolve("p.json"), json).toString();
  }

  private int run(String... arguments) {
    return new TuneProgram(environment, new PrintWriter(out), new PrintWriter(err))
        .run(List.of(arguments));
  }
}
