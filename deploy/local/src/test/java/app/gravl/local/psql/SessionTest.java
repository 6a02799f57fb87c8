package app.gravl.local.psql;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.embedded.PostgresOptions;
import app.gravl.embedded.PostgresServer;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class SessionTest {

  private static PostgresServer postgres;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void start() {
    postgres = PostgresServer.start(PostgresOptions.temporary());
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void csv_has_a_header_and_values_as_postgres_writes_them() throws Exception {
    boolean done =
        together(
            CsvOutput::new,
            "select timestamptz '2026-01-02 03:04:05.678+02' as at, true as yes, false as no,"
                + " null as nothing, '' as empty, 'a,\"b\"' as text, 1.50 as number");

    assertThat(done).isTrue();
    assertThat(out)
        .hasToString(
            """
            at,yes,no,nothing,empty,text,number
            2026-01-02 01:04:05.678+00,t,f,,"","a,""b""\",1.50
            """);
  }

  @Test
  void a_table_is_aligned_with_numbers_to_the_right() throws Exception {
    together(AlignedOutput::new, "select 'Ada' as name, 5 as sets union all select 'B', 1234");

    assertThat(out)
        .hasToString(
            """
             name | sets
            ------+------
             Ada  |    5
             B    | 1234
            (2 rows)

            """);
  }

  @Test
  void statements_in_a_script_report_what_they_did() throws Exception {
    String script =
        """
        create temp table t (a int, b text);
        -- a semicolon in quotes; is none
        insert into t values (1, 'x;y'),
          (2, $$;$$);
        update t set a = a + 1 where a = 2; delete from t;
        create or replace function f() returns int language sql as $$ select 1; $$;
        """;

    assertThat(session(AlignedOutput::new).runScript(new BufferedReader(new StringReader(script))))
        .isTrue();
    assertThat(out.toString().lines())
        .containsExactly("CREATE TABLE", "INSERT 0 2", "UPDATE 1", "DELETE 2", "CREATE FUNCTION");
  }

  @Test
  void statements_given_together_change_all_or_nothing() throws Exception {
    together(AlignedOutput::new, "create table kept (a int)");

    assertThat(together(AlignedOutput::new, "insert into kept values (1); select nope")).isFalse();

    out.getBuffer().setLength(0);
    together(CsvOutput::new, "select count(*) from kept");
    assertThat(out).hasToString("count\n0\n");
    assertThat(err.toString()).contains("ERROR: column \"nope\" does not exist").hasLineCount(1);
  }

  private boolean together(Function<PrintWriter, Output> output, String sql) throws Exception {
    return session(output).runTogether(sql);
  }

  private Session session(Function<PrintWriter, Output> output) throws Exception {
    PGSimpleDataSource dataSource = (PGSimpleDataSource) postgres.superuser("postgres");
    dataSource.setBinaryTransfer(false);
    Connection connection = dataSource.getConnection();
    return new Session(
        connection, output.apply(new PrintWriter(out, true)), new PrintWriter(err, true));
  }
}
