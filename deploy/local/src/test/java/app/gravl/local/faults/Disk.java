package app.gravl.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small disk in memory that can be full for a while. Only root can mount one. */
final class Disk implements AutoCloseable {

  private final Path folder;

  private Disk(Path folder) {
    this.folder = folder;
  }

  /** Whether this process may: root in a container often may not. */
  static boolean canBeMounted(Path folder) {
    try (Disk disk = mount(folder, 1)) {
      return Files.isDirectory(disk.folder);
    } catch (AssertionError | IOException e) {
      return false;
    }
  }

  static Disk mount(Path folder, int megabytes) throws IOException {
    Files.createDirectories(folder);
    run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "gravl-test", folder.toString());
    return new Disk(folder);
  }

  /** What is on it for use, beside what fills it. */
  Path folder() {
    return folder.resolve("used");
  }

  /** Takes all space that is left. */
  void fill() throws IOException {
    byte[] page = new byte[4096];
    try (OutputStream ballast = Files.newOutputStream(ballast())) {
      while (true) {
        ballast.write(page);
      }
    } catch (IOException e) {
      // Somebody else's file may have got the last page.
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  void free() throws IOException {
    Files.delete(ballast());
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  private static void run(String... command) throws IOException {
    int status = new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue();
    assertThat(status).describedAs(String.join(" ", List.of(command))).isZero();
  }

  @Override
  public void close() throws IOException {
    // What a process that is just ending holds open goes with it.
    run("umount", "-l", folder.toString());
  }
}
