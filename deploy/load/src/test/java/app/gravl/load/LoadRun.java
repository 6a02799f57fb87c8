package app.gravl.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The program in a process of its own, as {@code deploy/k8s/load} runs it.
 *
 * @param report {@code load.json}
 */
record LoadRun(int exit, String output, JsonNode report) {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  /** Only ends what will never come about. */
  private static final long PATIENCE_SECONDS = 120;

  /**
   * @param proxy a port that leads Java's own requests nowhere
   */
  static LoadRun with(Path folder, Map<String, String> environment, int proxy)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    JAVA.toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    // Over in seconds: compile little.
                    "-XX:TieredStopAtLevel=1",
                    "-Dhttps.proxyHost=127.0.0.1",
                    "-Dhttps.proxyPort=" + proxy,
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "-cp",
                    CLASS_PATH,
                    LoadMain.class.getName()))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().clear();
    builder.environment().put("RUN", folder.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("It does not end: " + Files.readString(output));
      }
    } finally {
      process.destroyForcibly();
    }
    Path report = folder.resolve("load.json");
    ObjectMapper mapper = new ObjectMapper();
    return new LoadRun(
        process.exitValue(),
        Files.readString(output),
        Files.exists(report) ? mapper.readTree(report.toFile()) : mapper.createObjectNode());
  }

  List<String> missed() {
    return report.path("missed").valueStream().map(JsonNode::asText).toList();
  }
}
