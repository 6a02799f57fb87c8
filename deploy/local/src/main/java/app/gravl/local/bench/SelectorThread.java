package app.gravl.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.jspecify.annotations.Nullable;

/**
 * One thread that serves many channels and waits for none of them, until the first of them fails.
 */
final class SelectorThread implements AutoCloseable {

  /** Serves what is ready; on that thread. */
  interface Channels {
    void ready(SelectionKey key) throws IOException;

    /** After all that was ready, or after {@link SelectorThread#wake}. */
    default void afterwards() throws IOException {}
  }

  private final Selector selector;
  private final Channels channels;
  private final Thread thread;
  private volatile boolean closed;
  private volatile @Nullable IOException failure;

  SelectorThread(String name, Channels channels) throws IOException {
    this.selector = Selector.open();
    this.channels = channels;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Where channels register; before the start from any thread, then from this one only. */
  Selector selector() {
    return selector;
  }

  void wake() {
    selector.wakeup();
  }

  /** Why it serves no longer; null where it does. */
  @Nullable IOException failure() {
    return failure;
  }

  private void run() {
    try {
      while (!closed) {
        selector.select(this::ready);
        channels.afterwards();
      }
    } catch (UncheckedIOException e) {
      failure = e.getCause();
    } catch (IOException e) {
      failure = e;
    }
  }

  private void ready(SelectionKey key) {
    try {
      channels.ready(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With all channels. */
  @Override
  public void close() throws IOException {
    closed = true;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
