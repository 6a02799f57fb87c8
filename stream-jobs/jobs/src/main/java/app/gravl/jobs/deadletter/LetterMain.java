package app.gravl.jobs.deadletter;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.List;

/** {@link LetterCommands} as a program, its settings from the environment. */
public final class LetterMain {

  private LetterMain() {}

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
    PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
    LetterCommands commands = new LetterCommands(System.getenv(), out, err, Clock.systemUTC());
    System.exit(commands.run(List.of(args)));
  }
}
