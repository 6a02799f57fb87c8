package app.gravl.jobs.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.gravl.schema.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryRowsTest {

  private final Connection connection = TestDatabase.empty().owner().getConnection();

  BinaryRowsTest() throws SQLException {}

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void values_of_every_type_are_those_of_postgres_and_null_is_told() throws Exception {
    try (BinaryRows rows =
        rows(
            """
            select 9223372036854775807, -3, 0.1::float8, true, timestamptz '2026-11-26 18:00:00.123Z',
                'ü💪', null::bigint, null::int, null::float8, null::boolean, null::timestamptz,
                null::text, null::numeric
            union all
            select -1, 4, 'Infinity'::float8, false, timestamptz '1969-12-31 23:59:59.999Z', '', 7, 8, 9, true,
                timestamptz '1970-01-01Z', 'x', 1
            """)) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.int8()).isEqualTo(Long.MAX_VALUE);
      assertThat(rows.int4()).isEqualTo(-3);
      assertThat(rows.float8()).isEqualTo(0.1);
      assertThat(rows.bool()).isTrue();
      assertThat(rows.instant(0))
          .isEqualTo(Instant.parse("2026-11-26T18:00:00.123Z").toEpochMilli());
      assertThat(rows.text()).isEqualTo("ü💪");
      assertThat(rows.int8(-5)).isEqualTo(-5);
      assertThat(rows.int4()).isZero();
      assertThat(rows.float8()).isNaN();
      assertThat(rows.bool()).isFalse();
      assertThat(rows.instant(-7)).isEqualTo(-7);
      assertThat(rows.optionalText()).isNull();
      assertThat(rows.numeric()).isNaN();

      assertThat(rows.next()).isTrue();
      assertThat(rows.int8()).isEqualTo(-1);
      assertThat(rows.int4()).isEqualTo(4);
      assertThat(rows.float8()).isInfinite();
      assertThat(rows.bool()).isFalse();
      assertThat(rows.instant(0)).isEqualTo(-1);
      assertThat(rows.text()).isEmpty();
      assertThat(rows.int8(-5)).isEqualTo(7);
      assertThat(rows.int4()).isEqualTo(8);
      assertThat(rows.float8()).isEqualTo(9);
      assertThat(rows.bool()).isTrue();
      assertThat(rows.instant(-7)).isZero();
      assertThat(rows.optionalText()).isEqualTo("x");
      assertThat(rows.numeric()).isOne();
      assertThat(rows.next()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.001",
        "-0.001",
        "1000",
        "-500",
        "999.999",
        "80.000",
        "102.058",
        "10.00",
        "0.05",
        "10000",
        "9999.9999",
        "20000.5",
        "0.00000001",
        "123456789.123"
      })
  void numerics_are_the_doubles_next_to_them(String number) throws Exception {
    try (BinaryRows rows = rows("select " + number + "::numeric")) {
      rows.next();
      assertThat(rows.numeric()).isEqualTo(Double.parseDouble(number));
    }
  }

  @Test
  void no_rows_are_no_rows_and_the_connection_goes_on() throws Exception {
    for (int i = 0; i < 3; i++) {
      try (BinaryRows rows = rows("select 1 where false")) {
        assertThat(rows.next()).isFalse();
      }
    }
  }

  @Test
  void the_connection_goes_on_after_rows_that_nobody_read() throws Exception {
    connection.setAutoCommit(true);
    try (BinaryRows rows = rows("select generate_series(1, 100000)::bigint")) {
      rows.next();
      assertThat(rows.int8()).isOne();
    }
    try (BinaryRows rows = rows("select 2::bigint")) {
      rows.next();
      assertThat(rows.int8()).isEqualTo(2);
    }
  }

  @Test
  void users_are_one_id_or_two() {
    assertThat(UserRange.parse("17")).isEqualTo(new UserRange(17, 17));
    assertThat(UserRange.parse("1-5000")).isEqualTo(new UserRange(1, 5000));
    for (String wrong : new String[] {"", "-", "1-", "a", "5-4", "1-2-3", "99999999999999999999"}) {
      assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> UserRange.parse(wrong));
    }
  }

  private BinaryRows rows(String query) throws SQLException {
    return new BinaryRows(connection, "copy (" + query + ") to stdout (format binary)");
  }
}
