package app.gravl.api.ops.serving;

import static java.util.Objects.requireNonNull;

import app.gravl.api.ops.StreamState;
import app.gravl.api.ops.hop.Ages;
import app.gravl.api.ops.hop.Problem;
import org.jspecify.annotations.Nullable;

/** What the canary says of the whole way. */
final class Verdicts {

  private Verdicts() {}

  /** Null where users see what is up to date. */
  static @Nullable Problem problem(StreamState state) {
    return switch (state.verdict(StreamState.UP_TO_DATE)) {
      case ALIVE -> null;
      case NOT_STARTED ->
          new Problem("not-started", "the stream has not started yet: there is no epoch");
      case SNAPSHOT ->
          new Problem(
              "snapshot",
              "the snapshot of epoch "
                  + state.epoch()
                  + " ("
                  + state.epochReason()
                  + ") is not in yet, begun "
                  + Ages.age(requireNonNull(state.epochStartedAt()), state.at())
                  + " ago");
      case SILENT -> silence(state);
    };
  }

  private static Problem silence(StreamState state) {
    String age = Ages.age(requireNonNull(state.heartbeatAt()), state.at());
    return state.isWithin(StreamState.UP_TO_DATE, state.newestHeartbeatAt())
        ? new Problem(
            "heartbeats-late",
            "some heartbeats have not arrived for " + age + ": a part of the stream stands still")
        : new Problem("heartbeats-late", "no heartbeat has arrived for " + age);
  }
}
