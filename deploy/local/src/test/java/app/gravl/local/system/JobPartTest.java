package app.gravl.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.embedded.KafkaBroker;
import app.gravl.schema.TestDatabase;
import app.gravl.schema.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job's starts from checkpoints that real runs left and that something damaged since. */
class JobPartTest {

  private static final int USERS = 20_000;

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private static KafkaBroker kafka;

  @TempDir Path folder;

  // So many users that their state lies in files of its own.
  @BeforeAll
  static void usersWhoWait() throws Exception {
    kafka = KafkaBroker.temporary();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin
          .createTopics(
              Stream.of(Topics.USER_CHANGES, Topics.CATALOG_CHANGES)
                  .map(topic -> new NewTopic(topic, 1, (short) 1))
                  .toList())
          .all()
          .get();
    }
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      for (int id = 1; id <= USERS; id++) {
        producer.send(new ProducerRecord<>(Topics.USER_CHANGES, Integer.toString(id), user(id)));
      }
    }
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  private static String user(int id) {
    return """
    {"before":null,"after":{"id":%d,"time_zone":"UTC"},"op":"r",
     "source":{"name":"gravl-e1","table":"users","snapshot":"true","lsn":5,"ts_ms":1}}
    """
        .formatted(id);
  }

  @Test
  void the_newest_of_three_checkpoints_is_gone_on_from() throws Exception {
    List<Path> kept = runUntilCheckpointed();
    assertThat(kept).hasSize(3);

    assertThat(start()).isEqualTo("restored from " + kept.get(0).getFileName());
  }

  @Test
  void where_the_newest_has_no_metadata_that_can_be_read_the_one_before_is_taken()
      throws Exception {
    List<Path> kept = runUntilCheckpointed();
    cutInHalf(kept.get(0).resolve("_metadata"));

    startsFromTheOneBefore(kept);
  }

  @Test
  void where_a_state_file_is_gone_the_one_before_is_taken() throws Exception {
    List<Path> kept = runUntilCheckpointed();
    Files.delete(stateFile(kept.get(0)));

    startsFromTheOneBefore(kept);
    assertThat(kept.get(2)).as("nothing is deleted before a new one is complete").exists();
  }

  @Test
  void where_a_state_file_is_cut_the_one_before_is_taken() throws Exception {
    List<Path> kept = runUntilCheckpointed();
    cutInHalf(stateFile(kept.get(0)));

    startsFromTheOneBefore(kept);
  }

  @Test
  void where_one_bit_of_the_state_is_wrong_the_one_before_is_taken() throws Exception {
    List<Path> kept = runUntilCheckpointed();
    Path file = stateFile(kept.get(0));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 4;
    Files.write(file, bytes);

    startsFromTheOneBefore(kept);
  }

  @Test
  void where_all_are_damaged_it_starts_without_state() throws Exception {
    for (Path checkpoint : runUntilCheckpointed()) {
      Files.write(checkpoint.resolve("_metadata"), new byte[] {1, 2, 3});
    }

    assertThat(start()).isEqualTo("without state: no checkpoint can be restored");
  }

  private void startsFromTheOneBefore(List<Path> kept) throws Exception {
    assertThat(start())
        .isEqualTo("restored from " + kept.get(1).getFileName() + ", 1 newer can't be");
  }

  private static void cutInHalf(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
  }

  private static Path stateFile(Path checkpoint) throws IOException {
    try (Stream<Path> files = Files.list(checkpoint)) {
      return files
          .filter(file -> !file.endsWith("_metadata"))
          .max(Comparator.comparingLong(file -> file.toFile().length()))
          .orElseThrow();
    }
  }

  /**
   * @return the checkpoints that a run left that had read everything, the newest first
   */
  private List<Path> runUntilCheckpointed() throws Exception {
    FlinkPart flink = new FlinkPart(folder, 0, OptionalInt.empty(), Map.of());
    try {
      flink.start();
      new JobPart(flink, environment(), false).start();
      KeptCheckpoints kept = new KeptCheckpoints(flink.checkpoints());
      await()
          .ignoreException(UncheckedIOException.class)
          .until(() -> kept.newestFirst(), JobPartTest::allHoldTheUsers);
    } finally {
      flink.stop();
    }
    return new KeptCheckpoints(flink.checkpoints()).newestFirst();
  }

  private static boolean allHoldTheUsers(List<Path> checkpoints) {
    return checkpoints.size() == KeptCheckpoints.KEPT
        && checkpoints.stream().allMatch(checkpoint -> size(checkpoint) > 100_000);
  }

  private static long size(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @return what the part says of its start
   */
  private String start() throws Exception {
    FlinkPart flink = new FlinkPart(folder, 0, OptionalInt.empty(), Map.of());
    try {
      flink.start();
      return new JobPart(flink, environment(), false).start();
    } finally {
      flink.stop();
    }
  }

  private static Map<String, String> environment() {
    return Map.of(
        "KAFKA_BOOTSTRAP_SERVERS",
        kafka.bootstrapServers(),
        // Of it only the parameters are read: no user is evaluated without a catalog.
        "DATABASE_URL",
        DATABASE.url(),
        "DATABASE_PASSWORD",
        DATABASE.password(),
        "CHECKPOINT_INTERVAL_MS",
        "300");
  }
}
