package app.gravl.api.ops.pipeline;

import app.gravl.api.ops.StreamState;
import app.gravl.api.ops.canary.CanaryReading;
import app.gravl.api.ops.hop.Hop;
import app.gravl.api.ops.hop.HopReading;
import app.gravl.api.ops.source.Slot;
import app.gravl.api.ops.source.SourceDetail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the pipeline stands.
 *
 * @param stream what the canary says; null where the database does not answer
 * @param upToDate whether what users see is: the canary alone decides
 * @param blame the first hop that is over its budget; null where all are within
 * @param problems of all hops, first to last; also of what is wrong and holds nobody up yet
 * @param canary null where the database does not answer
 */
public record PipelineReading(
    Instant at,
    StreamState.@Nullable Verdict stream,
    boolean upToDate,
    @Nullable Hop blame,
    List<HopProblem> problems,
    @Nullable CanaryReading canary,
    Hops hops) {

  /** A problem, and whose. */
  public record HopProblem(Hop hop, String code, String message) {}

  /**
   * @param at by the clock of this process
   */
  static PipelineReading of(Instant at, @Nullable CanaryReading canary, Hops looks) {
    Hops hops = Lags.of(looks, canary);
    StreamState.Verdict verdict =
        hops.serving().detail() == null
            ? null
            : hops.serving().detail().state().verdict(StreamState.UP_TO_DATE);
    List<HopProblem> problems =
        hops.all().entrySet().stream()
            .flatMap(
                hop ->
                    hop.getValue().problems().stream()
                        .map(p -> new HopProblem(hop.getKey(), p.code(), p.message())))
            .toList();
    return new PipelineReading(
        at, verdict, verdict == StreamState.Verdict.ALIVE, blame(hops), problems, canary, hops);
  }

  private static @Nullable Hop blame(Hops hops) {
    return hops.all().entrySet().stream()
        .filter(hop -> hop.getValue().overBudget() && !isSymptom(hop.getKey(), hops))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** That nobody reads the slot is the reader's fault, where something is wrong with the reader. */
  private static boolean isSymptom(Hop hop, Hops hops) {
    HopReading<SourceDetail> source = hops.source();
    return hop == Hop.SOURCE
        && hops.capture().overBudget()
        && source.answers()
        && source.problems().stream().allMatch(problem -> problem.code().equals(Slot.NOT_READ));
  }
}
