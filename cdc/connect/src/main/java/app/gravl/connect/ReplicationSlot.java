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
   */
  record State(long confirmed, @Nullable String broken) {}

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
        return Optional.of(new State(rows.getLong("confirmed"), rows.getString("broken")));
      }
    }
  }

  /** Drops the slot, if it is there, taking it from whoever still reads it. */
  void drop() throws SQLException {
    try (Connection connection = database.getConnection()) {
      // Two statements: a walsender that was told to end needs a moment to let go of the slot.
      execute(
          connection,
          """
          select pg_terminate_backend(active_pid, 10000) from pg_replication_slots
          where slot_name = ? and database = current_database() and active_pid is not null
          """);
      execute(
          connection,
          """
          select pg_drop_replication_slot(slot_name) from pg_replication_slots
          where slot_name = ? and database = current_database()
          """);
    }
  }

  private void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      statement.execute();
    }
  }
}
