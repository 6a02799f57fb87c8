package app.gravl.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.gravl.local.process.ChildProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Between parts one direction is lost, the other is not: connections stand, and nothing comes. In a
 * network namespace of its own, so that nobody else on the machine notices.
 */
@Tag("faults")
class HalfOpenIT {

  private static final Duration PATIENCE = Duration.ofMinutes(60);

  private static final List<String> OWN_NETWORK =
      List.of("unshare", "--net", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh");

  @TempDir Path folder;

  @Test
  void a_network_half_open_loses_nothing() throws Exception {
    assumeTrue(
        Stream.of("unshare", "ip", "nft").allMatch(HalfOpenIT::isInstalled) && mayCut(),
        "it takes unshare, ip and nft, and the right to use them, to cut a network");
    try (ChildProcess child =
        ChildProcess.start(
            "half-open",
            folder,
            Map.of("PATH", System.getenv("PATH")),
            OWN_NETWORK,
            List.of(
                "-Xmx384m",
                "-Dcut.seconds=" + Long.getLong("cut.seconds", 60),
                "-cp",
                ChildProcess.testClassPath(),
                HalfOpenMain.class.getName(),
                folder.toString()))) {
      int status = child.awaitEnd(PATIENCE);
      child.lines().stream().filter(line -> line.startsWith("FAULT")).forEach(System.out::println);
      assertThat(status).describedAs(String.join("\n", child.lines())).isZero();
    }
  }

  private static boolean mayCut() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(OWN_NETWORK);
    command.addAll(List.of("nft", "add table inet gravl"));
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }
}
