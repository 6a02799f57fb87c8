package app.gravl.jobs.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gravl.jobs.deploy.Deploy.Wish;
import app.gravl.jobs.program.ProgramFailure;
import app.gravl.jobs.verify.Verification;
import app.gravl.model.Parameters;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deployments on a real cluster, of jobs that stand in for the insights job. */
@Tag("faults")
class DeployTest {

  private static final Parameters OTHER = Parameters.of(Map.of("half_life_hours.chest", 30.0));

  /** Where nothing is to come. */
  private static final Duration SHORT = Duration.ofSeconds(5);

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.migrated();
  private final DatabaseSettings stream =
      new DatabaseSettings(database.url(), Roles.STREAM.roleName(), database.password());
  private final StringWriter said = new StringWriter();
  private Duration patience = Duration.ofSeconds(60);
  private StandInCluster cluster;

  @BeforeEach
  void start() throws Exception {
    cluster = new StandInCluster(folder);
    // Whatever runs passes heartbeats on.
    database.execute("insert into stream_heartbeat values (1, now(), 1, '2100-01-01Z')");
  }

  @AfterEach
  void stop() throws Exception {
    cluster.close();
  }

  @Test
  void other_parameters_are_in_force_and_another_job_runs() throws Exception {
    JobID former = cluster.startOne();

    deploy(OTHER);

    assertThat(cluster.running()).isPresent().get().isNotEqualTo(former);
    assertInForce(2, "{\"half_life_hours.chest\": 30}");
    assertThat(steps()).isEqualTo("done");
    assertThat(said.toString().lines())
        .anyMatch(line -> line.matches("savepoint taken in .* s: file:.*"))
        .anyMatch(line -> line.matches("job started: [0-9a-f]{32}, with parameters 2"))
        .anyMatch(line -> line.startsWith("healthy after"))
        .anyMatch(line -> line.startsWith("verified: "));
  }

  @Test
  void the_latest_savepoint_is_kept_and_those_before_are_deleted() throws Exception {
    cluster.startOne();

    deploy(OTHER);
    deploy(Parameters.DEFAULT);

    try (Stream<Path> savepoints = Files.list(folder.resolve("savepoints"))) {
      assertThat(savepoints).hasSize(1);
    }
    assertThat(database.text("select string_agg(savepoint, ' ') from model_deployments"))
        .isEqualTo(database.text("select savepoint from model_deployments where id = 2"));
  }

  @Test
  void the_same_parameters_restart_nothing_but_on_demand() throws Exception {
    JobID former = cluster.startOne();

    deploy(Parameters.DEFAULT);

    assertThat(said)
        .hasToString("these parameters are in force already (1); nothing is restarted\n");
    assertThat(cluster.running()).contains(former);

    deploy(cluster.starter(), new Wish(null, true, null));

    assertThat(cluster.running()).isPresent().get().isNotEqualTo(former);
    assertInForce(2, "{}");
  }

  @Test
  void a_job_that_fails_gives_way_to_the_former_one() throws Exception {
    cluster.startOne();

    assertThatThrownBy(() -> deploy(cluster.failing(), new Wish(OTHER, false, null)))
        .isInstanceOf(ProgramFailure.class)
        .hasMessageContaining("Not deployed: it failed: ")
        .hasMessageContaining("is one too many")
        .hasMessageContaining("The former parameters are in force again (3), the job goes on");

    assertReturned();
  }

  @Test
  void a_job_that_does_not_start_gives_way_to_the_former_one() throws Exception {
    cluster.startOne();
    JobStarter none =
        (id, savepoint) -> {
          throw new ProgramFailure("it is refused");
        };

    assertThatThrownBy(() -> deploy(none, new Wish(OTHER, false, null)))
        .hasMessageContaining("Not deployed: it is refused. The former");

    assertReturned();
  }

  @Test
  void a_job_through_which_no_heartbeats_come_gives_way() throws Exception {
    cluster.startOne();
    patience = SHORT;
    database.execute("update stream_heartbeat set arrived_at = '2000-01-01Z'");

    assertThatThrownBy(() -> deploy(OTHER))
        .hasMessageContaining("Not deployed: after 5 s heartbeats don't come through it");

    assertReturned();
  }

  @Test
  void a_job_that_does_not_get_on_with_the_users_gives_way() throws Exception {
    cluster.startOne();
    patience = SHORT;
    evaluated(1, 0);

    assertThatThrownBy(() -> deploy(OTHER))
        .hasMessageContaining("1 users were not brought to the new version for 5 s");

    assertReturned();
  }

  /** Whom the job before could not evaluate either is no reason. */
  @Test
  void users_who_were_put_aside_before_don_t_matter() throws Exception {
    cluster.startOne();
    patience = SHORT;
    evaluated(1, 0);
    database.execute("update user_versions set write_version = write_version + 1");

    deploy(OTHER);

    assertThat(steps()).isEqualTo("done");
    assertThat(said.toString()).contains("1 users could not be evaluated before and can't be now");
  }

  @Test
  void a_job_that_writes_what_the_facts_don_t_say_gives_way() throws Exception {
    cluster.startOne();
    evaluated(1, 2);

    assertThatThrownBy(() -> deploy(OTHER))
        .hasMessageContaining("what it writes is not what the facts say: 1 users")
        .hasMessageContaining("such as user 1: ");

    assertReturned();
  }

  @Test
  void only_one_deploys_at_a_time() throws Exception {
    cluster.startOne();
    try (DeploymentLog other = DeploymentLog.of(stream)) {
      assertThat(other.tryLock()).isTrue();

      assertThatThrownBy(() -> deploy(OTHER))
          .hasMessageStartingWith("Another deploy-job is at work");
    }
    deploy(OTHER);
  }

  @Test
  void where_no_job_runs_it_is_told_where_the_state_is() throws Exception {
    assertThatThrownBy(() -> deploy(OTHER))
        .hasMessageContaining("No job gravl-insights runs on this cluster: --from PATH");
    JobID former = cluster.startOne();
    String savepoint;
    try (JobCluster jobs = cluster.jobs()) {
      savepoint = jobs.stopWithSavepoint(former);
    }

    deploy(cluster.starter(), new Wish(OTHER, false, savepoint));

    assertThat(cluster.running()).isPresent();
    assertInForce(2, "{\"half_life_hours.chest\": 30}");
  }

  /** Killed before the former job was stopped. */
  @Test
  void what_changed_nothing_is_given_up_and_begun_anew() throws Exception {
    interrupted(cluster.startOne());

    deploy(OTHER);

    assertThat(steps()).isEqualTo("abandoned done");
    assertInForce(2, "{\"half_life_hours.chest\": 30}");
  }

  /** Killed while the former job was stopping: only the cluster knows of the savepoint. */
  @Test
  void a_job_that_was_stopped_is_gone_on_from() throws Exception {
    JobID former = cluster.startOne();
    interrupted(former);
    String savepoint;
    try (JobCluster jobs = cluster.jobs()) {
      savepoint = jobs.stopWithSavepoint(former);
    }

    deploy(OTHER);

    assertThat(steps()).isEqualTo("done");
    assertThat(database.text("select savepoint from model_deployments")).isEqualTo(savepoint);
    assertInForce(2, "{\"half_life_hours.chest\": 30}");
  }

  /** Killed while the former job was stopping, which it still is, or just was. */
  @RepeatedTest(3)
  void a_job_that_is_stopping_is_gone_on_from() throws Exception {
    JobID former = cluster.startOne();
    interrupted(former);
    CompletableFuture<Void> stopping =
        CompletableFuture.runAsync(
            () -> {
              try (JobCluster jobs = cluster.jobs()) {
                jobs.stopWithSavepoint(former);
              } catch (Exception e) {
                // The deployment was first.
              }
            });

    deploy(Parameters.of(Map.of("half_life_hours.chest", 33.0)));

    stopping.join();
    assertThat(steps()).endsWith("done");
    assertThat(cluster.running()).isPresent().get().isNotEqualTo(former);
    assertThat(database.text("select parameters from parameters_in_force"))
        .isEqualTo("{\"half_life_hours.chest\": 33}");
  }

  /** Killed before the new job was submitted, or just behind. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_job_that_was_to_start_is_started_once(boolean submitted) throws Exception {
    JobID former = cluster.startOne();
    Deployment open = interrupted(former);
    try (JobCluster jobs = cluster.jobs();
        DeploymentLog log = DeploymentLog.of(stream)) {
      Deployment starting = log.start(open, jobs.stopWithSavepoint(former));
      if (submitted) {
        cluster.starter().start(starting.job(), starting.savepoint());
      }
    }

    deploy(OTHER);

    assertThat(steps()).isEqualTo("done");
    assertThat(cluster.running()).contains(open.job());
    assertInForce(2, "{\"half_life_hours.chest\": 30}");
  }

  /** Killed before the former job was back, or just behind. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_return_that_was_interrupted_is_finished(boolean back) throws Exception {
    JobID former = cluster.startOne();
    Deployment open = interrupted(former);
    JobID returned = JobID.generate();
    try (JobCluster jobs = cluster.jobs();
        DeploymentLog log = DeploymentLog.of(stream)) {
      Deployment starting = log.start(open, jobs.stopWithSavepoint(former));
      log.giveBack(starting, starting.job(), "it was ill");
      if (back) {
        cluster.starter().start(returned, starting.savepoint());
      }
    }

    assertThatThrownBy(() -> deploy(OTHER)).hasMessageStartingWith("Not deployed: it was ill.");

    assertThat(cluster.running()).isPresent();
    if (back) {
      assertThat(cluster.running()).contains(returned);
    }
    assertReturned();
  }

  private Deployment interrupted(JobID former) throws Exception {
    try (DeploymentLog log = DeploymentLog.of(stream)) {
      return log.begin(null, OTHER, former, JobID.generate(), log.inForce(), 0, null);
    }
  }

  private void assertReturned() throws Exception {
    assertThat(cluster.running()).isPresent();
    assertThat(steps()).isEqualTo("returned");
    assertInForce(3, "{}");
    try (JobCluster jobs = cluster.jobs()) {
      assertThat(jobs.failure(cluster.running().orElseThrow())).isEmpty();
    }
  }

  private void assertInForce(int id, String parameters) {
    assertThat(database.text("select id || ' ' || parameters from parameters_in_force"))
        .isEqualTo(id + " " + parameters);
  }

  private String steps() {
    return database.text("select string_agg(step, ' ' order by id) from model_deployments");
  }

  /** Insights without a pick, which no facts make. */
  private void evaluated(long user, int parametersId) {
    database.execute(
        "insert into users (id, time_zone) values (%d, 'UTC')".formatted(user),
        """
        insert into workout_recommendations
            (user_id, evaluated_at, picks, version, catalog_version, model_version, computed_at, parameters_id)
          select user_id, now(), '[]', write_version, c.version, 2, now(), %d
            from user_versions, catalog_state c
        """
            .formatted(parametersId));
  }

  private void deploy(Parameters parameters) throws Exception {
    deploy(cluster.starter(), new Wish(parameters, false, null));
  }

  private void deploy(JobStarter starter, Wish wish) throws Exception {
    said.getBuffer().setLength(0);
    DeployProgress progress = new DeployProgress(new PrintWriter(said), System::nanoTime);
    UsersReached users = new UsersReached(stream);
    try (DeploymentLog log = DeploymentLog.of(stream);
        JobCluster jobs = cluster.jobs()) {
      Health health =
          new Health(
              jobs,
              users,
              new Verification(stream, (read, about, rate) -> {}),
              patience,
              progress,
              System::nanoTime);
      new Deploy(log, jobs, starter, cluster.starter(), health, users, progress).run(wish);
    }
  }
}
