package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.local.system.Ports;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A system that is killed at any moment loses nothing that it acknowledged. */
class KillIT {

  private static final Ports PORTS = new Ports(21_000);
  private static final int USERS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final String BEHIND =
      """
      select v.user_id, v.write_version, r.version from user_versions v
        left join workout_recommendations r on r.user_id = v.user_id
        where r.version is distinct from v.write_version
      """;

  @TempDir Path folder;

  private final long seed = Long.getLong("seed", new Random().nextLong(1_000_000));
  private final Random random = new Random(seed);

  @Test
  void what_was_acknowledged_is_there_and_evaluated_after_every_kill() throws Exception {
    Path data = folder.resolve("data");
    int kills = Integer.getInteger("kills", 2);
    List<Long> users = new ArrayList<>();
    Writers writers = new Writers(users);

    killDuringStart(data);
    for (int kill = 0; kill < kills; kill++) {
      try (UpProcess up = UpProcess.start(data, PORTS)) {
        check(up, writers.acknowledged());
        if (users.isEmpty()) {
          users.addAll(newUsers(up));
        }
        writers.start(up.client(), random.nextLong(1000));
        pass(random.nextInt(6_000));
        up.process().process().destroyForcibly();
        writers.stop();
        up.kill();
        if (random.nextInt(3) == 0) {
          killDuringStart(data);
        }
      }
    }
    try (UpProcess up = UpProcess.start(data, PORTS)) {
      check(up, writers.acknowledged());
      assertThat(writers.acknowledged()).describedAs("seed %d", seed).isNotEmpty();
      assertThat(up.stop()).isZero();
    }
  }

  /** Somewhere between the first instruction and the first snapshot. */
  private void killDuringStart(Path data) {
    try (UpProcess up = UpProcess.begin(data, PORTS)) {
      pass(random.nextInt(15_000));
      up.kill();
    }
  }

  private void check(UpProcess up, List<Long> acknowledged) throws Exception {
    try (Connection connection = up.database()) {
      assertThat(missing(connection, acknowledged))
          .describedAs("acknowledged and gone, seed %d", seed)
          .isEmpty();
      await("insights of every user, seed " + seed)
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(50))
          .untilAsserted(() -> assertThat(behind(connection)).isEmpty());
      ServedInsights served = new ServedInsights(connection);
      TestClient client = up.client();
      for (long user : users(connection)) {
        served.check(client, user);
      }
    }
  }

  private static List<Long> newUsers(UpProcess up) throws SQLException {
    List<Long> users = new ArrayList<>();
    try (Connection connection = up.database()) {
      for (int i = 0; i < USERS; i++) {
        users.add(Database.insertUser(connection));
      }
    }
    return users;
  }

  private static List<Long> users(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select id from users");
        ResultSet row = statement.executeQuery()) {
      List<Long> users = new ArrayList<>();
      while (row.next()) {
        users.add(row.getLong(1));
      }
      return users;
    }
  }

  private static List<Long> missing(Connection connection, List<Long> ids) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select id from workout_logs where id = any (?)")) {
      statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      List<Long> missing = new ArrayList<>(ids);
      try (ResultSet row = statement.executeQuery()) {
        List<Long> found = new ArrayList<>();
        while (row.next()) {
          found.add(row.getLong(1));
        }
        missing.removeAll(found);
      }
      return missing;
    }
  }

  private static List<String> behind(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(BEHIND);
        ResultSet row = statement.executeQuery()) {
      List<String> behind = new ArrayList<>();
      while (row.next()) {
        behind.add(Stream.of(1, 2, 3).map(i -> text(row, i)).collect(Collectors.joining(" ")));
      }
      return behind;
    }
  }

  private static String text(ResultSet row, int column) {
    try {
      return String.valueOf(row.getString(column));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets time pass: there is nothing to wait for. */
  private static void pass(int millis) {
    await().pollDelay(Duration.ofMillis(millis)).atMost(PATIENCE).until(() -> true);
  }
}
