package app.gravl.local.bench;

import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Fills the topics as the connector would, with users who have trained for 90 days. */
final class DrainTopics implements AutoCloseable {

  static final int HISTORY = 300;

  private static final Duration TRAINED = Duration.ofDays(90);
  private static final int SETS_PER_WORKOUT = 20;
  private static final long SNAPSHOT_LSN = 1_000;

  private static final List<String> CATALOG =
      List.of("exercises", "exercise_muscles", "workouts", "workout_exercises", "catalog_state");

  private final DataSource database;
  private final int users;
  private final Instant now;
  private final KafkaProducer<byte[], byte[]> producer;
  private final List<Long> exercises = new ArrayList<>();
  private long setId = 1;
  private long lsn = 5_000;
  private long version = 1;
  private volatile @Nullable Exception failure;

  DrainTopics(DataSource database, KafkaSettings kafka, int users, Instant now) {
    this.database = database;
    this.users = users;
    this.now = now;
    this.producer =
        new KafkaProducer<>(
            kafka.client(
                Map.of(
                    ProducerConfig.LINGER_MS_CONFIG,
                    5,
                    ProducerConfig.BATCH_SIZE_CONFIG,
                    256 * 1024,
                    ProducerConfig.BUFFER_MEMORY_CONFIG,
                    64L * 1024 * 1024)),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** The snapshot: the catalog, then the users' rows, their versions last. */
  void writeHistory() throws SQLException {
    ChangeEvents events = new ChangeEvents(now.minus(Duration.ofHours(1)).toEpochMilli());
    writeCatalog(events);
    for (long user = 1; user <= users; user++) {
      send(user, events.user(user, ChangeEvents.Op.SNAPSHOT, SNAPSHOT_LSN));
    }
    Duration betweenWorkouts = TRAINED.dividedBy(HISTORY / SETS_PER_WORKOUT);
    for (long user = 1; user <= users; user++) {
      for (int n = 0; n < HISTORY; n++) {
        int workout = n / SETS_PER_WORKOUT;
        int number = n % SETS_PER_WORKOUT;
        Instant at =
            now.minus(TRAINED)
                .plus(betweenWorkouts.multipliedBy(workout))
                .plusSeconds(user % 3_600 + number * 150L);
        ChangeEvents.LoggedSet set = set(user, user + workout * 7L + n / 4, at, number);
        send(user, events.set(set, ChangeEvents.Op.SNAPSHOT, SNAPSHOT_LSN));
      }
    }
    for (long user = 1; user <= users; user++) {
      send(user, events.version(user, 1, ChangeEvents.Op.SNAPSHOT, SNAPSHOT_LSN));
    }
    awaitSent();
  }

  /**
   * One set of each user, then the next of each; every set with the bump of its user's version, as
   * a transaction of its own leaves it.
   *
   * @param sets of each user
   * @return every user's version after them
   */
  long writeBacklog(int sets) {
    ChangeEvents events = new ChangeEvents(now.minus(Duration.ofMinutes(10)).toEpochMilli());
    for (int n = 0; n < sets; n++) {
      Instant at = now.minusSeconds(7_200 - n * 120L);
      version++;
      for (long user = 1; user <= users; user++) {
        ChangeEvents.LoggedSet set = set(user, user * 3 + n / 4, at, n);
        send(user, events.set(set, ChangeEvents.Op.CREATE, lsn++));
        send(user, events.version(user, version, ChangeEvents.Op.UPDATE, lsn++));
      }
    }
    awaitSent();
    return version;
  }

  private ChangeEvents.LoggedSet set(long user, long exercise, Instant at, int number) {
    return new ChangeEvents.LoggedSet(
        setId++,
        user,
        exercises.get((int) (exercise % exercises.size())),
        at,
        number + 1,
        5 + number % 6,
        40 + number % 8 * 5);
  }

  private void writeCatalog(ChangeEvents events) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : CATALOG) {
        // Its one column that the connector leaves out.
        String rows = "select to_jsonb(t) - 'bumped_by' from " + table + " t";
        try (ResultSet row = statement.executeQuery(rows)) {
          while (row.next()) {
            send(
                new ProducerRecord<>(
                    Topics.CATALOG_CHANGES,
                    events.event(table, row.getString(1), ChangeEvents.Op.SNAPSHOT, SNAPSHOT_LSN)));
          }
        }
      }
      String used = "select distinct exercise_id from workout_exercises order by 1";
      try (ResultSet row = statement.executeQuery(used)) {
        while (row.next()) {
          exercises.add(row.getLong(1));
        }
      }
    }
  }

  private void send(long user, byte[] event) {
    byte[] key = Long.toString(user).getBytes(StandardCharsets.US_ASCII);
    send(new ProducerRecord<>(Topics.USER_CHANGES, key, event));
  }

  private void send(ProducerRecord<byte[], byte[]> event) {
    var unused =
        producer.send(
            event,
            (metadata, e) -> {
              if (e != null) {
                failure = e;
              }
            });
  }

  private void awaitSent() {
    producer.flush();
    if (failure != null) {
      throw new KafkaException("Could not write the topics", failure);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
