package app.gravl.local.system;

import app.gravl.embedded.KafkaBroker;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The broker. */
public final class KafkaPart implements Part {

  private final Path folder;
  private final int port;
  private @Nullable KafkaBroker broker;

  public KafkaPart(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  @Override
  public String name() {
    return ServicePort.KAFKA.label();
  }

  @Override
  public String start() {
    broker = KafkaBroker.keptIn(folder, port);
    return broker.bootstrapServers();
  }

  @Override
  public void stop() {
    if (broker != null) {
      broker.close();
    }
  }
}
