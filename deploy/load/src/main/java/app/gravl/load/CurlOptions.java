package app.gravl.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Those of curl's options that say where a host is and who vouches for it, so that the load goes
 * where the other commands of a procedure go.
 */
@Command(name = "CURL_OPTIONS")
final class CurlOptions {

  /** Where connections go instead. */
  record Place(String address, String port) {}

  @Option(names = "--cacert")
  private @Nullable Path authority;

  @Option(names = "--connect-to")
  private List<String> connectTo = new ArrayList<>();

  @Option(names = "--resolve")
  private List<String> resolve = new ArrayList<>();

  private CurlOptions() {}

  /**
   * @param text words, as a shell splits them
   * @throws IllegalArgumentException where there are others, which would be without effect
   */
  static CurlOptions parse(String text) {
    CurlOptions options = new CurlOptions();
    String[] words =
        Arrays.stream(text.split("\\s+", -1))
            .filter(word -> !word.isEmpty())
            .toArray(String[]::new);
    try {
      new CommandLine(options).parseArgs(words);
    } catch (CommandLine.ParameterException e) {
      throw new IllegalArgumentException(
          "CURL_OPTIONS holds what only curl understands ("
              + e.getMessage()
              + "): set LOAD_URL, LOAD_ADDRESS and LOAD_CA as well",
          e);
    }
    return options;
  }

  Optional<Path> authority() {
    return Optional.ofNullable(authority);
  }

  Optional<Place> placeOf(String host, String port) {
    for (String each : connectTo) {
      // HOST1:PORT1:HOST2:PORT2, where what is left out is any, or the same.
      String[] parts = parts("--connect-to", each, 4);
      if (matches(parts[0], host) && matches(parts[1], port)) {
        return Optional.of(
            new Place(parts[2].isEmpty() ? host : parts[2], parts[3].isEmpty() ? port : parts[3]));
      }
    }
    for (String each : resolve) {
      String[] parts = parts("--resolve", each, 3);
      if (parts[0].equals(host) && parts[1].equals(port)) {
        return Optional.of(new Place(parts[2], port));
      }
    }
    return Optional.empty();
  }

  private static String[] parts(String option, String text, int count) {
    String[] parts = text.split(":", -1);
    if (parts.length != count) {
      throw new IllegalArgumentException(option + " " + text + " has not " + count + " parts");
    }
    return parts;
  }

  private static boolean matches(String pattern, String text) {
    return pattern.isEmpty() || pattern.equals(text);
  }
}
