package app.gravl.local.folder;

import app.gravl.local.CliFailure;
import app.gravl.settings.Tunable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The system that runs on a folder, as other commands find it.
 *
 * @param ports by the name of the part
 * @param tuning tunables that it was started with, by their keys
 */
public record RunningSystem(
    Secrets secrets, Map<String, Integer> ports, Map<String, String> tuning) {

  /**
   * @throws CliFailure where none runs there, or none that is ready
   */
  public static RunningSystem on(Path folder) {
    return find(folder)
        .orElseThrow(
            () ->
                new CliFailure(
                    "Nothing runs on "
                        + folder
                        + ": start it with ./gravl up, or name its folder by --data"));
  }

  /** Whether one runs there, ready or not. */
  public static boolean isOn(Path folder) {
    return Owner.isOwned(folder);
  }

  /**
   * Empty where none runs there.
   *
   * @throws CliFailure where the one that runs is not ready
   */
  public static Optional<RunningSystem> find(Path folder) {
    if (!Owner.isOwned(folder)) {
      return Optional.empty();
    }
    if (!Files.exists(state(folder))) {
      throw new CliFailure("The system on " + folder + " is not ready: wait for its ready line");
    }
    Map<String, String> state = new TreeMap<>(PrivateFile.read(state(folder)));
    Map<String, String> tuning = Tunable.setIn(state);
    state.keySet().removeAll(tuning.keySet());
    Map<String, Integer> ports = new TreeMap<>();
    state.forEach((part, port) -> ports.put(part, Integer.parseInt(port)));
    return Optional.of(
        new RunningSystem(Secrets.read(folder.resolve("secrets")), Map.copyOf(ports), tuning));
  }

  public int port(String part) {
    Integer port = ports.get(part);
    if (port == null) {
      throw new CliFailure("The running system has no " + part);
    }
    return port;
  }

  static void announce(Path folder, Map<String, Integer> ports, Map<String, String> tuning) {
    Map<String, String> values = new TreeMap<>(tuning);
    ports.forEach((part, port) -> values.put(part, Integer.toString(port)));
    PrivateFile.write(state(folder), values, "Ports and tunables of the running system");
  }

  static void forget(Path folder) {
    try {
      Files.deleteIfExists(state(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path state(Path folder) {
    return folder.resolve("running");
  }
}
