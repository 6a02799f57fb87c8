package app.gravl.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.facts.StoredHistories;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateProgramTest {

  @TempDir private Path folder;

  private final StoredHistories stored = new StoredHistories();
  private final Map<String, String> environment =
      new HashMap<>(
          Map.of(
              "DATABASE_URL",
              stored.settings().url(),
              "DATABASE_PASSWORD",
              stored.settings().password()));
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  EvaluateProgramTest() throws SQLException {}

  @Test
  void facts_of_every_kind_give_a_table_and_a_page_that_say_the_same() throws Exception {
    stored.add(5, LongStream.rangeClosed(1, 30).toArray()).addUntrained(99);
    Path report = folder.resolve("report.html");

    assertThat(run("--report", report.toString())).as(err.toString()).isZero();

    assertThat(out.toString())
        .containsPattern("^\\d+ users with \\d[\\d,]* sessions and [\\d,]+ sets up to 20")
        .contains("default parameters", "1,000 resamples of users; seed 1.")
        .contains("Preferences, own exercises and own workouts are those of today")
        .containsPattern("  R  +0\\.\\d\\d   0\\.\\d\\d to 0\\.\\d\\d +(above|below|can't)")
        .containsPattern("  R, shuffled +0\\.[45]\\d ")
        .contains("hours since trained", "linear over 72 h", "plain sets, half-life 36 h")
        .containsPattern("best at 0.7 or above: picks less random +[+-]0\\.\\d\\d")
        .contains("can't be told from chance")
        .containsPattern(
            "In short\n  R, as to which muscles are trained: .*; .* hours since trained\n")
        .contains("hours to fresh", "says 0.")
        .doesNotContain("NaN", "Infinity");
    String page = Files.readString(report);
    assertThat(page)
        .contains("Does the model say anything true about these users?")
        .contains("not a measurement of muscles")
        .contains("\"type\":\"bar\"", "\"type\":\"line\"")
        .doesNotContain("\"NaN\"", ">NaN<");
    assertThat(page.split("<canvas", -1)).hasSize(8);
    out.toString()
        .lines()
        .filter(line -> line.startsWith("  R  "))
        .forEach(line -> assertThat(page).contains("<td>" + line.strip().split(" +")[1] + "</td>"));
  }

  @Test
  void the_same_seed_finds_the_same_and_other_parameters_something_else() throws Exception {
    stored.add(5, LongStream.rangeClosed(1, 8).toArray());
    Path slow = folder.resolve("slow.json");
    Files.writeString(slow, "{\"half_life_hours.chest\": 120}");

    assertThat(run("--seed", "4")).isZero();
    String first = taken();
    assertThat(run("--seed", "4")).isZero();
    assertThat(taken()).isEqualTo(first);
    assertThat(run("--seed", "4", "--params", slow.toString())).isZero();
    assertThat(taken()).contains("other than default parameters").isNotEqualTo(first);
  }

  @Test
  void of_few_users_it_says_that_intervals_mean_little() throws Exception {
    stored.add(5, LongStream.rangeClosed(1, 8).toArray());

    assertThat(run("--users", "1-3")).isZero();
    assertThat(out.toString())
        .contains("So few users: intervals mean little", "too few users to tell")
        .contains("Too few users to tell whether the model says anything true.")
        .doesNotContain("above chance", "below chance");
  }

  @Test
  void without_sessions_there_is_one_line_and_no_failure() {
    stored.addUntrained(1);
    Path report = folder.resolve("report.html");

    assertThat(run("--report", report.toString())).isZero();
    assertThat(out)
        .hasToString("Nobody has 2 sessions or more: nothing can be said of the model.\n");
    assertThat(report).doesNotExist();
  }

  @Test
  void wrong_use_ends_with_2_and_says_why() throws Exception {
    Path params = folder.resolve("params.json");
    Files.writeString(params, "{\"half_life_hours.heart\": 1}");

    assertThat(run("--seed", "seven")).isEqualTo(2);
    assertThat(run("--users", "all")).isEqualTo(2);
    assertThat(run("--params", params.toString())).isEqualTo(2);
    assertThat(run("--params", folder.resolve("none.json").toString())).isEqualTo(2);
    assertThat(run("--report", folder.resolve("none/report.html").toString())).isEqualTo(2);
    assertThat(err.toString())
        .hasLineCount(5)
        .contains("'seven' is not a long", "users 'all' are neither")
        .contains("no parameter of the model: half_life_hours.heart", "there is no such file")
        .contains("no file can be written there");
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

  /** What was printed since, but for the instant. */
  private String taken() {
    String printed = out.toString().replaceAll("up to \\S+", "");
    out.getBuffer().setLength(0);
    return printed;
  }

  private int run(String... arguments) {
    return new EvaluateProgram(environment, new PrintWriter(out), new PrintWriter(err))
        .run(List.of(arguments));
  }
}
