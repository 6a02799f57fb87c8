package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.gravl.embedded.Folders;
import app.gravl.local.system.Ports;
import app.gravl.local.system.ServicePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user is erased within a minute, and nothing that remembers more brings them back. */
@Tag("faults")
class EraseIT {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @TempDir Path folder;

  private final Ports ports = UpProcess.freePorts();
  private final String kafka = "127.0.0.1:" + ports.of(ServicePort.KAFKA);

  @Test
  void nothing_of_an_erased_user_is_left_or_comes_back() throws Exception {
    Path data = folder.resolve("data");
    Path before = folder.resolve("before");
    long user;
    long other;
    try (UpProcess up = UpProcess.start(data, ports, "--no-demo")) {
      user = newUser(up);
      other = newUser(up);
      Writers writers = new Writers(List.of(user, other));
      writers.start(up.client(), new Random().nextLong(1000));
      await().atMost(UpProcess.PATIENCE).until(() -> writers.acknowledged().size() > 100);
      writers.stop();
      sendPoison(user);
      sendPoison(other);
      await()
          .atMost(UpProcess.PATIENCE)
          .until(
              () ->
                  Traces.inLetters(kafka, user).size() + Traces.inLetters(kafka, other).size()
                      == 2);
      await("insights")
          .atMost(UpProcess.PATIENCE)
          .until(() -> traces(up, user).contains("workout_recommendations"));
      keepNextCheckpoint(data, before);

      long began = System.nanoTime();
      Cli erased = Cli.run(data, "erase", "--user", Long.toString(user));
      assertThat(erased.status()).describedAs(erased.printed()).isZero();
      assertThat(erased.printed())
          .contains("User " + user + " is erased: ", "dead letters are gone", "on the list");
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(A_MINUTE);
      assertGone(up, user);
      assertThat(Traces.listedErasures(kafka)).containsExactly(user);
      assertThat(Traces.inLetters(kafka, other)).hasSize(1);
      assertThat(traces(up, other)).contains("workout_logs", "workout_recommendations");

      assertThat(Cli.run(data, "erase", "--user", Long.toString(user)).printed())
          .contains("User " + user + " was erased at ");
      assertThat(Cli.run(data, "erase", "--user", "99999").printed())
          .startsWith("gravl: There is no user 99999");

      zombieWrites(up, user);
      assertThat(Cli.run(data, "dead-letters", "--replay", "--from", "0").status()).isZero();
      settle(up, data);
      assertGone(up, user);

      long epoch = number(up, "select begin_epoch(epoch, 'tested') from cdc_epoch");
      await("a new snapshot")
          .atMost(UpProcess.PATIENCE)
          .until(
              () -> number(up, "select coalesce(heartbeat_epoch, 0) from stream_state()") == epoch);
      settle(up, data);
      assertGone(up, user);

      assertThat(up.client().statusOf(other, "DELETE", "/api/me")).isEqualTo(204);
      await("whoever erased themselves to be gone")
          .atMost(A_MINUTE)
          .untilAsserted(
              () -> {
                assertGone(up, other);
                assertThat(Traces.listedErasures(kafka)).containsExactlyInAnyOrder(user, other);
              });
      assertThat(up.stop()).isZero();
    }

    Path checkpoints = data.resolve("flink").resolve("checkpoints");
    Folders.delete(checkpoints);
    copy(before, checkpoints);
    try (UpProcess up = UpProcess.start(data, ports, "--no-demo")) {
      assertThat(up.process().lines()).anyMatch(line -> line.contains("restored from chk-"));
      settle(up, data);
      assertGone(up, user);
      // Their letter was written anew with the state of before; the record of their erasure
      // follows.
      await("whoever erased themselves to be gone again")
          .atMost(A_MINUTE)
          .untilAsserted(() -> assertGone(up, other));
      assertThat(up.stop()).isZero();
    }
  }

  private void assertGone(UpProcess up, long user) throws SQLException {
    assertThat(traces(up, user)).isEmpty();
    assertThat(Traces.inLetters(kafka, user)).isEmpty();
  }

  /** All that was sent before has come the whole way, and what is served is right. */
  private static void settle(UpProcess up, Path data) throws SQLException {
    String now = text(up, "select clock_timestamp()");
    await()
        .atMost(UpProcess.PATIENCE)
        .until(
            () ->
                text(up, "select coalesce(heartbeat_at > '" + now + "', false) from stream_state()")
                    .equals("t"));
    Cli verified = Cli.run(data, "verify");
    assertThat(verified.status()).describedAs(verified.printed()).isZero();
  }

  private void sendPoison(long user) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer())) {
      producer.send(
          new ProducerRecord<>("gravl.user-changes", Long.toString(user), "{\"weight\": 81.5"));
      producer.flush();
    }
  }

  /** A sink of a job that was believed dead writes what it computed before the erasure. */
  private static void zombieWrites(UpProcess up, long user) throws SQLException {
    try (Connection connection = up.database();
        Statement statement = connection.createStatement()) {
      statement.execute("set role gravl_stream");
      assertThatThrownBy(
              () ->
                  statement.execute(
                      "insert into workout_recommendations select "
                          + user
                          + ", now(), null, '[]', null, 99, 1, 1, now()"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23503"));
    }
  }

  /** The next whole one, while the job goes on and deletes older ones. */
  private static void keepNextCheckpoint(Path data, Path to) throws IOException {
    Path checkpoints = data.resolve("flink").resolve("checkpoints");
    String first = newest(checkpoints);
    await()
        .atMost(UpProcess.PATIENCE)
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .until(() -> !newest(checkpoints).equals(first));
    Path found = checkpoints.resolve(newest(checkpoints));
    copy(found, to.resolve(newest(checkpoints)));
    assertThat(found).exists();
  }

  private static String newest(Path checkpoints) {
    try (Stream<Path> files = Files.walk(checkpoints, 3)) {
      return files
          .filter(file -> file.endsWith("_metadata"))
          .max(Comparator.comparing(file -> file.toFile().lastModified()))
          .map(file -> checkpoints.relativize(file.getParent()).toString())
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private static List<String> traces(UpProcess up, long user) throws SQLException {
    try (Connection connection = up.database()) {
      return Traces.inTables(connection, user);
    }
  }

  private static long newUser(UpProcess up) throws SQLException {
    try (Connection connection = up.database()) {
      return Database.insertUser(connection);
    }
  }

  private static long number(UpProcess up, String sql) throws SQLException {
    return Long.parseLong(text(up, sql));
  }

  private static String text(UpProcess up, String sql) throws SQLException {
    try (Connection connection = up.database();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
