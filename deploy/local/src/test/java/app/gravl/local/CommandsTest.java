package app.gravl.local;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.local.folder.DataFolder;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.Environments;
import app.gravl.local.system.Ports;
import app.gravl.local.system.ServicePort;
import app.gravl.settings.Tunable;
import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_token_is_all_that_is_printed_and_carries_user_and_scope() {
    try (DataFolder data = DataFolder.own(folder)) {
      data.announce(Map.of(), Map.of());

      assertThat(run("token", "--user", "7", "--scope", "ops", "--data", folder.toString()))
          .isZero();

      DecodedJWT token =
          JWT.require(Algorithm.HMAC256(data.secrets().jwtSecret()))
              .withIssuer("gravl")
              .withAudience("gravl")
              .build()
              .verify(out.toString().strip());
      assertThat(token.getSubject()).isEqualTo("7");
      assertThat(token.getClaim("scope").asString()).isEqualTo("ops");
    }
  }

  @Test
  void without_a_running_system_commands_say_how_to_start_one() {
    assertThat(run("token", "--user", "1", "--data", folder.toString())).isEqualTo(1);
    assertThat(err)
        .hasToString(
            "gravl: Nothing runs on "
                + folder
                + ": start it with ./gravl up, or name its folder by --data\n");
  }

  @Test
  void lag_and_dead_letters_are_those_of_a_running_system() {
    assertThat(run("lag", "--data", folder.toString())).isEqualTo(1);
    assertThat(run("lag", "--json", "--data", folder.toString())).isEqualTo(1);
    assertThat(run("dead-letters", "--data", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(3).contains("Nothing runs on " + folder);

    assertThat(run("dead-letters", "--from", "3")).isEqualTo(2);
    assertThat(run("dead-letters", "--replay", "--from", "-3")).isEqualTo(2);
    assertThat(run("lag", "--help")).isZero();
    assertThat(run("dead-letters", "--help")).isZero();
  }

  @Test
  void verify_and_backfill_are_of_a_running_system() {
    assertThat(run("verify", "--users", "1-9", "--data", folder.toString())).isEqualTo(1);
    assertThat(run("backfill", "--dry-run", "--data", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(2).contains("Nothing runs on " + folder);

    assertThat(run("verify", "--sample")).isEqualTo(2);
    assertThat(run("backfill", "--sample", "3")).isEqualTo(2);
    assertThat(run("verify", "--help")).isZero();
    assertThat(run("backfill", "--help")).isZero();
  }

  @Test
  void evaluate_is_of_a_running_system() {
    assertThat(run("evaluate", "--users", "1-9", "--seed", "7", "--data", folder.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).hasLineCount(1).contains("Nothing runs on " + folder);

    assertThat(run("evaluate", "--report")).isEqualTo(2);
    assertThat(run("evaluate", "--help")).isZero();
    assertThat(out.toString()).contains("--params", "--users", "--report", "--seed");
  }

  @Test
  void params_are_printed_without_a_running_system() {
    assertThat(run("params", "--data", folder.toString())).isZero();
    assertThat(out.toString()).contains("half_life_hours.chest", "convention", "literature");
    assertThat(err.toString()).hasLineCount(1).contains("Nothing runs on " + folder, "defaults");

    assertThat(run("params", "--json", "--data", folder.toString())).isZero();
    assertThat(out.toString()).contains("\"half_life_hours.chest\": 20,");
    assertThat(run("params", "--xml")).isEqualTo(2);
    assertThat(run("params", "--help")).isZero();
  }

  @Test
  void tune_is_of_a_running_system() {
    assertThat(run("tune", "--params", "p.json", "--data", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(1).contains("Nothing runs on " + folder);

    assertThat(run("tune")).isEqualTo(2);
    assertThat(run("tune", "--help")).isZero();
  }

  @Test
  void deploy_job_is_of_a_running_system() {
    assertThat(run("deploy-job", "--params", "p.json", "--data", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(1).contains("Nothing runs on " + folder);

    assertThat(run("deploy-job", "--params")).isEqualTo(2);
    assertThat(run("deploy-job", "--help")).isZero();
    assertThat(out.toString()).contains("--params", "--again", "upgrade.md");
  }

  @Test
  void backup_restore_and_erase_say_what_they_miss() {
    String file = folder.resolve("backup.tar.gz").toString();
    String data = folder.resolve("none").toString();
    assertThat(run("backup", file, "--data", data)).isEqualTo(1);
    assertThat(run("restore", file, "--data", data)).isEqualTo(1);
    assertThat(run("erase", "--user", "7", "--data", data)).isEqualTo(1);
    assertThat(err.toString())
        .hasLineCount(3)
        .contains("nothing to back up in " + data, "no file " + file, "Nothing runs on " + data);
    assertThat(folder).isEmptyDirectory();

    assertThat(run("backup")).isEqualTo(2);
    assertThat(run("restore")).isEqualTo(2);
    assertThat(run("erase")).isEqualTo(2);
    assertThat(run("erase", "--user", "0")).isEqualTo(2);
    assertThat(run("backup", "--help")).isZero();
    assertThat(run("restore", "--help")).isZero();
    assertThat(run("erase", "--help")).isZero();
    assertThat(out.toString()).contains("--force", "--erasures-of", "cannot be undone");
  }

  @Test
  void up_lists_what_may_be_turned() {
    assertThat(run("up", "--help")).isZero();

    for (Tunable tunable : Tunable.values()) {
      assertThat(out.toString()).contains(tunable.key());
    }
  }

  @Test
  void what_a_system_was_tuned_by_is_known_to_later_commands() {
    try (DataFolder data = DataFolder.own(folder)) {
      data.announce(Map.of("api", 3000), Map.of("PARALLELISM", "1"));

      RunningSystem system = RunningSystem.on(folder);

      assertThat(system.tuning()).containsExactly(Map.entry("PARALLELISM", "1"));
      assertThat(system.ports()).containsExactly(Map.entry("api", 3000));
      Environments environments =
          new Environments(data.secrets(), new Ports(0), folder, system.tuning());
      assertThat(environments.job()).containsEntry("PARALLELISM", "1");
    }
  }

  @Test
  void a_second_up_on_a_folder_is_one_clear_line() {
    try (DataFolder data = DataFolder.own(folder)) {
      assertThat(run("up", "--data", data.path().toString())).isEqualTo(1);
      assertThat(err).hasToString("gravl: Gravl is already running on " + folder + "\n");
    }
  }

  @Test
  void a_folder_of_a_newer_version_is_one_clear_line() throws Exception {
    Files.writeString(folder.resolve("format"), "99\n");

    assertThat(run("up", "--data", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("newer version of Gravl (format 99").hasLineCount(1);
  }

  @Test
  void wrong_use_is_told_apart_from_failure() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("token")).isEqualTo(2);
    assertThat(run("token", "--user", "0")).isEqualTo(2);
    assertThat(run("up", "--port-offset", "70000")).isEqualTo(2);
    assertThat(run("down")).isEqualTo(2);
    assertThat(run("psql", "--help")).isZero();
  }

  @Test
  void a_benchmark_that_is_none_or_impossible_is_wrong_use() {
    assertThat(run("bench")).isEqualTo(2);
    assertThat(run("bench", "nothing")).isEqualTo(2);
    assertThat(run("bench", "read", "--users", "0")).isEqualTo(2);
    assertThat(run("bench", "read", "--users", "many")).isEqualTo(2);
    assertThat(run("bench", "freshness", "--seconds", "0")).isEqualTo(2);
    assertThat(run("bench", "freshness", "--warm-up", "-1")).isEqualTo(2);
    assertThat(run("bench", "drain", "--backend", "disk")).isEqualTo(2);
    assertThat(run("bench", "start", "--port-offset", "70000")).isEqualTo(2);
    assertThat(run("bench", "sse", "--streams", "0")).isEqualTo(2);
    assertThat(run("bench", "sse", "--rate", "0")).isEqualTo(2);
    assertThat(run("bench", "sse", "--streams", "10", "--users", "11")).isEqualTo(2);
    assertThat(run("bench", "tune", "--only", "HEAP")).isEqualTo(2);
    assertThat(run("bench", "read", "--only", "PARALLELISM")).isEqualTo(2);
    assertThat(run("bench", "tune", "--report", "/nowhere/at/all.html")).isEqualTo(2);
    assertThat(run("bench", "--help")).isZero();
    assertThat(out.toString()).contains("freshness", "drain", "start", "read", "sse", "page");
  }

  @Test
  void chaos_of_no_length_or_with_unknown_faults_is_wrong_use() {
    assertThat(run("chaos", "--minutes", "0")).isEqualTo(2);
    assertThat(run("chaos", "--users", "1")).isEqualTo(2);
    assertThat(run("chaos", "--seed", "seven")).isEqualTo(2);
    assertThat(run("chaos", "--faults", "kill,earthquake")).isEqualTo(2);
    assertThat(run("chaos", "--port-offset", "70000")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no fault earthquake");
    assertThat(run("chaos", "--help")).isZero();
    assertThat(out.toString()).contains("kill", "freeze-postgres", "drop-slot");
  }

  @Test
  void a_drain_that_does_not_fit_into_the_heap_says_what_would() {
    assertThat(run("bench", "drain", "--users", "1000000")).isEqualTo(1);
    assertThat(err.toString()).contains("--users", "-Xmx").hasLineCount(1);
  }

  @Test
  void every_taken_port_is_named_with_what_wants_it() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Ports ports = new Ports(taken.getLocalPort() - ServicePort.CONNECT.number());

      Assertions.assertThatThrownBy(ports::checkFree)
          .isInstanceOf(CliFailure.class)
          .hasMessageContaining(taken.getLocalPort() + " (Connect)");
    }
  }

  @Test
  void secrets_are_drawn_once_and_for_the_owner_only() throws Exception {
    String first;
    try (DataFolder data = DataFolder.own(folder)) {
      first = data.secrets().jwtSecret();
    }
    try (DataFolder data = DataFolder.own(folder)) {
      assertThat(data.secrets().jwtSecret()).isEqualTo(first).hasSizeGreaterThanOrEqualTo(32);
    }
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
        .isEqualTo("rw-------");
  }

  private int run(String... arguments) {
    CommandLine commands = Gravl.commandLine();
    commands.setOut(new PrintWriter(out, true));
    commands.setErr(new PrintWriter(err, true));
    return commands.execute(arguments);
  }
}
