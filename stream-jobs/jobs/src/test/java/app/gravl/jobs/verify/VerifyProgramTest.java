package app.gravl.jobs.verify;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.facts.StoredHistories;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerifyProgramTest {

  private final StoredHistories stored = new StoredHistories().add(5, 1, 2, 3).evaluate();
  private final Map<String, String> environment =
      new HashMap<>(
          Map.of(
              "DATABASE_URL",
              stored.settings().url(),
              "DATABASE_PASSWORD",
              stored.settings().password()));
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  VerifyProgramTest() throws SQLException {}

  @Test
  void it_says_how_many_are_the_same() {
    assertThat(run()).isZero();
    assertThat(out.toString()).matches("3 users in .* s \\(.*/s\\): 3 same, 0 differ\n");
  }

  @Test
  void it_says_what_differs_and_how_and_ends_with_1() {
    stored
        .database()
        .execute(
            "update muscle_group_recovery set fatigue = 7 where user_id = 2 and muscle_group = 'chest'");

    assertThat(run("--users", "2-3")).isEqualTo(1);
    assertThat(out.toString())
        .contains("1 same, 1 differ")
        .containsPattern("  user 2: chest.fatigue is 7.0, should be \\d");
  }

  @Test
  void wrong_use_ends_with_2_and_says_why() {
    assertThat(run("--sample", "0")).isEqualTo(2);
    assertThat(run("--sample")).isEqualTo(2);
    assertThat(run("--users", "all")).isEqualTo(2);
    assertThat(run("--everybody")).isEqualTo(2);
    assertThat(err.toString())
        .hasLineCount(4)
        .contains(
            "needs a whole number from 1 on: 0",
            "Missing required parameter for option '--sample'",
            "users 'all' are neither",
            "Unknown option: '--everybody'");
    environment.clear();
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("DATABASE_URL is not set");
    assertThat(run("--help")).isZero();
  }

  @Test
  void a_database_that_does_not_answer_is_said_without_its_password() {
    environment.put("DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none?password=hidden");

    assertThat(run()).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("Postgres (gravl_stream at jdbc:postgresql://127.0.0.1:1/none) does not answer")
        .doesNotContain("hidden", "\tat ");
  }

  private int run(String... arguments) {
    return new VerifyProgram(environment, new PrintWriter(out), new PrintWriter(err))
        .run(List.of(arguments));
  }
}
