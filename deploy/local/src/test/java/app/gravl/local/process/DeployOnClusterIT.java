package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.catalog.CatalogFiles;
import app.gravl.catalog.CatalogLoader;
import app.gravl.embedded.KafkaBroker;
import app.gravl.embedded.PostgresOptions;
import app.gravl.embedded.PostgresServer;
import app.gravl.jobs.deploy.DeployProgram;
import app.gravl.jobs.verify.VerifyProgram;
import app.gravl.schema.Migrations;
import app.gravl.schema.Roles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The deployment by {@code flink run} from the job's jar, on a session cluster of processes of its
 * own, with a stored system of version 1 of the model to begin with.
 */
@Tag("faults")
class DeployOnClusterIT {

  /** What the job's writes are refused with where they are made by these parameters. */
  private static final String REFUSE =
      """
      create function refuse() returns trigger language plpgsql security definer as $$
      begin
        if exists (select from model_parameters where id = new.parameters_id
            and parameters ->> 'half_life_hours.chest' = '31') then
          raise exception 'not today';
        end if;
        return new;
      end
      $$;
      create trigger refuse before insert or update on workout_recommendations
        for each row execute function refuse();
      """;

  @TempDir Path folder;

  private final PostgresServer postgres = PostgresServer.start(PostgresOptions.temporary());
  private final KafkaBroker kafka = KafkaBroker.temporary();
  private final List<AutoCloseable> running = new ArrayList<>(List.of(postgres, kafka));

  @AfterEach
  void stop() throws Exception {
    for (int i = running.size() - 1; i >= 0; i--) {
      running.get(i).close();
    }
  }

  @Test
  void a_stored_system_of_model_1_is_taken_live_and_further_and_back() throws Exception {
    postgres.createDatabaseIfMissing("gravl");
    StoredModel1.load(postgres.superuser("gravl"));
    migrate();
    FlinkCluster flink = FlinkCluster.start(folder.resolve("flink"));
    running.add(flink);
    startConnect();
    Path jar = SeparateProcessesIT.jar("stream-jobs/jobs", "-job.jar");
    Path savepoint = folder.resolve("savepoint");
    StoredModel1.savepoint(savepoint);

    List<String> first =
        flink.run(jar, DeployProgram.class, job(), "--from", savepoint.toUri().toString());

    assertThat(first).as(flink.output()).contains("users brought to the new version: 9 of 9");
    assertThat(number("select count(*) from workout_recommendations where model_version = 2"))
        .isEqualTo(StoredModel1.USERS);
    assertSame(flink, jar);

    List<String> further =
        flink.run(jar, DeployProgram.class, job(), "--params", params(30), "--former", jar + "");

    assertThat(further)
        .as(flink.output())
        .anyMatch(line -> line.startsWith("savepoint taken in "))
        .contains("users brought to the new version: 9 of 9");
    assertSame(flink, jar);

    execute(REFUSE);
    assertThat(
            flink.fail(
                jar,
                DeployProgram.class,
                job(),
                "--params",
                params(31),
                "--former",
                jar.toString(),
                "--patience",
                "20"))
        .as(flink.output())
        .anyMatch(line -> line.matches("Not deployed: (after|9 users were not) .*20 s.*"));
    await()
        .atMost(UpProcess.PATIENCE)
        .until(
            () ->
                number(
                        "select count(*) from workout_recommendations r, parameters_in_force p where r.parameters_id <> p.id")
                    == 0);
    assertThat(
            number("select (parameters ->> 'half_life_hours.chest')::int from parameters_in_force"))
        .isEqualTo(30);
    assertSame(flink, jar);
  }

  private void assertSame(FlinkCluster flink, Path jar) {
    assertThat(flink.run(jar, VerifyProgram.class, job()))
        .anyMatch(line -> line.endsWith("9 same, 0 differ"));
  }

  private void migrate() throws SQLException {
    Migrations migrations = new Migrations(postgres.superuser("gravl"));
    migrations.migrate();
    Map<Roles, String> passwords = new EnumMap<>(Roles.class);
    for (Roles role : Roles.values()) {
      passwords.put(role, password(role));
    }
    migrations.setPasswords(passwords);
    new CatalogLoader(postgres.superuser("gravl")).load(CatalogFiles.bundled());
  }

  private void startConnect() throws Exception {
    Map<String, String> environment = new java.util.HashMap<>(environment(Roles.CDC));
    environment.put("CONNECT_PORT", "0");
    environment.put("CONNECT_METRICS_PORT", "0");
    ChildProcess connect =
        ChildProcess.start(
            "connect",
            folder,
            environment,
            List.of(
                "-Xmx256m", "-jar", SeparateProcessesIT.jar("cdc/connect", "-run.jar").toString()));
    running.add(connect);
    connect.awaitLine("ready", UpProcess.PATIENCE);
  }

  private Map<String, String> job() {
    return environment(Roles.STREAM);
  }

  private Map<String, String> environment(Roles role) {
    return Map.of(
        "DATABASE_URL", postgres.jdbcUrl("gravl"),
        "DATABASE_USER", role.roleName(),
        "DATABASE_PASSWORD", password(role),
        "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
  }

  private static String password(Roles role) {
    return "of " + role.roleName();
  }

  private String params(int chest) throws Exception {
    return Files.writeString(
            folder.resolve("params.json"), "{\"half_life_hours.chest\": %d}".formatted(chest))
        .toString();
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = postgres.superuser("gravl").getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = postgres.superuser("gravl").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
