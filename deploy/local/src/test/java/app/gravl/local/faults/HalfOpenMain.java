package app.gravl.local.faults;

import java.nio.file.Path;
import java.time.Duration;

/** A whole system in a network of its own, of which one direction after the other is cut. */
final class HalfOpenMain {

  private static final Duration CUT = Duration.ofSeconds(Long.getLong("cut.seconds", 60));

  private interface Cut {
    void of(int port) throws Exception;
  }

  private HalfOpenMain() {}

  /**
   * @param arguments a folder
   */
  public static void main(String[] arguments) throws Exception {
    Network.prepare();
    Trial trial = Trial.begin(SeparateParts.start(Places.in(Path.of(arguments[0]))));
    // Also where somebody ends this process.
    Runtime.getRuntime().addShutdownHook(new Thread(trial::close));
    Ports ports = trial.parts().ports();
    cut(trial, "answers of Postgres", Network::loseAnswers, ports.postgres());
    cut(trial, "requests to Postgres", Network::loseRequests, ports.postgres());
    cut(trial, "answers of Kafka", Network::loseAnswers, ports.kafka());
    cut(trial, "requests to Kafka", Network::loseRequests, ports.kafka());
    int jobManager = trial.parts().flink().rpcPort();
    cut(trial, "answers of the JobManager", Network::loseAnswers, jobManager);
    cut(trial, "requests to the JobManager", Network::loseRequests, jobManager);
    cut(trial, "answers of the api", Network::loseAnswers, ports.api());
    cut(trial, "requests to the api", Network::loseRequests, ports.api());
    // Clients' threads would keep it.
    System.exit(0);
  }

  private static void cut(Trial trial, String what, Cut cut, int port) throws Exception {
    trial.run(
        what + " lost for " + CUT.toSeconds() + " s",
        () -> {
          cut.of(port);
          try {
            Trial.pass(CUT);
          } finally {
            Network.heal();
          }
        });
  }
}
