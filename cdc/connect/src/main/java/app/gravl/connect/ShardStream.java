package app.gravl.connect;

import app.gravl.connect.ConnectRest.State;
import app.gravl.connect.ConnectRest.Status;
import app.gravl.connect.Diagnosis.Activity;
import app.gravl.connect.Diagnosis.Problem;
import app.gravl.schema.AlarmKind;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A shard's connector, its slot and its offsets: whether its stream can be complete, and runs. */
final class ShardStream {

  private static final Logger LOG = LoggerFactory.getLogger(ShardStream.class);

  private final Shard shard;
  private final ConnectorTemplate template;
  private final IntSupplier partitions;
  private final ReplicationSlot slot;
  private final StoredOffsets offsets;
  private final DeliveryWatch delivery;
  private final Alarms alarms;
  private final SlotWait slotWait;

  private @Nullable String lastFailure;

  /**
   * @param partitions how many the users' topic has now
   */
  ShardStream(
      Shard shard,
      ConnectorTemplate template,
      IntSupplier partitions,
      ReplicationSlot slot,
      StoredOffsets offsets,
      DeliveryWatch delivery,
      Alarms alarms,
      SlotWait slotWait) {
    this.shard = shard;
    this.template = template;
    this.partitions = partitions;
    this.slot = slot;
    this.offsets = offsets;
    this.delivery = delivery;
    this.alarms = alarms;
    this.slotWait = slotWait;
  }

  Shard shard() {
    return shard;
  }

  ReplicationSlot slot() {
    return slot;
  }

  private Map<String, String> config(long epoch) {
    return template.forEpoch(shard, epoch, partitions.getAsInt());
  }

  /** Nobody looks at it for a while. */
  void rest() {
    delivery.rest();
  }

  /**
   * To be called while no worker runs.
   *
   * @param written up to where the server's WAL goes, in bytes
   * @return why the stream of the epoch can't be complete; empty where it can
   */
  Optional<Problem> atRest(long epoch, long written) throws Exception {
    Optional<ReplicationSlot.State> state = slot.state();
    Optional<Problem> problem =
        Diagnosis.of(state, () -> offsets.of(shard, epoch), written, Activity.AT_REST);
    if (problem.isEmpty() && state.isPresent() && state.get().unfinished()) {
      // Whoever was making it is gone, but its session may go on waiting.
      slot.drop();
    }
    return problem;
  }

  /**
   * Keeps the connector running that is registered for the epoch in force.
   *
   * @return why the stream of the epoch can't be complete; empty where it can
   */
  Optional<Problem> keep(ConnectRest rest, long epoch, Map<String, String> registered, long written)
      throws Exception {
    Status status = rest.status();
    if (status.state() == State.FAILED) {
      report(status.failure());
    }
    Optional<Problem> problem = problem(rest, epoch, registered, status, written);
    if (problem.isEmpty()) {
      keep(rest, registered, config(epoch), status);
    }
    return problem;
  }

  private Optional<Problem> problem(
      ConnectRest rest, long epoch, Map<String, String> registered, Status status, long written)
      throws Exception {
    Set<String> captured = CaptureList.differences(registered, config(epoch));
    if (!captured.isEmpty()) {
      return Optional.of(
          new Problem(false, "what is captured changed: " + String.join(", ", captured)));
    }
    Optional<Problem> problem =
        Diagnosis.of(
            slot.state(), () -> offsets.of(shard, epoch), written, activity(status.state()));
    if (problem.isPresent()) {
      return problem;
    }
    if (status.state() != State.RUNNING) {
      delivery.rest();
      return Optional.empty();
    }
    return delivery.look(
        rest,
        () -> offsets.of(shard, epoch).filter(StoredOffsets.Offset::snapshotDone).isPresent());
  }

  private void keep(
      ConnectRest rest, Map<String, String> registered, Map<String, String> wanted, Status status)
      throws Exception {
    if (!registered.equals(wanted)) {
      rest.put(wanted);
      awaitRunning(rest);
    } else if (status.state() == State.STOPPED) {
      rest.resume();
      awaitRunning(rest);
    } else if (status.state() == State.FAILED) {
      if (slot.state().filter(ReplicationSlot.State::unfinished).isPresent()) {
        slot.drop();
      }
      rest.restartFailed();
    } else if (status.state() == State.RUNNING) {
      lastFailure = null;
    }
  }

  /** Ends whatever is registered, and lets go of its slot. */
  void end(ConnectRest rest, boolean registered) throws Exception {
    if (registered) {
      rest.stopAndForget();
    }
    // A slot of the past keeps WAL, and with an existing one the snapshot is not of one moment.
    slot.drop();
  }

  /**
   * Starts the connector of an epoch; {@link #awaitRunning} returns when it runs.
   *
   * @param from where in the WAL it goes on, in bytes; empty: it makes its slot and takes a
   *     snapshot
   */
  void begin(ConnectRest rest, boolean registered, long epoch, OptionalLong from) throws Exception {
    Map<String, String> config = config(epoch);
    if (from.isPresent()) {
      rest.putStopped(config, registered);
      rest.goOnFrom(ConnectorTemplate.offset(shard, epoch, from.getAsLong()));
      rest.resume();
    } else {
      rest.put(config);
      if (registered) {
        rest.resume();
      }
    }
    LOG.info(
        "Epoch {}: connector {} {}",
        epoch,
        shard.name(),
        from.isPresent() ? "goes on from LSN " + from.getAsLong() : "takes its snapshot");
  }

  /**
   * Returns when the connector runs; without limit where its slot waits for a transaction of
   * somebody else.
   *
   * @throws IllegalStateException with the first line of the trace where it fails
   */
  void awaitRunning(ConnectRest rest) throws Exception {
    slotWait.until(slot, "connector " + shard.name() + " to run", () -> running(rest));
  }

  private Optional<Boolean> running(ConnectRest rest) throws Exception {
    Status status = rest.status();
    if (status.state() == State.FAILED) {
      throw new IllegalStateException(
          "Connector %s failed: %s".formatted(shard.name(), status.failure()));
    }
    return status.state() == State.RUNNING ? Optional.of(true) : Optional.empty();
  }

  private void report(String failure) {
    if (!failure.equals(lastFailure)) {
      alarms.raise(
          AlarmKind.SOURCE_FAILED,
          "Connector %s failed and is started again: %s".formatted(shard.name(), failure));
      lastFailure = failure;
    }
  }

  private static Activity activity(State state) {
    return switch (state) {
      case RUNNING -> Activity.RUNNING;
      case FAILED -> Activity.AT_REST;
      case STARTING, STOPPED, ABSENT -> Activity.STARTING;
    };
  }
}
