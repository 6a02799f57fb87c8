package app.gravl.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * What the system is held to. They stand in {@code limits.json}, which k6 reads too.
 *
 * @param users at the same time
 * @param seconds how long
 * @param p95Millis of all requests, at the most
 * @param requestsPerSecond at the least
 * @param failedPercent at the most
 */
public record Limits(
    int users, int seconds, int p95Millis, double requestsPerSecond, double failedPercent) {

  static Limits read(Path file) {
    try {
      return new ObjectMapper().readValue(file.toFile(), Limits.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The limits can't be read: " + file, e);
    }
  }
}
