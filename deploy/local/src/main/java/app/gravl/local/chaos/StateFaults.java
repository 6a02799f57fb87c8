package app.gravl.local.chaos;

import app.gravl.local.system.ServicePort;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/** What the job goes on from is gone. */
final class StateFaults {

  private StateFaults() {}

  /** All records up to now, and the process is killed: its checkpoint asks for some of them. */
  record RecordsDeleted() implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      String address = "127.0.0.1:" + scene.system().ports().of(ServicePort.KAFKA);
      try (Admin admin = Admin.create(KafkaSettings.plaintext(address).client())) {
        deleteAll(admin);
      }
      scene.system().kill();
      scene.system().start();
    }

    private static void deleteAll(Admin admin) throws Exception {
      Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
      admin
          .describeTopics(List.of(Topics.USER_CHANGES))
          .allTopicNames()
          .get()
          .values()
          .iterator()
          .next()
          .partitions()
          .forEach(
              partition ->
                  latest.put(
                      new TopicPartition(Topics.USER_CHANGES, partition.partition()),
                      OffsetSpec.latest()));
      Map<TopicPartition, RecordsToDelete> records = new HashMap<>();
      admin
          .listOffsets(latest)
          .all()
          .get()
          .forEach(
              (partition, end) ->
                  records.put(partition, RecordsToDelete.beforeOffset(end.offset())));
      admin.deleteRecords(records).all().get();
    }

    @Override
    public Duration takes() {
      return ProcessFaults.RESTART;
    }
  }

  /** Of a killed process. */
  record CheckpointDamaged(boolean deleted) implements Fault {
    @Override
    public void inject(Scene scene) throws Exception {
      scene.system().kill();
      Optional<Path> newest = newest(scene.system().checkpoints());
      if (newest.isPresent()) {
        if (deleted) {
          Files.delete(newest.get());
        } else {
          byte[] whole = Files.readAllBytes(newest.get());
          Files.write(newest.get(), Arrays.copyOf(whole, whole.length / 2));
        }
      }
      scene.system().start();
    }

    private static Optional<Path> newest(Path checkpoints) throws IOException {
      try (Stream<Path> files = Files.walk(checkpoints, 3)) {
        return files
            .filter(file -> file.endsWith("_metadata"))
            .max(Comparator.comparing(CheckpointDamaged::modified));
      }
    }

    private static FileTime modified(Path file) {
      try {
        return Files.getLastModifiedTime(file);
      } catch (IOException e) {
        return FileTime.fromMillis(0);
      }
    }

    @Override
    public Duration takes() {
      return ProcessFaults.RESTART;
    }

    @Override
    public String detail() {
      return deleted ? "deleted" : "cut in half";
    }
  }
}
