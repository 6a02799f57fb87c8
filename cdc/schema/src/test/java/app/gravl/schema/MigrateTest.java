package app.gravl.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrateTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void it_brings_an_empty_database_up_to_date_and_a_second_run_changes_nothing() {
    TestDatabase database = TestDatabase.empty();

    assertThat(run(environment(database))).isZero();
    long version = database.number("select version from catalog_state");
    assertThat(database.number("select count(*) from workouts")).isPositive();
    assertThat(database.number("select count(*) from time_zones")).isPositive();

    assertThat(run(environment(database))).isZero();
    assertThat(database.number("select version from catalog_state")).isEqualTo(version);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void passwords_that_are_given_are_set() {
    TestDatabase database = TestDatabase.migrated();
    Map<String, String> environment = environment(database);
    String quoted = "it's \\ \"quoted\"";
    environment.put("CDC_DATABASE_PASSWORD", quoted);

    try {
      assertThat(run(environment)).isZero();

      assertThatCode(() -> DriverManager.getConnection(database.url(), "gravl_cdc", quoted).close())
          .doesNotThrowAnyException();
    } finally {
      // Roles belong to the whole server: the other tests connect with theirs.
      database.execute("alter role gravl_cdc password '" + database.password() + "'");
    }
  }

  @Test
  void help_names_every_setting() {
    assertThat(run(Map.of(), "--help")).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "DATABASE_URL",
            "DATABASE_USER",
            "default: postgres",
            "DATABASE_PASSWORD",
            "API_DATABASE_PASSWORD",
            "CDC_DATABASE_PASSWORD",
            "STREAM_DATABASE_PASSWORD");
  }

  @Test
  void wrong_use_is_told() {
    assertThat(run(Map.of(), "--force")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--force").contains("--help");
    err.reset();

    assertThat(run(Map.of("DATABASE_URL", "localhost:5432"))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("DATABASE_URL: the value given is no address", "DATABASE_PASSWORD is not set");
  }

  @Test
  void a_newer_schema_is_one_clear_line_and_stays_as_it_is() {
    TestDatabase database = TestDatabase.migrated();
    database.execute(
        """
        insert into flyway_schema_history
          (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
          values (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 1, 'x', 1, true)""");

    assertThat(run(environment(database))).isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains("schema version 9999", "run the newer program");
    assertThat(database.number("select count(*) from exercises")).isZero();
  }

  @Test
  void a_database_that_is_not_there_or_refuses_is_one_line_without_the_password() {
    TestDatabase database = TestDatabase.empty();
    Map<String, String> environment = environment(database);
    environment.put("DATABASE_URL", database.url() + "_gone?sslpassword=hidden-one");
    assertThat(run(environment)).isEqualTo(1);

    environment = environment(database);
    environment.put("DATABASE_PASSWORD", "hidden-two");
    environment.put("DATABASE_USER", "nobody");
    assertThat(run(environment)).isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("Migration failed on "));
    assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("hidden");
  }

  @Test
  void a_schema_changed_by_hand_is_refused() {
    TestDatabase database = TestDatabase.migrated();
    database.execute("update flyway_schema_history set checksum = 1 where version = '2'");

    assertThat(run(environment(database))).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Migration failed", "checksum");
  }

  private int run(Map<String, String> environment, String... args) {
    return Migrate.run(
        List.of(args),
        environment,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static Map<String, String> environment(TestDatabase database) {
    return new HashMap<>(
        Map.of("DATABASE_URL", database.url(), "DATABASE_PASSWORD", database.password()));
  }
}
