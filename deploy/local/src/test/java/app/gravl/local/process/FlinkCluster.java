package app.gravl.local.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.client.cli.CliFrontend;
import org.apache.flink.metrics.prometheus.LoopbackReporterFactory;
import org.apache.flink.metrics.reporter.MetricReporterFactory;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;

/**
 * A Flink cluster of a JobManager process and a TaskManager process, as a distribution runs it.
 * Either can be started again; a session cluster that lost its JobManager knows no jobs any more.
 */
public final class FlinkCluster implements AutoCloseable {

  /** What a distribution of Flink brings; all else must come with the job's jar. */
  private static final Pattern DISTRIBUTION =
      Pattern.compile(
          "/org/apache/flink/flink-(?!connector-(base|kafka)|state-processor-api)|/commons-|/com/esotericsoftware/|/org/objenesis/"
              + "|/org/javassist/|/org/xerial/snappy/|/at/yawk/lz4/|/snakeyaml-engine/|/findbugs/"
              + "|/org/slf4j/|/ch/qos/logback/|/org/ow2/asm/");

  private static final String REPORTER = "reporter";

  private static final String LOGGING =
      """
      <configuration>
        <statusListener class="ch.qos.logback.core.status.NopStatusListener"/>
        <appender name="STDOUT" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>%d %-5level %logger{24} - %msg%n</pattern></encoder>
        </appender>
        <root level="INFO"><appender-ref ref="STDOUT"/></root>
      </configuration>
      """;

  private final Path folder;
  private final Path checkpoints;
  private final int rpcPort;
  private final int restPort;
  private final int jobManagerMetrics = freePort();
  private final int taskManagerMetrics = freePort();
  private final List<ChildProcess> processes = new ArrayList<>();
  private ChildProcess jobManager;
  private ChildProcess taskManager;

  private FlinkCluster(Path folder, Path checkpoints, int rpcPort, int restPort) {
    this.folder = folder;
    this.checkpoints = checkpoints;
    this.rpcPort = rpcPort;
    this.restPort = restPort;
  }

  static FlinkCluster start(Path folder) throws IOException {
    FlinkCluster cluster = configure(folder, folder.resolve("checkpoints"), 2);
    cluster.startJobManager();
    cluster.startTaskManager();
    return cluster;
  }

  /**
   * One that does not run yet.
   *
   * @param slots of the TaskManager
   */
  public static FlinkCluster configure(Path folder, Path checkpoints, int slots)
      throws IOException {
    Files.createDirectories(folder);
    int rpcPort = freePort();
    int restPort = freePort();
    Files.writeString(
        folder.resolve("config.yaml"),
        """
        jobmanager.rpc.address: 127.0.0.1
        jobmanager.rpc.port: %d
        jobmanager.bind-host: 127.0.0.1
        rest.address: 127.0.0.1
        rest.bind-address: 127.0.0.1
        rest.port: %d
        taskmanager.host: 127.0.0.1
        taskmanager.bind-host: 127.0.0.1
        taskmanager.numberOfTaskSlots: %d
        taskmanager.cpu.cores: 2.0
        taskmanager.memory.task.heap.size: 128m
        taskmanager.memory.task.off-heap.size: 0b
        taskmanager.memory.network.min: 16m
        taskmanager.memory.network.max: 16m
        taskmanager.memory.managed.size: 1m
        taskmanager.memory.framework.heap.size: 64m
        taskmanager.memory.framework.off-heap.size: 64m
        taskmanager.memory.jvm-metaspace.size: 128m
        taskmanager.memory.jvm-overhead.min: 64m
        taskmanager.memory.jvm-overhead.max: 64m
        metrics.fetcher.update-interval: 2 s
        metrics.reporters: prometheus
        metrics.reporter.prometheus.factory.class: %s
        metrics.reporter.prometheus.scope.variables.excludes: task_attempt_id;task_attempt_num
        parallelism.default: 2
        execution.target: remote
        execution.checkpointing.dir: %s
        execution.checkpointing.savepoint-dir: %s
        execution.checkpointing.num-retained: 3
        execution.checkpointing.externalized-checkpoint-retention: RETAIN_ON_CANCELLATION
        io.tmp.dirs: %s
        """
            .formatted(
                rpcPort,
                restPort,
                slots,
                LoopbackReporterFactory.class.getName(),
                checkpoints.toUri(),
                folder.resolve("savepoints").toUri(),
                Files.createDirectories(folder.resolve("tmp"))));
    Files.writeString(folder.resolve("logback.xml"), LOGGING);
    copyReporter(folder.resolve(REPORTER));
    return new FlinkCluster(folder, checkpoints, rpcPort, restPort);
  }

  public void startJobManager() {
    jobManager =
        run(
            "jobmanager",
            StandaloneSessionClusterEntrypoint.class,
            Map.of(),
            configuration(jobManagerMetrics));
  }

  public void startTaskManager() {
    taskManager =
        run("taskmanager", TaskManagerRunner.class, Map.of(), configuration(taskManagerMetrics));
  }

  public int rpcPort() {
    return rpcPort;
  }

  public int restPort() {
    return restPort;
  }

  /** Where its processes show their metrics: JobManager, then TaskManager. */
  public List<Integer> metricsPorts() {
    return List.of(jobManagerMetrics, taskManagerMetrics);
  }

  public Process jobManager() {
    return jobManager.process();
  }

  public Process taskManager() {
    return taskManager.process();
  }

  /** Submits a job as {@code flink run -d} does and returns when the cluster has taken it. */
  public void submit(Path jar, Map<String, String> environment) {
    flink(environment, "run", "-d", jar.toString());
  }

  /** The same, going on from the newest checkpoint that any job left behind, if one did. */
  public void resume(Path jar, Map<String, String> environment) throws IOException {
    Optional<Path> newest = newestCheckpoint();
    if (newest.isEmpty()) {
      submit(jar, environment);
    } else {
      flink(environment, "run", "-d", "-s", newest.get().toUri().toString(), jar.toString());
    }
  }

  /**
   * Runs a program of a jar as {@code flink run -c} does and returns when it has ended.
   *
   * @return what it printed
   */
  List<String> run(
      Path jar, Class<?> program, Map<String, String> environment, String... arguments) {
    return flink(environment, runs(jar, program, arguments));
  }

  /** As {@link #run}, for one that runs until it is ended. */
  ChildProcess begin(
      Path jar, Class<?> program, Map<String, String> environment, String... arguments) {
    return client(environment, runs(jar, program, arguments));
  }

  /**
   * One that is to end with 1.
   *
   * @return what it printed
   */
  List<String> fail(
      Path jar, Class<?> program, Map<String, String> environment, String... arguments) {
    ChildProcess client = client(environment, runs(jar, program, arguments));
    if (client.awaitEnd(UpProcess.PATIENCE) != 1) {
      throw new AssertionError("it did not fail:\n" + String.join("\n", client.lines()));
    }
    return client.lines();
  }

  private static String[] runs(Path jar, Class<?> program, String... arguments) {
    return Stream.concat(
            Stream.of("run", "-c", program.getName(), jar.toString()), Stream.of(arguments))
        .toArray(String[]::new);
  }

  /**
   * @return what {@code flink} printed
   */
  public List<String> flink(Map<String, String> environment, String... arguments) {
    ChildProcess client = client(environment, arguments);
    if (client.awaitEnd(UpProcess.PATIENCE) != 0) {
      throw new AssertionError("flink failed:\n" + String.join("\n", client.lines()));
    }
    return client.lines();
  }

  private ChildProcess client(Map<String, String> environment, String... arguments) {
    Map<String, String> withConfiguration = new HashMap<>(environment);
    withConfiguration.put("FLINK_CONF_DIR", folder.toString());
    return run("flink", CliFrontend.class, withConfiguration, List.of(arguments));
  }

  /** A checkpoint is complete where it has its metadata, which is written last. */
  public Optional<Path> newestCheckpoint() throws IOException {
    if (!Files.exists(checkpoints)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(checkpoints, 3)) {
      return files
          .filter(file -> file.endsWith("_metadata"))
          .max(Comparator.comparing(file -> file.toFile().lastModified()))
          .map(Path::getParent);
    }
  }

  /** What its processes printed, for a failure's message. */
  public String output() {
    return processes.stream()
        .flatMap(process -> process.lines().stream())
        .filter(line -> !line.contains(" INFO "))
        .collect(Collectors.joining("\n"));
  }

  private List<String> configuration(int metricsPort) {
    return List.of(
        "--configDir", folder.toString(), "-Dmetrics.reporter.prometheus.port=" + metricsPort);
  }

  /** The one class that it takes from us: Flink's own reporter listens to everybody. */
  private static void copyReporter(Path to) throws IOException {
    for (Class<?> part : LoopbackReporterFactory.class.getNestMembers()) {
      String file = part.getName().replace('.', '/') + ".class";
      Files.createDirectories(to.resolve(file).getParent());
      try (InputStream bytes = part.getClassLoader().getResourceAsStream(file)) {
        Files.copy(bytes, to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Path service = to.resolve("META-INF/services/" + MetricReporterFactory.class.getName());
    Files.createDirectories(service.getParent());
    Files.writeString(service, LoopbackReporterFactory.class.getName());
  }

  private ChildProcess run(
      String name, Class<?> main, Map<String, String> environment, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "-Xmx" + (main == TaskManagerRunner.class ? "1g" : "256m"),
                // As a distribution's config.yaml has it.
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-Dlogback.configurationFile=" + folder.resolve("logback.xml"),
                "-cp",
                distribution() + File.pathSeparator + folder.resolve(REPORTER),
                main.getName()));
    command.addAll(arguments);
    ChildProcess process = ChildProcess.start(name, folder, environment, command);
    processes.add(process);
    return process;
  }

  private static String distribution() {
    return Arrays.stream(ChildProcess.testClassPath().split(File.pathSeparator))
        .filter(jar -> DISTRIBUTION.matcher(jar).find())
        .collect(Collectors.joining(File.pathSeparator));
  }

  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    for (int i = processes.size() - 1; i >= 0; i--) {
      processes.get(i).close();
    }
  }
}
