package app.gravl.k8s.watch;

import app.gravl.k8s.manifest.Kustomize;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Prometheus and Alertmanager as Debian has them, for the programs that ask them. */
final class Watching implements AutoCloseable {

  static final Path MONITORING = Kustomize.HOME.resolve("../monitoring").normalize();

  private static final String HOST = "127.0.0.1";
  private static final int STOP_SECONDS = 10;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final List<Process> processes = new ArrayList<>();
  private final List<HttpServer> servers = new ArrayList<>();
  private final Path folder;

  /**
   * @param folder for what they keep
   */
  Watching(Path folder) {
    this.folder = folder;
  }

  static boolean areInstalled() {
    return List.of("prometheus", "prometheus-alertmanager", "jq", "curl").stream()
        .allMatch(
            program ->
                List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
                    .anyMatch(path -> Files.isExecutable(Path.of(path, program))));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    }
  }

  /** Answers each request by what it is told; gives its address. */
  String serve(Answer answer) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(HOST, 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          byte[] said =
              answer.to(exchange.getRequestURI().getPath(), body).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, said.length == 0 ? -1 : said.length);
          exchange.getResponseBody().write(said);
          exchange.close();
        });
    server.start();
    servers.add(server);
    return HOST + ":" + server.getAddress().getPort();
  }

  @FunctionalInterface
  interface Answer {
    String to(String path, String body);
  }

  /**
   * @param configuration of which rule files stand where this reads them
   * @return its address
   */
  String prometheus(String configuration) throws IOException {
    Path file = Files.writeString(folder.resolve("prometheus.yml"), configuration);
    String address = HOST + ":" + freePort();
    start(
        "prometheus",
        "--config.file=" + file,
        "--storage.tsdb.path=" + folder.resolve("prometheus"),
        "--web.listen-address=" + address,
        "--web.enable-lifecycle");
    return "http://" + address;
  }

  /**
   * @return its address
   */
  String alertmanager(String configuration) throws IOException {
    Path file = Files.writeString(folder.resolve("alertmanager.yml"), configuration);
    String address = HOST + ":" + freePort();
    start(
        "prometheus-alertmanager",
        "--config.file=" + file,
        "--storage.path=" + folder.resolve("alertmanager"),
        "--web.listen-address=" + address,
        "--cluster.listen-address=");
    return "http://" + address;
  }

  private void start(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(command[0] + ".log").toFile())
            .start();
    processes.add(process);
  }

  /** Whether it answers with success. */
  static boolean answers(String url) {
    try {
      return CLIENT
              .send(
                  HttpRequest.newBuilder(URI.create(url)).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String get(String url) throws IOException, InterruptedException {
    return CLIENT
        .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /**
   * Both streams of a program that has ended.
   *
   * @param code it ended with
   */
  record Ended(int code, String said) {}

  /** Runs a program of deploy/k8s. */
  Ended run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile(folder, "said", "");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Kustomize.HOME.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    return new Ended(process.waitFor(), Files.readString(said));
  }

  @Override
  public void close() throws InterruptedException {
    servers.forEach(server -> server.stop(0));
    for (Process process : processes) {
      process.destroy();
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }
}
