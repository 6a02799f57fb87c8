package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That a system has everything that was acknowledged, in its facts and in its insights. */
public final class Recovered {

  private static final String BEHIND =
      """
      select v.user_id, v.write_version, r.version from user_versions v
        left join workout_recommendations r on r.user_id = v.user_id
        where r.version is distinct from v.write_version
      """;

  private Recovered() {}

  static void check(UpProcess up, Acknowledged acknowledged) throws Exception {
    try (Connection connection = up.database()) {
      check(connection, acknowledged);
      ServedInsights served = new ServedInsights(connection);
      TestClient client = up.client();
      for (long user : users(connection)) {
        served.check(client, user);
      }
    }
  }

  /** The facts, and that the insights of every user include them. */
  public static void check(Connection connection, Acknowledged acknowledged) throws SQLException {
    assertThat(acknowledged.differences(FactKind.readAll(connection, acknowledged.users())))
        .describedAs("acknowledged and gone")
        .isEmpty();
    await("insights of every user")
        .atMost(UpProcess.PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> assertThat(behind(connection)).isEmpty());
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
}
