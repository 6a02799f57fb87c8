package app.gravl.api.recommendation;

import app.gravl.api.auth.Principal;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's stream. It never blocks: bytes go out as the client takes them. An event holds all
 * that there is to know, so a client who takes them slowly gets the newest only.
 */
final class EventStream implements WriteListener {

  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
  private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

  /** An event on its way: its id, and its text as it is sent. */
  static final class Event {
    private final String id;
    private final byte[] bytes;

    Event(String id, String text) {
      this.id = id;
      this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }
  }

  private final AsyncContext async;
  private final Consumer<EventStream> closed;
  private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
  private final Principal principal;

  // All below is guarded by this.
  private String lastId;
  private byte @Nullable [] waiting;
  private boolean toFlush;
  private boolean ready;
  private boolean open = true;
  private @Nullable ServletOutputStream out;

  /**
   * @param principal whose it is; after the token has expired nobody is told anything
   * @param lastId of the event that the client had last; empty for none
   * @param greeting sent first
   * @param closed run once when it ends, whoever ends it
   */
  EventStream(
      AsyncContext async,
      Principal principal,
      String lastId,
      String greeting,
      Consumer<EventStream> closed) {
    this.async = async;
    this.principal = principal;
    this.lastId = lastId;
    this.waiting = greeting.getBytes(StandardCharsets.UTF_8);
    this.closed = closed;
  }

  void start() {
    try {
      ServletOutputStream output = async.getResponse().getOutputStream();
      synchronized (this) {
        out = output;
      }
      output.setWriteListener(this);
    } catch (IOException | IllegalStateException e) {
      LOG.debug("A stream could not start: {}", e.toString());
      close();
    }
  }

  /** Completes when it has ended, whoever ended it. */
  CompletableFuture<@Nullable Void> ended() {
    return ended;
  }

  long userId() {
    return principal.userId();
  }

  Instant expiresAt() {
    return principal.expiresAt();
  }

  /** Sends an event, unless the client has it. */
  synchronized void send(Event event) {
    if (!event.id.equals(lastId)) {
      lastId = event.id;
      // What waits is an older event, or the greeting: that one is kept.
      waiting = waiting == null || ready ? event.bytes : joined(waiting, event.bytes);
      pump();
    }
  }

  synchronized void heartbeat() {
    if (waiting == null) {
      waiting = HEARTBEAT;
      pump();
    }
  }

  /** Ends it; the client may come back. */
  void close() {
    synchronized (this) {
      if (!open) {
        return;
      }
      open = false;
    }
    closed.accept(this);
    ended.complete(null);
  }

  @Override
  public synchronized void onWritePossible() {
    ready = true;
    pump();
  }

  @Override
  public void onError(Throwable error) {
    close();
  }

  // Where isReady is false the container calls onWritePossible later.
  private void pump() {
    ServletOutputStream output = out;
    try {
      while (open && ready && output != null && (waiting != null || toFlush) && output.isReady()) {
        byte[] bytes = waiting;
        if (bytes != null) {
          waiting = null;
          toFlush = true;
          output.write(bytes);
        } else {
          toFlush = false;
          output.flush();
        }
      }
    } catch (IOException | IllegalStateException e) {
      LOG.debug("A stream broke off: {}", e.toString());
      close();
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
