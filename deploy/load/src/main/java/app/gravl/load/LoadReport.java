package app.gravl.load;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came out of a run, as {@code load.json} has it.
 *
 * @param passed whether all limits were kept
 * @param missed those that were not, in words
 * @param requestsPerSecond on the average of the run
 * @param errorShare 0 to 1
 * @param byRequest the same of each kind of request
 * @param report the page for people, from where this is
 */
record LoadReport(
    boolean passed,
    List<String> missed,
    long requests,
    double requestsPerSecond,
    int p50Ms,
    int p95Ms,
    int p99Ms,
    double errorShare,
    Map<String, Part> byRequest,
    Limits limits,
    String report) {

  /** Of all requests of a kind. */
  record Part(long requests, int p95Ms) {

    String told(String name) {
      return "%s: p95 %d ms (%d requests)".formatted(name, p95Ms, requests);
    }
  }

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Whoever reads the file finds all of it, or that of before. */
  void write(Path file) throws IOException {
    Path made = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(made, MAPPER.writeValueAsString(this) + "\n");
    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
  }

  String told() {
    return String.format(
        Locale.ROOT,
        "p95 %d ms (limit %d), %.1f requests/s (limit %.0f), errors %.3f %% (limit %.1f %%): %d requests of %d users in %d s",
        p95Ms,
        limits.p95Ms(),
        requestsPerSecond,
        limits.requestsPerSecond(),
        100 * errorShare,
        100 * limits.errorShare(),
        requests,
        limits.users(),
        limits.seconds());
  }
}
