package app.gravl.local;

import java.io.BufferedReader;
import java.io.IOException;

/** What a started process says once nobody listens any more. */
public final class ChildOutput {

  private ChildOutput() {}

  /** Reads it to its end all the same: a full pipe would stop the process. */
  public static void ignore(BufferedReader output) {
    Thread reader =
        new Thread(
            () -> {
              try (output) {
                while (output.readLine() != null) {}
              } catch (IOException e) {
                // It was stopped, and its pipe closed.
              }
            },
            "child-output");
    reader.setDaemon(true);
    reader.start();
  }
}
