package app.gravl.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The list of erasures in the database, and what it does to one that a backup put back. */
class ErasedUsersTest {

  private static final Instant ERASED_AT = Instant.parse("2026-05-04T10:00:00Z");

  private final TestDatabase database = TestDatabase.migrated();

  @Test
  void whoever_deletes_users_however_they_are_on_the_list_once() {
    database.execute(
        "insert into users (id, time_zone) select n, 'UTC' from generate_series(1, 4) n",
        "delete from users where id in (1, 2)",
        "set session_replication_role = replica; delete from users where id = 3",
        "insert into users (id, time_zone) values (1, 'UTC')",
        "update erased_users set kept = true",
        "delete from users where id = 1");

    assertThat(list()).isEqualTo("1 not kept, 2 kept, 3 kept");
    assertThat(database.number("select count(*) from users")).isOne();
  }

  @Test
  void who_was_there_before_the_erasure_is_erased_again_with_all_facts() throws Exception {
    userCreated(7, ERASED_AT.minusMillis(1));
    userCreated(8, ERASED_AT.minusMillis(1));
    database.execute(
        "insert into check_ins (user_id, muscle_group, recovery, checked_in_at) values (7, 'chest', 5, now())");

    assertThat(eraseAgain(7, ERASED_AT)).isOne();

    assertThat(database.text("select string_agg(id::text, ' ') from users")).isEqualTo("8");
    assertThat(database.number("select count(*) from check_ins")).isZero();
    assertThat(database.number("select count(*) from erased_users where user_id = 7")).isOne();
  }

  @Test
  void who_was_created_since_is_somebody_else() throws Exception {
    userCreated(7, ERASED_AT);

    assertThat(eraseAgain(7, ERASED_AT)).isZero();

    assertThat(database.number("select count(*) from users")).isOne();
    assertThat(list()).isEqualTo("7 kept");
  }

  @Test
  void one_transaction_that_erases_a_user_and_makes_another_tells_them_apart() throws Exception {
    userCreated(7, ERASED_AT);
    database.execute(
        "begin; delete from users where id = 7; insert into users (id, time_zone) values (7, 'UTC'); commit");

    assertThat(eraseAgain(7, erasedAt(7))).isZero();

    assertThat(database.number("select count(*) from users")).isOne();
  }

  /** The one that deletes began before the user was created, so its own time says too little. */
  @Test
  void a_user_younger_than_the_transaction_that_erases_them_is_erased_again() throws Exception {
    database.execute(
        "insert into users (id, time_zone, created_at) values (7, 'UTC', now() + interval '5 s')");
    Instant createdAt = instant("select created_at from users where id = 7");
    database.execute("delete from users where id = 7");
    userCreated(7, createdAt);

    assertThat(eraseAgain(7, erasedAt(7))).isOne();
  }

  @Test
  void ids_of_erased_users_are_given_to_nobody_again() throws Exception {
    eraseAgain(7, ERASED_AT);
    database.execute("insert into users (time_zone) values ('UTC')");
    assertThat(database.number("select id from users")).isEqualTo(8);

    eraseAgain(3, ERASED_AT);
    database.execute("insert into users (time_zone) values ('UTC')");
    assertThat(database.number("select max(id) from users")).as("it never goes back").isEqualTo(9);
  }

  private String list() {
    return database.text(
        """
        select string_agg(user_id || case when kept then ' kept' else ' not kept' end, ', ' order by user_id)
          from erased_users
        """);
  }

  private Instant erasedAt(long user) {
    return instant("select erased_at from erased_users where user_id = " + user);
  }

  private Instant instant(String sql) {
    try (Connection connection = database.owner().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getObject(1, OffsetDateTime.class).toInstant();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void userCreated(long id, Instant at) {
    database.execute(
        "insert into users (id, time_zone, created_at) values (%d, 'UTC', '%s')".formatted(id, at));
  }

  /** As the Connect process does. */
  private long eraseAgain(long user, Instant at) throws SQLException {
    try (Connection connection = database.as(Roles.CDC).getConnection();
        PreparedStatement statement = connection.prepareStatement("select erase_again(?, ?)")) {
      statement.setArray(1, connection.createArrayOf("bigint", new Object[] {user}));
      statement.setArray(
          2, connection.createArrayOf("timestamptz", new Object[] {at.atOffset(ZoneOffset.UTC)}));
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
