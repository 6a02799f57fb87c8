package app.gravl.local.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which system a command is about. */
final class DataOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder that holds the data (default: .gravl in the repository).")
  private @Nullable Path data;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Added to every port, to run beside another system (default: 0).")
  private int portOffset;

  Path folder() {
    Path folder = data == null ? home().resolve(".gravl") : data;
    return folder.toAbsolutePath().normalize();
  }

  /** The launcher says where the repository is; without it that is the working directory. */
  Path home() {
    return Path.of(System.getProperty("gravl.home", ".")).toAbsolutePath().normalize();
  }

  int portOffset() {
    return portOffset;
  }
}
