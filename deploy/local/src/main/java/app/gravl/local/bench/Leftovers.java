package app.gravl.local.bench;

import app.gravl.local.CliFailure;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What a benchmark made and must not leave behind, also when it is stopped by a signal: users,
 * processes, folders. Undone from the last to the first.
 */
public final class Leftovers implements AutoCloseable {

  private final Deque<AutoCloseable> made = new ArrayDeque<>();
  private final Thread hook = new Thread(this::undoAll, "bench-undo");

  public Leftovers() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  synchronized <T extends AutoCloseable> T add(T something) {
    made.push(something);
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
      throw new CliFailure("Could not clean up after the benchmark: " + failure.getMessage());
    }
  }

  // All of it, whatever fails: a system that is gone already took its users with it.
  private synchronized @Nullable Exception undoAll() {
    Exception failure = null;
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
