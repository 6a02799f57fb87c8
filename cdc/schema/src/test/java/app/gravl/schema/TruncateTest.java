package app.gravl.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** TRUNCATE reaches the stream as no row: it is the owner's, and begins an epoch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TruncateTest {

  private static final String PUBLISHED =
      "select string_agg(tablename, ' ' order by tablename) from pg_publication_tables"
          + " where pubname = 'gravl'";
  private static final List<String> OURS = List.of("cdc_heartbeat", "cdc_signal");

  private final TestDatabase database = TestDatabase.migrated();

  TruncateTest() {
    database.execute(
        "insert into cdc_epoch (epoch, reason) values (1, 'first start')",
        "insert into users (id, time_zone) values (1, 'UTC')");
  }

  private List<String> published() {
    return List.of(database.text(PUBLISHED).split(" "));
  }

  List<String> facts() {
    return published().stream().filter(table -> !OURS.contains(table)).toList();
  }

  @ParameterizedTest
  @EnumSource(Roles.class)
  void no_role_may_truncate_what_is_captured(Roles role) {
    for (String table : published()) {
      assertThatThrownBy(
              () -> {
                try (var connection = database.as(role).getConnection();
                    Statement statement = connection.createStatement()) {
                  statement.execute("truncate " + table + " cascade");
                }
              })
          .as(table)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
  }

  @ParameterizedTest
  @MethodSource("facts")
  void truncating_a_captured_table_begins_one_epoch_with_triggers_off_too(String table) {
    long before = database.number("select epoch from cdc_epoch");
    database.execute("truncate " + table + " cascade");
    assertThat(database.number("select epoch from cdc_epoch")).isEqualTo(before + 1);
    assertThat(database.text("select reason from cdc_epoch")).contains("was truncated");

    database.execute(
        "begin; set local session_replication_role = replica; truncate "
            + table
            + " cascade; commit");
    assertThat(database.number("select epoch from cdc_epoch")).isEqualTo(before + 2);
  }

  @Test
  void before_the_first_start_there_is_nothing_to_begin() {
    TestDatabase fresh = TestDatabase.migrated();
    fresh.execute("truncate workout_logs");
    assertThat(fresh.number("select count(*) from cdc_epoch")).isZero();
  }
}
