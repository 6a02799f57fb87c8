package app.gravl.k8s.manifest;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Builds overlays, by the kustomize in the kubectl that {@code deploy/k8s/kubectl} finds. */
public final class Kustomize {

  /** The folder deploy/k8s: Maven runs tests in their module. */
  public static final Path HOME = Path.of("").toAbsolutePath();

  private static final int SECONDS = 60;

  private static final Map<String, String> BUILT = new ConcurrentHashMap<>();

  private Kustomize() {}

  /** Why there is none; empty: there is one. */
  public static Optional<String> missing() {
    Finished found = run(HOME.resolve("kubectl").toString());
    return found.code() == 0 ? Optional.empty() : Optional.of(found.err().strip());
  }

  /**
   * What is applied, as YAML; each overlay is built once.
   *
   * @param overlay its folder in deploy/k8s
   */
  public static String build(String overlay) {
    return BUILT.computeIfAbsent(overlay, Kustomize::built);
  }

  private static String built(String overlay) {
    Finished found = run(HOME.resolve("kubectl").toString());
    if (found.code() != 0) {
      throw new IllegalStateException(found.err().strip());
    }
    String kubectl = found.out().strip();
    Finished built = run(kubectl, "kustomize", HOME.resolve(overlay).toString());
    if (built.code() != 0) {
      throw new IllegalStateException(overlay + " can't be built: " + built.err());
    }
    return built.out();
  }

  /** A process that has ended. */
  public record Finished(int code, String out, String err) {}

  /** Runs a program in deploy/k8s to its end. */
  public static Finished run(String... command) {
    try {
      File out = Files.createTempFile("out", "").toFile();
      File err = Files.createTempFile("err", "").toFile();
      try {
        Process process =
            new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectOutput(out)
                .redirectError(err)
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IllegalStateException(command[0] + " does not end");
        }
        return new Finished(process.exitValue(), text(out), text(err));
      } finally {
        Files.delete(out.toPath());
        Files.delete(err.toPath());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(File file) throws IOException {
    return Files.readString(file.toPath(), StandardCharsets.UTF_8);
  }
}
