package app.gravl.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Postgres server on 127.0.0.1, a child process of this one but in a session of its own: Ctrl-C
 * in a terminal does not reach it, so whoever reads from it can be stopped first.
 *
 * <p>If this process is killed, its Postgres goes on running. The next start on the same folder
 * stops that one cleanly and starts anew.
 */
public final class PostgresServer implements AutoCloseable {

  public static final String SUPERUSER = "postgres";

  private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
  private static final String STOP_SECONDS = "20";
  private static final String DATA = "data";

  private final PostgresBinaries binaries;
  private final PostgresOptions options;
  private final Path folder;
  private final Path data;
  private final int port;
  private final FileChannel ownership;

  private PostgresServer(
      PostgresBinaries binaries, PostgresOptions options, Path folder, FileChannel ownership) {
    this.binaries = binaries;
    this.options = options;
    this.folder = folder;
    this.data = dataIn(folder);
    this.port = FreePorts.orFree(options.port());
    this.ownership = ownership;
  }

  /**
   * Returns when the server accepts connections.
   *
   * @throws StartFailure where the port is taken, the folder is in use or of another major version
   */
  public static PostgresServer start(PostgresOptions options) {
    Path kept = options.folder();
    Path folder = kept == null ? Folders.temporary("gravl-postgres-") : kept;
    try {
      Files.createDirectories(folder);
      FileChannel ownership = own(folder);
      try {
        PostgresServer server =
            new PostgresServer(PostgresBinaries.unpacked(), options, folder, ownership);
        server.start();
        return server;
      } catch (RuntimeException | IOException e) {
        ownership.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Stops the Postgres that a killed process left behind on a folder, so that its port is free.
   *
   * @throws StartFailure where a living process runs it
   */
  public static void stopLeftBehind(Path folder) {
    if (!Files.exists(dataIn(folder))) {
      return;
    }
    try (FileChannel ownership = own(folder)) {
      new PostgresServer(
              PostgresBinaries.unpacked(), PostgresOptions.keptIn(folder, ""), folder, ownership)
          .stopOrphan();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the Postgres that starts here; it can read the files of no other one. */
  public static int majorVersion() {
    return PostgresBinaries.majorVersion();
  }

  /** Where the files of a server kept in a folder are. */
  public static Path dataIn(Path folder) {
    return folder.resolve(DATA);
  }

  public int port() {
    return port;
  }

  public String password() {
    return options.password();
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Unpooled connections of the superuser. */
  public DataSource superuser(String database) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setURL(jdbcUrl(database));
    dataSource.setUser(SUPERUSER);
    dataSource.setPassword(options.password());
    return dataSource;
  }

  public void createDatabaseIfMissing(String name) throws SQLException {
    try (Connection connection = superuser("postgres").getConnection();
        PreparedStatement exists =
            connection.prepareStatement("select 1 from pg_database where datname = ?");
        Statement create = connection.createStatement()) {
      exists.setString(1, name);
      try (ResultSet rows = exists.executeQuery()) {
        if (!rows.next()) {
          create.execute("create database " + create.enquoteIdentifier(name, true));
        }
      }
    }
  }

  /** Completes when the server is gone, whoever stopped it. */
  public CompletableFuture<?> ended() {
    return new PostmasterPid(data)
        .running()
        .<CompletableFuture<?>>map(ProcessHandle::onExit)
        .orElseGet(() -> CompletableFuture.completedFuture(null));
  }

  /** Stops the server, its connections too, and waits until it is gone. */
  @Override
  public void close() {
    try {
      // Data that is about to be deleted needs no last checkpoint.
      stop(isKept() ? "fast" : "immediate");
      ownership.close();
      if (!isKept()) {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isKept() {
    return options.folder() != null;
  }

  private void start() throws IOException {
    stopOrphan();
    new PostmasterPid(data).forgetStranger();
    if (Files.exists(data)) {
      checkVersion();
    } else {
      new Initdb(binaries, folder).make(data, options.password(), isKept());
    }
    Files.writeString(data.resolve("postgresql.conf"), configuration());
    Path log = folder.resolve("postgres.log");
    if (Files.exists(log)) {
      Files.move(log, folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    try {
      binaries.run(
          "pg_ctl", "start", "-w", "-t", "60", "-D", data.toString(), "-l", log.toString());
    } catch (StartFailure e) {
      throw reason(log).map(why -> new StartFailure(why, e)).orElse(e);
    }
  }

  private void stopOrphan() {
    new PostmasterPid(data)
        .running()
        .ifPresent(
            orphan -> {
              LOG.info("Stopping Postgres {}, which a killed process left behind", orphan.pid());
              stop("fast");
            });
  }

  private void checkVersion() throws IOException {
    String found = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!found.equals(Integer.toString(PostgresBinaries.majorVersion()))) {
      throw new StartFailure(
          String.format(
              "%s holds data of Postgres %s, this version runs Postgres %d: move the folder away,"
                  + " or export from it with the version that made it",
              data, found, PostgresBinaries.majorVersion()));
    }
  }

  private String configuration() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("listen_addresses", "127.0.0.1");
    lines.put("port", Integer.toString(port));
    lines.put("unix_socket_directories", "");
    lines.put("timezone", "UTC");
    lines.put("log_timezone", "UTC");
    lines.put("max_connections", "100");
    // A small machine's share; the operating system caches the rest.
    lines.put("shared_buffers", "64MB");
    lines.put("maintenance_work_mem", "32MB");
    lines.put("io_method", "sync");
    lines.put("autovacuum_max_workers", "2");
    lines.put("jit", "off");
    // Temporary data need not outlive a power cut; kept data must.
    lines.put("fsync", isKept() ? "on" : "off");
    lines.put("full_page_writes", isKept() ? "on" : "off");
    lines.put("wal_level", "logical");
    lines.put("max_wal_senders", "10");
    lines.put("max_replication_slots", "10");
    lines.put("wal_sender_timeout", "30s");
    // A reader that stays away may not fill the disk: past this its slot is given up.
    lines.put("max_slot_wal_keep_size", "4GB");
    lines.put("min_wal_size", "64MB");
    lines.put("max_wal_size", "1GB");
    lines.put("log_checkpoints", "off");
    lines.putAll(options.settings());
    return lines.entrySet().stream()
        .map(line -> line.getKey() + " = '" + line.getValue().replace("'", "''") + "'\n")
        .collect(Collectors.joining("", "# Written at every start.\n", ""));
  }

  private void stop(String mode) {
    if (new PostmasterPid(data).running().isEmpty()) {
      return;
    }
    String[] arguments = {"stop", "-w", "-t", STOP_SECONDS, "-D", data.toString(), "-m", mode};
    try {
      binaries.run("pg_ctl", arguments);
    } catch (StartFailure e) {
      LOG.warn("Postgres did not stop in {} s, stopping it at once", STOP_SECONDS, e);
      arguments[arguments.length - 1] = "immediate";
      binaries.run("pg_ctl", arguments);
    }
  }

  /** What stopped the server, from its own log. */
  private static Optional<String> reason(Path log) throws IOException {
    if (!Files.exists(log)) {
      return Optional.empty();
    }
    List<String> complaints =
        Files.readAllLines(log, StandardCharsets.UTF_8).stream()
            .filter(line -> line.matches(".*(FATAL|PANIC|could not bind).*"))
            .map(line -> line.replaceFirst("^.*?(LOG|FATAL|PANIC): +", ""))
            .distinct()
            .toList();
    return complaints.isEmpty()
        ? Optional.empty()
        : Optional.of("Postgres did not start: " + String.join("; ", complaints));
  }

  /** Released by the operating system when this process ends, however it ends. */
  private static FileChannel own(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean owned;
    try {
      owned = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      owned = false;
    }
    if (!owned) {
      channel.close();
      throw new StartFailure("Another process runs a Postgres in " + folder);
    }
    return channel;
  }
}
