package app.gravl.local.trial;

import app.gravl.local.CliFailure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * What a trial made and must not leave behind, also when it is stopped by a signal: users,
 * processes, folders. Undone from the last to the first.
 */
public final class Leftovers implements AutoCloseable {

  private final Deque<AutoCloseable> made = new ArrayDeque<>();
  private final Thread hook = new Thread(this::undoAll, "trial-undo");
  private boolean undone;

  public Leftovers() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * @throws CancellationException where all was undone already: then this is undone at once
   */
  public synchronized <T extends AutoCloseable> T add(T something) {
    made.push(something);
    if (undone) {
      undoAll();
      throw new CancellationException("stopping");
    }
    return something;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // A signal came: the hook is at work.
      return;
    }
    Exception failure = undoAll();
    if (failure != null) {
      throw new CliFailure("Could not clean up: " + failure.getMessage());
    }
  }

  // All of it, whatever fails: a system that is gone already took its users with it.
  private synchronized @Nullable Exception undoAll() {
    Exception failure = null;
    undone = true;
    while (!made.isEmpty()) {
      try {
        made.pop().close();
      } catch (Exception e) {
        failure = e;
      }
    }
    return failure;
  }
}
