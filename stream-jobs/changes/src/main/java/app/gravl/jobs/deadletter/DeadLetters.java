package app.gravl.jobs.deadletter;

import java.io.Serializable;

/** Takes letters for good: when {@link #send} returns, the letter is kept. */
public interface DeadLetters extends AutoCloseable {

  void send(DeadLetter letter);

  @Override
  void close();

  /** Opens the way to the letters where the work is done, on a task manager. */
  @FunctionalInterface
  interface Factory extends Serializable {
    DeadLetters open();
  }
}
