package app.gravl.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

/** A process of its own that runs a server, writes something, and then waits to be killed. */
final class OwnerProcess {

  private OwnerProcess() {}

  /** Starts it and returns when what it wrote is acknowledged. */
  static Process start(String server, Path folder, int port) {
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  OwnerProcess.class.getName(),
                  server,
                  folder.toString(),
                  Integer.toString(port))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader output =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.equals("written")) {
          return process;
        }
      }
      throw new IllegalStateException("the owner process ended with " + process.waitFor());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    int port = Integer.parseInt(arguments[2]);
    if (arguments[0].equals("postgres")) {
      PostgresServer server =
          PostgresServer.start(PostgresOptions.keptIn(folder, "secret").onPort(port));
      try (Connection connection = server.superuser("postgres").getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create table acknowledged as select generate_series(1, 1000) as n");
      }
    } else {
      KafkaBroker broker = KafkaBroker.keptIn(folder, port);
      KafkaRecords.createTopic(broker, "acknowledged");
      KafkaRecords.write(broker, "acknowledged", List.of("one", "two", "three"));
    }
    System.out.println("written");
    System.in.read();
  }
}
