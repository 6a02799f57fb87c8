package app.gravl.local.faults;

import java.nio.file.Path;

/** Where each part that keeps something keeps it. */
record Places(Path root, Path postgres, Path kafka, Path checkpoints) {

  static Places in(Path root) {
    return new Places(
        root, root.resolve("postgres"), root.resolve("kafka"), root.resolve("checkpoints"));
  }

  Places withPostgres(Path folder) {
    return new Places(root, folder, kafka, checkpoints);
  }

  Places withKafka(Path folder) {
    return new Places(root, postgres, folder, checkpoints);
  }

  Places withCheckpoints(Path folder) {
    return new Places(root, postgres, kafka, folder);
  }
}
