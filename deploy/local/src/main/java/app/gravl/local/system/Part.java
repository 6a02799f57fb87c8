package app.gravl.local.system;

import java.util.concurrent.CompletableFuture;

/** One part of the running system: a server, or a step that others need done before they start. */
public interface Part {

  /** Short, for the progress line. */
  String name();

  /**
   * Returns when the part is ready for those that need it.
   *
   * @return a word on what was started or done, such as an address
   */
  String start() throws Exception;

  /** Completes where the part ends without being asked to; never for one that cannot. */
  default CompletableFuture<?> ended() {
    return new CompletableFuture<>();
  }

  /** The system stops while this part may still be starting: it need not wait for others. */
  default void giveUp() {}

  /** Called only where start was, also where it failed. */
  void stop() throws Exception;
}
