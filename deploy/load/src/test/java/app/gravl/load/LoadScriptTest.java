package app.gravl.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code deploy/k8s/load} in front of a cluster and a k6 that only write down what they are told:
 * whose users it makes, hands on and erases. Gatling, which is built after the tests, is in {@link
 * LoadMainTest}.
 */
class LoadScriptTest {

  private static final Path LOAD = Path.of("../k8s/load").toAbsolutePath().normalize();
  private static final String SECRET = "it is 32 characters long, or longer";

  private static final String KUBECTL =
      """
      #!/bin/sh
      case $* in
        get\\ secret*) printf %s "$SECRET_IN_CLUSTER" ;;
        exec*)
          sql=$(cat)
          echo "$sql" >> "$RUN/sql"
          case $sql in insert*) printf "$IDS" ;; esac
          ;;
      esac
      """;

  private static final String K6 =
      """
      #!/bin/sh
      echo "$* for ${LOAD_SECONDS:-all} s" >> "$RUN/arguments"
      echo "$LOAD_USER_IDS" > "$RUN/users"
      echo "$JWT_SECRET" > "$RUN/secret"
      case $* in *--no-thresholds*) exit 0 ;; esac
      exit $K6_ENDS_WITH
      """;

  @TempDir private Path folder;

  private Path run;

  @BeforeEach
  void standIns() throws IOException {
    run = Files.createDirectory(folder.resolve("run"));
    executable("kubectl", KUBECTL);
    executable("k6", K6);
  }

  private void executable(String name, String text) throws IOException {
    Path file = folder.resolve("bin").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Script.Finished load(Map<String, String> more) throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", folder.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
    environment.put("RUN", run.toString());
    environment.put("NAMESPACE", "gravl-test");
    environment.put("DOMAIN", "gravl.test");
    environment.put("CURL_OPTIONS", "");
    environment.put("JWT_SECRET", "");
    environment.put("LOAD_WITH", "k6");
    environment.put("LOAD_USERS", "2");
    environment.put("IDS", "41\\n42\\n");
    environment.put("K6_ENDS_WITH", "0");
    environment.put(
        "SECRET_IN_CLUSTER",
        Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)));
    environment.putAll(more);
    return Script.run(environment, LOAD);
  }

  private List<String> sql() throws IOException {
    return Files.readAllLines(run.resolve("sql"));
  }

  @Test
  void its_users_are_made_before_and_erased_after() throws Exception {
    Script.Finished finished = load(Map.of());

    assertThat(finished.code()).as(finished.output()).isZero();
    assertThat(run.resolve("users")).hasContent("41 42");
    assertThat(sql())
        .containsExactly(
            "insert into users (time_zone, display_name) select 'UTC', 'gravl load' from generate_series(1, 2) returning id;",
            "delete from users where display_name = 'gravl load' and id in (41,42);");
  }

  @Test
  void the_secret_is_handed_on_unseen() throws Exception {
    Script.Finished finished = load(Map.of());

    assertThat(run.resolve("secret")).hasContent(SECRET);
    assertThat(Files.readString(run.resolve("arguments"))).doesNotContain(SECRET);
    assertThat(finished.output()).doesNotContain(SECRET);
  }

  @Test
  void they_are_erased_where_it_fails_too() throws Exception {
    Script.Finished finished = load(Map.of("K6_ENDS_WITH", "3"));

    assertThat(finished.code()).isEqualTo(3);
    assertThat(sql()).last().asString().startsWith("delete").contains("(41,42)");
  }

  @Test
  void what_an_earlier_run_left_is_gone_where_this_one_fails() throws Exception {
    Files.writeString(run.resolve("load.json"), "{\"passed\": true}");

    load(Map.of("K6_ENDS_WITH", "3"));

    assertThat(run.resolve("load.json")).doesNotExist();
  }

  @Test
  void what_is_warmed_up_first_is_not_held_to_the_limits() throws Exception {
    load(Map.of());

    assertThat(Files.readAllLines(run.resolve("arguments")))
        .satisfiesExactly(
            first -> assertThat(first).contains("--no-thresholds", "for 30 s"),
            second -> assertThat(second).doesNotContain("--no-thresholds").contains("for all s"));
  }

  @Test
  void limits_that_are_missed_are_no_failure_of_the_run() throws Exception {
    assertThat(load(Map.of("K6_ENDS_WITH", "99")).code()).isZero();
  }

  @Test
  void those_of_a_run_that_was_killed_are_erased_by_the_next() throws Exception {
    Files.writeString(run.resolve("load-users"), "7\n8\n");

    load(Map.of());

    assertThat(sql()).first().asString().startsWith("delete").contains("(7,8)");
    assertThat(run.resolve("load-users")).doesNotExist();
  }

  @Test
  void users_that_were_there_before_stay() throws Exception {
    Script.Finished finished = load(Map.of("LOAD_USER_IDS", "1 2"));

    assertThat(finished.code()).as(finished.output()).isZero();
    assertThat(run.resolve("users")).hasContent("1 2");
    assertThat(run.resolve("sql")).doesNotExist();
  }

  @Test
  void what_is_no_list_of_ids_ends_it_before_anything_is_asked() throws Exception {
    Script.Finished finished = load(Map.of("IDS", "id\\n41\\n"));

    assertThat(finished.code()).isEqualTo(1);
    assertThat(finished.output()).contains("users could not be made");
    assertThat(run.resolve("arguments")).doesNotExist();
  }
}
