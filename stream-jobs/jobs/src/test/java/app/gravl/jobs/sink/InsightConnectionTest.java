package app.gravl.jobs.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InsightConnectionTest {

  private static final int USERS = 400;
  private static final int BATCH = 40;

  private final InsightTables tables = new InsightTables().withUsers(1, USERS);

  @Test
  void a_table_that_was_empty_when_it_was_analyzed_is_still_found_by_its_key() throws Exception {
    tables.database.execute("vacuum analyze");

    try (InsightConnection connection = new InsightConnection(tables.settings(), true)) {
      for (long first = 1; first <= USERS; first += BATCH) {
        connection.write(
            LongStream.range(first, first + BATCH).mapToObj(u -> SampleRows.of(u, 1)).toList());
      }
    }

    // Known when its connection has ended.
    await().until(() -> read("n_tup_ins") == 16 * USERS);
    assertThat(read("idx_tup_fetch")).isLessThan(USERS);
  }

  private long read(String column) throws SQLException {
    List<String> rows =
        tables.query(
            "select %s from pg_stat_user_tables where relname = 'muscle_group_recovery'"
                .formatted(column));
    return Long.parseLong(rows.get(0));
  }
}
