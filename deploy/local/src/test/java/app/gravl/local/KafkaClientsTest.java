package app.gravl.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever names brokers by hand forgets how they let clients in. */
class KafkaClientsTest {

  private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

  private static final Pattern NAMES_BROKERS =
      Pattern.compile("bootstrap\\.servers|BOOTSTRAP_SERVERS_CONFIG|setBootstrapServers");

  @Test
  void the_properties_of_every_kafka_client_come_from_one_place() throws IOException {
    try (Stream<Path> files = Files.walk(PROJECT)) {
      List<Path> sources =
          files.filter(file -> file.toString().matches(".*/src/main/java/.*\\.java")).toList();

      assertThat(sources)
          .hasSizeGreaterThan(500)
          .filteredOn(file -> NAMES_BROKERS.matcher(content(file)).find())
          .extracting(file -> file.getFileName().toString())
          .containsExactly("KafkaSettings.java");
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
