package app.gravl.local.faults;

import app.gravl.embedded.KafkaBroker;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The broker as a process of its own. */
final class BrokerMain {

  private BrokerMain() {}

  /**
   * @param arguments folder and port
   */
  public static void main(String[] arguments) throws InterruptedException {
    KafkaBroker broker =
        KafkaBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Map.of());
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    System.out.println("ready " + broker.bootstrapServers());
    new CountDownLatch(1).await();
  }
}
