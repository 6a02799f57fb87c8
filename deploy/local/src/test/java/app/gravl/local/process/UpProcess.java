package app.gravl.local.process;

import app.gravl.embedded.PostgresServer;
import app.gravl.local.Gravl;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.Ports;
import app.gravl.local.system.ServicePort;
import app.gravl.local.token.Tokens;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** {@code gravl up} as a process of its own. */
final class UpProcess implements AutoCloseable {

  /** Only ends what will never come about, on the slowest machine too. */
  public static final Duration PATIENCE = Duration.ofMinutes(5);

  // Below the ports that the system gives to connections, and not those of another run.
  private static final int LOWEST_OFFSET = 500;
  private static final int SPREAD = 500;

  private final Path data;
  private final Ports ports;
  private final ChildProcess process;

  private UpProcess(Path data, Ports ports, ChildProcess process) {
    this.data = data;
    this.ports = ports;
    this.process = process;
  }

  static Ports freePorts() {
    return Ports.freeFrom(LOWEST_OFFSET + new Random().nextInt(SPREAD));
  }

  /** Begins a start. */
  static UpProcess begin(Path data, Ports ports, String... options) {
    return begin(data, ports, Map.of(), options);
  }

  /**
   * @param environment besides the path
   */
  static UpProcess begin(
      Path data, Ports ports, Map<String, String> environment, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-Xms128m",
                "-Xmx512m",
                "-Xss512k",
                "-Djava.awt.headless=true",
                "-cp",
                ChildProcess.testClassPath(),
                Gravl.class.getName(),
                "up",
                "--data",
                data.toString(),
                "--port-offset",
                Integer.toString(ports.offset())));
    arguments.addAll(List.of(options));
    Map<String, String> all = new HashMap<>(environment);
    all.put("PATH", System.getenv("PATH"));
    return new UpProcess(data, ports, ChildProcess.start("up", data.getParent(), all, arguments));
  }

  /** Returns when it is ready. */
  static UpProcess start(Path data, Ports ports, String... options) {
    UpProcess up = begin(data, ports, options);
    up.awaitReady();
    return up;
  }

  void awaitReady() {
    process.awaitLine("ready ", PATIENCE);
  }

  Ports ports() {
    return ports;
  }

  ChildProcess process() {
    return process;
  }

  /** As the kernel does where memory runs out: nothing of it gets a last word. */
  void kill() {
    process.process().destroyForcibly();
    process.awaitEnd(PATIENCE);
  }

  /** As Ctrl-C and a service manager do. */
  int stop() {
    process.process().destroy();
    return process.awaitEnd(PATIENCE);
  }

  TestClient client() {
    return new TestClient(
        "http://127.0.0.1:" + ports.of(ServicePort.API),
        new Tokens(RunningSystem.on(data).secrets().jwtSecret(), Clock.systemUTC()));
  }

  Connection database() throws SQLException {
    return dataSource().getConnection();
  }

  /** Good for as long as its Postgres runs, which outlives a kill. */
  DataSource dataSource() {
    return dataSource(RunningSystem.on(data).secrets().ownerPassword(), ports);
  }

  /** Of one that need not be ready. */
  static DataSource dataSource(String ownerPassword, Ports ports) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setURL("jdbc:postgresql://127.0.0.1:" + ports.of(ServicePort.POSTGRES) + "/gravl");
    database.setUser(PostgresServer.SUPERUSER);
    database.setPassword(ownerPassword);
    return database;
  }

  /** Ends it, and the Postgres that a killed one left behind. */
  @Override
  public void close() {
    process.close();
    PostgresServer.stopLeftBehind(data.resolve("postgres"));
  }
}
