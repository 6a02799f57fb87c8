package app.gravl.golive;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A document that can be run: {@code ##} headings are phases, {@code ###} headings steps, blocks of
 * {@code sh} commands, and items of a task list with a block {@code sh check} claims that the block
 * proves.
 *
 * @param indicators what is looked at all the while, and ends the run where it fails
 */
record Procedure(String title, List<Phase> phases, List<Indicator> indicators) {

  /**
   * @param name as its heading has it, such as {@code 2 Database}
   * @param rollback what to do where it fails: the anchor of a heading in ROLLBACK.md
   */
  record Phase(String name, List<Step> steps, Optional<String> rollback) {

    /** The first word of its name, such as {@code 2} or {@code application}. */
    String id() {
      return name.split("\\W", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** As {@link #id}; {@link Integer#MAX_VALUE} where that is none. */
    int number() {
      return id().matches("\\d+") ? Integer.parseInt(id()) : Integer.MAX_VALUE;
    }
  }

  /**
   * @param id number of the phase and of the step in it, such as {@code 2.1}
   */
  record Step(String id, String name, List<Part> parts) {}

  /** What a step is made of, in the order of the document. */
  sealed interface Part permits Command, Claim {}

  /** Done once in a run; a second time it changes nothing. */
  record Command(Script script) implements Part {}

  /**
   * True or not.
   *
   * @param within how long it may take to become true; zero: it is true at once
   */
  record Claim(String text, Script script, Duration within) implements Part {}

  /**
   * A sign that what is being done does harm.
   *
   * @param fromPhase number of the phase from which on it is looked at
   * @param times in a row that it fails until it counts
   */
  record Indicator(String text, Script script, int fromPhase, int times) {}

  /**
   * Text for bash.
   *
   * @param line where it stands in the document
   */
  record Script(String text, int line) {}
}
