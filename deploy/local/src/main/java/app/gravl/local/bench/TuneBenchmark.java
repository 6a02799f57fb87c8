package app.gravl.local.bench;

import app.gravl.settings.Tunable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each tunable does: a few values around its default, one tunable at a time, each on a system
 * of its own that has nothing else to do.
 */
public final class TuneBenchmark implements Benchmark {

  private final TunedSystem system;
  private final List<Tunable> tunables;
  private final @Nullable Path report;

  /**
   * @param home the repository, where the launcher is
   * @param only null: all of them
   * @param report where a report with plots is written, too; null: none
   */
  public TuneBenchmark(
      Path home,
      int portOffset,
      int users,
      Clock clock,
      @Nullable Tunable only,
      @Nullable Path report) {
    this.system = new TunedSystem(home, portOffset, users, clock);
    this.tunables = only == null ? List.of(Tunable.values()) : List.of(only);
    this.report = report;
  }

  @Override
  public TuneResult run(Progress progress) throws Exception {
    int runs = tunables.stream().mapToInt(each -> TunedValues.of(each).size()).sum() + 2;
    progress.say(runs + " systems, one after the other, about half a minute each");
    int run = 1;
    progress.say("1 of %d  all defaults".formatted(runs));
    Tuned first = usual();
    say(first, progress);
    Map<Tunable, List<Tuned>> others = new LinkedHashMap<>();
    for (Tunable tunable : tunables) {
      List<Tuned> values = new ArrayList<>();
      others.put(tunable, values);
      for (String value : TunedValues.of(tunable)) {
        run++;
        progress.say("%d of %d  %s=%s".formatted(run, runs, tunable.key(), value));
        Tuned other = system.measure(tunable, value);
        say(other, progress);
        values.add(other);
      }
    }
    progress.say("%d of %d  all defaults, again".formatted(runs, runs));
    Tuned last = usual();
    progress.say(
        "  the same twice: p50 %.1f and %.1f ms, p99 %.1f and %.1f ms, %,d and %,d sets/s; differences as small as these say nothing"
            .formatted(
                first.p50Ms(),
                last.p50Ms(),
                first.p99Ms(),
                last.p99Ms(),
                first.catchUpPerSecond(),
                last.catchUpPerSecond()));
    TuneResult result = new TuneResult(beside(last, others));
    write(result, first, last);
    return result;
  }

  /**
   * Not the first of all: it alone found a machine that had nothing of the system in its caches.
   */
  private static List<Tuned> beside(Tuned usual, Map<Tunable, List<Tuned>> others) {
    List<Tuned> measured = new ArrayList<>();
    others.forEach(
        (tunable, values) -> {
          measured.add(as(tunable, usual));
          measured.addAll(values);
        });
    return measured;
  }

  private static void say(Tuned tuned, Progress progress) {
    progress.say(
        "  p50 %.1f ms, p99 %.1f ms, backlog %,d sets/s, %.2f processors"
            .formatted(tuned.p50Ms(), tuned.p99Ms(), tuned.catchUpPerSecond(), tuned.processors()));
  }

  /** With a round after a change of the catalog, which one of them needs. */
  private Tuned usual() throws Exception {
    Tunable any = Tunable.REEVALUATIONS_PER_SECOND;
    return system.measure(any, any.defaultText());
  }

  private static Tuned as(Tunable tunable, Tuned usual) {
    return new Tuned(
        tunable.key(),
        tunable.defaultText(),
        true,
        usual.p50Ms(),
        usual.p99Ms(),
        usual.catchUpPerSecond(),
        usual.processors(),
        usual.checkpointMs(),
        tunable == Tunable.REEVALUATIONS_PER_SECOND ? usual.roundPerSecond() : null);
  }

  private void write(TuneResult result, Tuned first, Tuned last) throws IOException {
    if (report != null) {
      TuneReport.of(result, first, last).writeTo(report);
    }
  }
}
