package app.gravl.connect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The replication slot as Postgres sees it. While it stands, Postgres keeps WAL for it. */
final class ReplicationSlot {

  /**
   * @param confirmed the position up to which the connector needs no WAL any more
   * @param broken why Postgres can't serve the slot any more; null while it can
   * @param unfinished whether it is still being made, so that nobody has read from it
   */
  record State(long confirmed, @Nullable String broken, boolean unfinished) {}

  private final DataSource database;
  private final String name;

  ReplicationSlot(DataSource database, String name) {
    this.database = database;
    this.name = name;
  }

  String name() {
    return name;
  }

  /**
   * @return empty where there is no such slot
   * @throws IllegalStateException where a slot of that name serves another database of the server
   */
  Optional<State> state() throws SQLException {
    // Through jsonb, because some columns came with Postgres 16 and 17.
    String select =
        """
        select coalesce(s.confirmed_flush_lsn, '0/0') - '0/0'::pg_lsn as confirmed,
          case
            when to_jsonb(s) ->> 'invalidation_reason' is not null
              then 'invalidated: ' || (to_jsonb(s) ->> 'invalidation_reason')
            when s.wal_status = 'lost' then 'its WAL was removed (wal_status lost)'
            when to_jsonb(s) ->> 'conflicting' = 'true' then 'it conflicts with recovery'
          end as broken,
          s.confirmed_flush_lsn is null as unfinished,
          s.database, current_database() as own_database
        from pg_replication_slots s where s.slot_name = ?
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(select)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        if (!rows.getString("own_database").equals(rows.getString("database"))) {
          throw new IllegalStateException(
              "Replication slot " + name + " belongs to database " + rows.getString("database"));
        }
        return Optional.of(
            new State(
                rows.getLong("confirmed"),
                rows.getString("broken"),
                rows.getBoolean("unfinished")));
      }
    }
  }

  /**
   * Which transaction the making of the slot waits for, with its age; empty where it waits for
   * none. A slot needs a moment at which no older transaction is open, on the whole server.
   */
  Optional<String> waitsFor() throws SQLException {
    String select =
        """
        select format('the transaction of pid %s (%s), open for %s s',
          coalesce(pid::text, '?'), coalesce(role_name, 'prepared'), coalesce(age_seconds::text, '?'))
        from slot_waits_for(?)
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(select)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    }
  }

  /** Takes the slot from whoever reads it, also where that one no longer knows that it does. */
  void releaseReader() throws SQLException {
    try (Connection connection = database.getConnection()) {
      release(connection);
    }
  }

  /** Drops the slot, if it is there, taking it from whoever still reads it. */
  void drop() throws SQLException {
    try (Connection connection = database.getConnection()) {
      // Two statements: a walsender that was told to end needs a moment to let go of the slot.
      release(connection);
      execute(
          connection,
          """
          select pg_drop_replication_slot(slot_name) from pg_replication_slots
          where slot_name = ? and database = current_database()
          """);
    }
  }

  private void release(Connection connection) throws SQLException {
    execute(
        connection,
        """
        select pg_terminate_backend(active_pid, 10000) from pg_replication_slots
        where slot_name = ? and database = current_database() and active_pid is not null
        """);
  }

  private void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      statement.execute();
    }
  }
}
