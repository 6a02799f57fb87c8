package app.gravl.local.backup;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What went wrong with a file, for people: some exceptions only name it. */
final class Reason {

  private Reason() {}

  static String of(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return "there is no such folder as that of " + missing.getFile();
    }
    if (e instanceof AccessDeniedException denied) {
      return "permission denied for " + denied.getFile();
    }
    String message = e.getMessage();
    return e instanceof EOFException || message == null ? "it ends too early" : message;
  }
}
