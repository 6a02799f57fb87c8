package app.gravl.jobs.sink;

import java.io.Serializable;
import java.util.Collection;

/** Asks the job to evaluate users anew. */
public interface Evaluations extends AutoCloseable {

  /** Returns when the job will do it, whatever happens to it. */
  void ask(Collection<Long> users);

  @Override
  void close();

  /** Opens the way to the job where the work is done, on a task manager. */
  @FunctionalInterface
  interface Factory extends Serializable {
    Evaluations open();
  }
}
