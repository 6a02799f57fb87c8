package app.gravl.golive;

import app.gravl.golive.Indicators.Alarm;
import app.gravl.golive.Procedure.Claim;
import app.gravl.golive.Procedure.Command;
import app.gravl.golive.Procedure.Part;
import app.gravl.golive.Procedure.Phase;
import app.gravl.golive.Procedure.Script;
import app.gravl.golive.Procedure.Step;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Takes a procedure's steps in turn, and stops at the first that fails or at a sign of harm; where
 * nothing is changed it tells of all that fail.
 */
final class Run {

  /** What is to be done of a procedure. */
  enum Mode {
    /** Everything. */
    ALL,
    /** Only claims, nothing is changed. */
    CHECK,
    /** Nothing: it is shown. */
    DRY
  }

  /**
   * @param failed the first phase in which something did not pass
   * @param alarm the sign that ended it
   */
  record Outcome(Optional<Phase> failed, Optional<Alarm> alarm) {

    boolean passed() {
      return failed.isEmpty();
    }
  }

  /** What became of a part of a step. */
  private enum Taken {
    PASSED,
    FAILED,
    /** The rest of the step is not for this place. */
    SKIPPED;

    static Taken of(Shell.Result result) {
      return result.succeeded() ? PASSED : result.skipped() ? SKIPPED : FAILED;
    }
  }

  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  private final Shell shell;
  private final Progress progress;
  private final Journal journal;
  private final Indicators indicators;
  private final InstantSource clock;
  private final Mode mode;

  Run(
      Shell shell,
      Progress progress,
      Journal journal,
      Indicators indicators,
      InstantSource clock,
      Mode mode) {
    this.shell = shell;
    this.progress = progress;
    this.journal = journal;
    this.indicators = indicators;
    this.clock = clock;
    this.mode = mode;
  }

  /**
   * @param only the phase to take, by the first word of its name; empty: all of them
   */
  Outcome of(Procedure procedure, String only) throws IOException, InterruptedException {
    List<Phase> phases =
        procedure.phases().stream().filter(p -> only.isEmpty() || p.id().equals(only)).toList();
    Set<String> passed = journal.passed();
    Optional<Phase> failed = Optional.empty();
    for (Phase phase : phases) {
      progress.phase(phase.name());
      indicators.in(phase.number());
      for (Step step : phase.steps()) {
        if (passed.contains(step.id())) {
          progress.passedBefore(step);
        } else if (takeAll(step)) {
          journal.add(step.id(), clock.instant());
        } else {
          failed = failed.or(() -> Optional.of(phase));
          if (mode == Mode.ALL) {
            indicators.alarm().ifPresent(progress::alarm);
            return new Outcome(failed, indicators.alarm());
          }
        }
      }
    }
    return new Outcome(failed, Optional.empty());
  }

  private boolean takeAll(Step step) throws InterruptedException {
    progress.step(step);
    boolean fine = true;
    for (Part part : step.parts()) {
      Taken taken = take(part);
      if (taken == Taken.SKIPPED) {
        return fine;
      }
      fine &= taken == Taken.PASSED;
      if (mode == Mode.ALL && (!fine || harmful())) {
        return false;
      }
    }
    return fine;
  }

  private Taken take(Part part) throws InterruptedException {
    if (mode == Mode.DRY) {
      progress.shown(part);
      return Taken.PASSED;
    }
    if (part instanceof Claim claim) {
      return prove(claim);
    }
    return mode == Mode.CHECK ? Taken.PASSED : command(((Command) part).script());
  }

  private Taken command(Script script) throws InterruptedException {
    long from = clock.millis();
    Shell.Result result = shell.run(script, this::harmful);
    progress.commands(script, result, since(from));
    return Taken.of(result);
  }

  /** A claim of a run that only looks is true at once or not. */
  private Taken prove(Claim claim) throws InterruptedException {
    long from = clock.millis();
    Duration within = mode == Mode.CHECK ? Duration.ZERO : claim.within();
    Shell.Result result = shell.run(claim.script(), this::harmful);
    while (Taken.of(result) == Taken.FAILED && since(from).compareTo(within) < 0 && !harmful()) {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
      result = shell.run(claim.script(), this::harmful);
    }
    progress.claim(claim, result, since(from));
    return Taken.of(result);
  }

  private Duration since(long millis) {
    return Duration.ofMillis(clock.millis() - millis);
  }

  private boolean harmful() {
    return indicators.alarm().isPresent();
  }
}
