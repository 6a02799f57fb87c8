package app.gravl.local.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What its owner, or anybody, may do to the database. */
final class DatabaseFaults {

  private static final Patience PATIENCE = new Patience(Duration.ofSeconds(30));

  private DatabaseFaults() {}

  private static void execute(Scene scene, String... statements) throws SQLException {
    scene
        .sql()
        .transactions()
        .commit(
            connection -> {
              try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                  statement.execute(sql);
                }
              }
              return true;
            });
  }

  /** Everybody's connection breaks. */
  record EndBackends() implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      execute(
          scene,
          """
          select pg_terminate_backend(pid) from pg_stat_activity
          where pid <> pg_backend_pid() and backend_type in ('client backend', 'walsender')
          """);
    }
  }

  /** A slot is gone, and with it all WAL that was kept for it. */
  record DropSlot(int place) implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      PATIENCE.until("the slot to be dropped", () -> drop(scene));
    }

    private Optional<Boolean> drop(Scene scene) {
      try {
        String slot =
            " from (select * from pg_replication_slots where slot_name ~ '^gravl' order by slot_name"
                + " offset %1$d %% greatest((select count(*) from pg_replication_slots where slot_name ~ '^gravl'), 1)"
                    .formatted(place)
                + " limit 1) slot";
        execute(
            scene,
            "select pg_terminate_backend(active_pid, 10000)"
                + slot
                + " where active_pid is not null");
        execute(scene, "select pg_drop_replication_slot(slot_name)" + slot);
        return Optional.of(true);
      } catch (SQLException e) {
        // Whoever reads it was back sooner.
        return Optional.empty();
      }
    }
  }

  /** The stream is read in another number of shards from now on. */
  record Shards(int count) implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      execute(scene, "select set_shards(" + count + ")");
    }

    @Override
    public Duration takes() {
      return Duration.ofSeconds(10);
    }

    @Override
    public String detail() {
      return Integer.toString(count);
    }
  }

  /** A message in the WAL, as any role may write one. */
  record LogicalMessage(boolean transactional) implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      execute(
          scene, "select pg_logical_emit_message(" + transactional + ", 'gym', repeat('x', 1000))");
    }

    @Override
    public String detail() {
      return transactional ? "transactional" : "not transactional";
    }
  }

  /** What restoring an older backup does to the epoch. */
  record EpochGoesBack() implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      execute(scene, "update cdc_epoch set epoch = epoch + 1, reason = 'chaos'");
    }

    @Override
    public Duration lasts() {
      return Duration.ofSeconds(10);
    }

    @Override
    public void heal(Scene scene) throws Exception {
      execute(scene, "update cdc_epoch set epoch = epoch - 1 where epoch > 1");
    }

    @Override
    public String detail() {
      return "after " + lasts().toSeconds() + " s of the next";
    }
  }

  /** The stream may not write what it makes. */
  record GrantsLost(int seconds) implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      execute(
          scene,
          """
          revoke insert, update on workout_recommendations, muscle_group_recovery from gravl_stream
          """);
    }

    @Override
    public Duration lasts() {
      return Duration.ofSeconds(seconds);
    }

    @Override
    public void heal(Scene scene) throws Exception {
      execute(
          scene,
          """
          grant insert, update on workout_recommendations, muscle_group_recovery to gravl_stream
          """);
    }

    @Override
    public String detail() {
      return seconds + " s";
    }
  }

  /**
   * A transaction with a number of its own, that does nothing for long. Where the slot is dropped
   * beside it, a new one waits for it.
   */
  static final class OpenTransaction implements Fault {

    private final boolean dropSlot;
    private @Nullable Connection connection;

    OpenTransaction(boolean dropSlot) {
      this.dropSlot = dropSlot;
    }

    @Override
    public void inject(Scene scene) throws Exception {
      Connection open = scene.sql().transactions().database().getConnection();
      open.setAutoCommit(false);
      try (Statement statement = open.createStatement()) {
        statement.execute("select pg_current_xact_id()");
      }
      connection = open;
      if (dropSlot) {
        new DropSlot(0).inject(scene);
      }
    }

    @Override
    public Duration lasts() {
      return Duration.ofSeconds(15);
    }

    @Override
    public void heal(Scene scene) throws Exception {
      if (connection != null) {
        connection.close();
      }
    }

    @Override
    public Duration takes() {
      return dropSlot ? lasts().plusSeconds(10) : lasts();
    }

    @Override
    public String detail() {
      return lasts().toSeconds() + " s";
    }
  }

  /** Very many rows at once, of somebody who is deleted soon after. */
  static final class LargeTransaction implements Fault {

    private static final int ROWS = 200_000;

    private static final String INSERT =
        """
        insert into workout_logs (user_id, exercise_id, performed_at, set_number, reps, weight_kg)
          select ?, (select min(id) from exercises), now() - interval '1 hour' - interval '1 minute' * n, 1, 5, 80
          from generate_series(1, ?) n
        """;

    private static final String DELETE =
        """
        delete from users where id = ?
        """;

    private long user;

    @Override
    public void inject(Scene scene) throws Exception {
      user = scene.sql().newUsers("UTC", 1).get(0);
      scene
          .sql()
          .transactions()
          .commit(
              connection -> {
                try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                  insert.setLong(1, user);
                  insert.setInt(2, ROWS);
                  return insert.executeUpdate();
                }
              });
    }

    @Override
    public Duration lasts() {
      return Duration.ofSeconds(5);
    }

    @Override
    public void heal(Scene scene) throws Exception {
      scene
          .sql()
          .transactions()
          .commit(
              connection -> {
                try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
                  delete.setLong(1, user);
                  return delete.executeUpdate();
                }
              });
    }

    @Override
    public Duration takes() {
      return Duration.ofSeconds(15);
    }

    @Override
    public String detail() {
      return ROWS + " rows";
    }
  }
}
