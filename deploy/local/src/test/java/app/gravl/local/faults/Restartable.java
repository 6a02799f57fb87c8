package app.gravl.local.faults;

import java.util.List;

/** A part that can be started again on the same data and ports. */
interface Restartable extends AutoCloseable {

  /** Returns when it serves. */
  void start() throws Exception;

  /** All that live of it. */
  List<ProcessHandle> processes();

  /** Ends it in good order, or what is left of it. */
  @Override
  void close();
}
