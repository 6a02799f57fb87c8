package app.gravl.jobs.letters;

import app.gravl.jobs.deadletter.StoredLetter;
import java.io.PrintWriter;

/** Letters as a table for people, a line each. */
final class LetterList {

  private static final String LINE = "%8s  %-8s  %-24s  %-20s  %-28s  %-10s  %s%n";
  private static final int MESSAGE_LENGTH = 120;

  private final PrintWriter out;

  LetterList(PrintWriter out) {
    this.out = out;
  }

  void head(String box) {
    out.println(box);
    out.printf(LINE, "place", "", "when", "error", "record", "key", "message");
  }

  void line(StoredLetter letter, boolean replayed) {
    out.printf(
        LINE,
        letter.place(),
        replayed ? "replayed" : "waiting",
        letter.at(),
        plain(letter.error(), MESSAGE_LENGTH),
        plain(letter.origin(), MESSAGE_LENGTH),
        plain(letter.letter().keyText(), MESSAGE_LENGTH),
        plain(letter.letter().errorMessage, MESSAGE_LENGTH));
  }

  /** What stands in a record may come from anywhere: nothing of it moves the cursor. */
  private static String plain(String text, int length) {
    String cut = text.length() > length ? text.substring(0, length) + "…" : text;
    return cut.replaceAll("\\p{Cntrl}+", " ");
  }
}
