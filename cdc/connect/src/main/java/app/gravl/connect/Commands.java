package app.gravl.connect;

import app.gravl.schema.KafkaRefusal;
import app.gravl.schema.KafkaSettings;
import app.gravl.settings.InvalidSettings;
import app.gravl.settings.Settings;
import java.io.PrintStream;
import java.util.Map;
import org.apache.kafka.common.errors.TimeoutException;

/** The worker as a program, and what is asked of it once. */
final class Commands {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USE = 2;

  private static final String USAGE =
      """
      Brings every change in Postgres to Kafka.

      worker             runs a Kafka Connect worker with the connector (the default)
      register           registers and watches the connector on the Connect cluster at CONNECT_URL
      resnapshot REASON  asks the running worker for a new full snapshot under a new epoch
      erasures           erases again whom a restored backup brought back, before anybody is served
      --help             this text

      Settings, from the environment:
      """;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  Commands(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /**
   * @return the exit code
   */
  int run(String... args) {
    String command = args.length == 0 ? "worker" : args[0];
    Settings settings = new Settings(environment);
    ConnectSettings connect = ConnectSettings.read(settings);
    try {
      switch (command) {
        case "--help", "-h", "help" -> out.println(USAGE + settings.help());
        case "worker" -> {
          settings.check();
          runUntilStopped(connect, ConnectWorker::start);
        }
        case "register" -> {
          settings.check();
          if (connect.connectUrl().isEmpty()) {
            return wrongUse("register needs CONNECT_URL");
          }
          runUntilStopped(connect, ConnectWorker::startRegistrationOnly);
        }
        case "resnapshot" -> {
          if (args.length != 2 || args[1].isBlank()) {
            return wrongUse("resnapshot needs a reason, as one argument");
          }
          settings.check();
          try (ConnectWorker worker = new ConnectWorker(connect)) {
            out.println("epoch " + worker.resnapshot(args[1]));
          }
        }
        case "erasures" -> {
          settings.check();
          try (ConnectWorker worker = new ConnectWorker(connect)) {
            out.println("erased again: " + worker.eraseAgain());
          }
        }
        default -> {
          return wrongUse("No such command: " + command);
        }
      }
      return DONE;
    } catch (InvalidSettings e) {
      return wrongUse(String.valueOf(e.getMessage()));
    } catch (Exception e) {
      err.println("Failed: " + words(e, connect.kafka()));
      return FAILED;
    }
  }

  private static String words(Exception e, KafkaSettings kafka) {
    String otherwise =
        e.getCause() instanceof TimeoutException silence
            ? "Kafka at " + kafka + " does not answer: " + silence.getMessage()
            : String.valueOf(e.getMessage());
    return KafkaRefusal.of(e).orElse(otherwise);
  }

  private int wrongUse(String message) {
    err.println(message);
    err.println("See --help");
    return WRONG_USE;
  }

  /** One way of starting a worker. */
  @FunctionalInterface
  private interface Start {
    void start(ConnectWorker worker) throws Exception;
  }

  private void runUntilStopped(ConnectSettings settings, Start start) throws Exception {
    try (ConnectWorker worker = new ConnectWorker(settings)) {
      Runtime.getRuntime().addShutdownHook(new Thread(worker::close, "gravl-connect-stop"));
      start.start(worker);
      out.println("ready");
      worker.awaitClose();
    }
  }
}
