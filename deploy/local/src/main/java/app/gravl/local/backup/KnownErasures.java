package app.gravl.local.backup;

import app.gravl.connect.Erasure;
import app.gravl.connect.ErasureList;
import app.gravl.embedded.KafkaBroker;
import app.gravl.local.folder.DataFolder;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.ServicePort;
import app.gravl.schema.KafkaSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who was erased, as the Kafka of a data folder remembers, whether a system runs there or not. */
final class KnownErasures {

  private static final String KAFKA = "kafka";

  private KnownErasures() {}

  /**
   * @param folder that is not this process's
   * @return empty where nobody remembers anything there
   */
  static Optional<List<Erasure>> of(Path folder, UUID lineage) {
    Optional<RunningSystem> running =
        Files.isDirectory(folder) ? RunningSystem.find(folder) : Optional.empty();
    if (running.isPresent()) {
      return Optional.of(
          read("127.0.0.1:" + running.get().port(ServicePort.KAFKA.label()), lineage));
    }
    if (!Files.exists(folder.resolve(KAFKA))) {
      return Optional.empty();
    }
    try (DataFolder owned = DataFolder.own(folder)) {
      return in(owned, lineage);
    }
  }

  /**
   * @return empty where nobody remembers anything there
   */
  static Optional<List<Erasure>> in(DataFolder folder, UUID lineage) {
    if (!Files.exists(folder.of(KAFKA))) {
      return Optional.empty();
    }
    try (KafkaBroker broker = KafkaBroker.keptIn(folder.of(KAFKA), 0)) {
      return Optional.of(read(broker.bootstrapServers(), lineage));
    }
  }

  private static List<Erasure> read(String bootstrapServers, UUID lineage) {
    try (ErasureList list = new ErasureList(KafkaSettings.plaintext(bootstrapServers))) {
      return list.of(lineage);
    }
  }
}
