package app.gravl.jobs.letters;

import app.gravl.jobs.program.Program;
import java.time.Clock;
import java.util.List;

/** {@link LetterCommands} as a program, its settings from the environment. */
public final class LetterMain {

  private LetterMain() {}

  public static void main(String[] args) {
    LetterCommands commands =
        new LetterCommands(
            System.getenv(), Program.systemOut(), Program.systemErr(), Clock.systemUTC());
    System.exit(commands.run(List.of(args)));
  }
}
