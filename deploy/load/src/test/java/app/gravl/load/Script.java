package app.gravl.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a shell script. */
final class Script {

  /**
   * @param output both streams
   */
  record Finished(int code, String output) {}

  private Script() {}

  /**
   * @param environment beside that of this process
   */
  static Finished run(Map<String, String> environment, Path script, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(script.toString()).redirectErrorStream(true);
    builder.command().addAll(List.of(arguments));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return new Finished(process.waitFor(), output);
  }
}
