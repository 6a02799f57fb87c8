package app.gravl.api.ops;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why what users see may not be up to date.
 *
 * @param code stable, for programs
 * @param message for people: what, since when, what to do
 */
record Problem(String code, String message) {

  /** From the first hop to the last. */
  static List<Problem> of(
      StreamState state,
      StreamLag.@Nullable Slot slot,
      StreamLag.@Nullable Writer writer,
      StreamLag.Users users) {
    List<Problem> problems = new ArrayList<>();
    ofSlot(slot, problems);
    if (writer != null && (slot == null || slot.confirmedFlushLsn() == null)) {
      problems.add(new Problem("slot-waits", "a new slot waits for " + describe(writer, state)));
    }
    ofHeartbeats(state, problems);
    ofUsers(users, state.at(), problems);
    return List.copyOf(problems);
  }

  private static void ofSlot(StreamLag.@Nullable Slot slot, List<Problem> problems) {
    if (slot == null) {
      problems.add(
          new Problem("slot-missing", "there is no replication slot: nobody reads the changes"));
    } else if (slot.invalidationReason() != null || "lost".equals(slot.walStatus())) {
      String reason =
          slot.invalidationReason() == null ? "its WAL is gone" : slot.invalidationReason();
      problems.add(
          new Problem(
              "slot-lost",
              "slot " + slot.name() + " is invalid (" + reason + "): a new epoch must begin"));
    } else if (!slot.active()) {
      problems.add(new Problem("slot-not-read", "nobody reads the changes of slot " + slot.name()));
    }
  }

  private static String describe(StreamLag.Writer writer, StreamState state) {
    String application = writer.application() == null ? "" : " (" + writer.application() + ")";
    String age =
        writer.startedAt() == null ? "" : ", " + age(writer.startedAt(), state.at()) + " old";
    return writer.pid() == null
        ? "a transaction" + application + age + "; commit it or roll it back"
        : "the transaction of pid "
            + writer.pid()
            + application
            + age
            + "; to end it: select pg_terminate_backend("
            + writer.pid()
            + ")";
  }

  private static void ofHeartbeats(StreamState state, List<Problem> problems) {
    switch (state.verdict(StreamState.UP_TO_DATE)) {
      case ALIVE -> {}
      case NOT_STARTED ->
          problems.add(
              new Problem("not-started", "the stream has not started yet: there is no epoch"));
      case SNAPSHOT ->
          problems.add(
              new Problem(
                  "snapshot",
                  "the snapshot of epoch "
                      + state.epoch()
                      + " ("
                      + state.epochReason()
                      + ") is not in yet, begun "
                      + age(requireNonNull(state.epochStartedAt()), state.at())
                      + " ago"));
      case SILENT -> problems.add(silence(state));
    }
  }

  private static Problem silence(StreamState state) {
    String age = age(requireNonNull(state.heartbeatAt()), state.at());
    if (state.isWithin(StreamState.UP_TO_DATE, state.newestHeartbeatAt())) {
      return new Problem(
          "heartbeats-late",
          "some heartbeats have not arrived for " + age + ": a part of the stream stands still");
    }
    String where =
        state.isWithin(StreamState.UP_TO_DATE, state.sourceBeatAt())
            ? "; the source still writes them: its delivery to Kafka, or what comes behind, stands still"
            : "; the source writes none: Debezium is down or stuck";
    return new Problem("heartbeats-late", "no heartbeat has arrived for " + age + where);
  }

  private static void ofUsers(StreamLag.Users users, Instant at, List<Problem> problems) {
    if (users.behind() > 0) {
      String oldest =
          users.oldestComputedAt() == null
              ? ""
              : ", their oldest insights are " + age(users.oldestComputedAt(), at) + " old";
      problems.add(
          new Problem(
              "users-behind",
              count(users.behind(), "user")
                  + " behind, by "
                  + count(users.versionsBehindMax(), "write")
                  + " at most"
                  + oldest));
    }
    if (users.notEvaluated() > 0) {
      problems.add(
          new Problem(
              "users-not-evaluated", count(users.notEvaluated(), "user") + " not evaluated yet"));
    }
    if (users.ofOtherModels() > 0) {
      problems.add(
          new Problem(
              "other-model",
              count(users.ofOtherModels(), "user")
                  + " with insights of another version of the model, or of other parameters"));
    }
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String age(Instant since, Instant at) {
    Duration age = Duration.between(since, at);
    if (age.toMinutes() < 2) {
      return age.toSeconds() + " s";
    }
    return age.toHours() < 2 ? age.toMinutes() + " min" : age.toHours() + " h";
  }
}
