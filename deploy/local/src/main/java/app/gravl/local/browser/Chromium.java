package app.gravl.local.browser;

import app.gravl.embedded.Folders;
import app.gravl.local.ChildOutput;
import app.gravl.local.CliFailure;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Chromium without window and with a profile of its own, deleted at the end. */
public final class Chromium implements AutoCloseable {

  /** Names a browser that is not found by itself. */
  public static final String VARIABLE = "GRAVL_CHROMIUM";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final String LISTENING = "DevTools listening on ";
  private static final int STOP_SECONDS = 10;

  private final Process process;
  private final Path profile;
  private final URI devTools;
  private final DevTools browser;

  private Chromium(Process process, Path profile, URI devTools) {
    this.process = process;
    this.profile = profile;
    this.devTools = devTools;
    this.browser = new DevTools(devTools);
  }

  /**
   * @param environment of this process
   * @throws CliFailure where there is none
   */
  public static Path find(Map<String, String> environment) {
    String named = environment.get(VARIABLE);
    if (named != null && !named.isBlank()) {
      Path path = Path.of(named);
      if (!Files.isExecutable(path)) {
        throw new CliFailure(VARIABLE + " is " + named + ", which is no program");
      }
      return path;
    }
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(Objects.requireNonNullElse(environment.get("PATH"), ""))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new CliFailure("No browser found: install chromium, or name one in " + VARIABLE));
  }

  /** Returns when it can be led. */
  public static Chromium start(Path executable) throws IOException {
    Path profile = Folders.temporary("gravl-chromium-");
    List<String> command =
        new ArrayList<>(
            List.of(
                executable.toString(),
                "--headless",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-breakpad"));
    if (isRoot()) {
      // Its sandbox refuses to run for root.
      command.add("--no-sandbox");
    }
    command.add("about:blank");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(LISTENING)) {
        ChildOutput.ignore(output);
        return new Chromium(
            process, profile, URI.create(line.substring(LISTENING.length()).strip()));
      }
      said.append(line).append('\n');
    }
    stop(process);
    Folders.delete(profile);
    throw new CliFailure(executable + " did not start:\n" + said.toString().strip());
  }

  /**
   * A new tab of somebody who has never been here: with a storage and a cache of its own, which are
   * gone when it is closed.
   */
  public Tab newTab() throws IOException, InterruptedException {
    String person =
        browser
            .send("Target.createBrowserContext", Map.of("disposeOnDetach", true))
            .path("browserContextId")
            .asText();
    String tab =
        browser
            .send("Target.createTarget", Map.of("url", "about:blank", "browserContextId", person))
            .path("targetId")
            .asText();
    return new Tab(
        new DevTools(devTools.resolve("/devtools/page/" + tab)),
        () -> browser.tell("Target.disposeBrowserContext", Map.of("browserContextId", person)));
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  @Override
  public void close() {
    browser.close();
    stop(process);
    Folders.delete(profile);
  }

  /** With its children, who may still write into the profile when it has ended. */
  private static void stop(Process process) {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    process.destroy();
    try {
      CompletableFuture.allOf(
              all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
          .get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      all.forEach(ProcessHandle::destroyForcibly);
    } catch (InterruptedException e) {
      all.forEach(ProcessHandle::destroyForcibly);
      Thread.currentThread().interrupt();
    }
  }
}
