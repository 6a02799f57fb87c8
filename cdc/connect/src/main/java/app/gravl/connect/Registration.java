package app.gravl.connect;

import app.gravl.connect.ConnectRest.State;
import app.gravl.connect.ConnectRest.Status;
import app.gravl.connect.Diagnosis.Activity;
import app.gravl.connect.Diagnosis.Problem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the connector registered for the epoch in force, and starts a new epoch where the stream of
 * the old one can't be complete any more: a new snapshot instead of a silent hole.
 *
 * <p>The table cdc_epoch is the wish, the registered {@code topic.prefix} the fact, and {@link
 * #reconcile} makes the fact follow the wish. So it can stop after any step and go on later.
 */
final class Registration {

  private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

  /** Making a slot waits for the transactions that are open; a minute and a half at most. */
  private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

  private final ConnectorTemplate template = ConnectorTemplate.load();
  private final EpochTable epochs;
  private final ReplicationSlot slot;
  private final StoredOffsets offsets;
  private final Patience patience;

  /** The epoch that this process began and whose connector it has yet to register; 0: none. */
  private long begunHere;

  private @Nullable String lastFailure;

  Registration(EpochTable epochs, ReplicationSlot slot, StoredOffsets offsets, Patience patience) {
    this.epochs = epochs;
    this.slot = slot;
    this.offsets = offsets;
    this.patience = patience;
  }

  /**
   * To be called while no worker runs: a worker goes on with a registered connector by itself, and
   * would hide that its snapshot was interrupted.
   */
  synchronized void beforeWorker() throws SQLException {
    OptionalLong epoch = epochs.current();
    if (epoch.isEmpty()) {
      begunHere = epochs.startAfter(0, "first start");
      return;
    }
    Optional<Problem> problem =
        Diagnosis.of(slot.state(), () -> offsets.of(epoch.getAsLong()), Activity.AT_REST);
    if (problem.isPresent()) {
      begin(epoch.getAsLong(), problem.get());
    }
  }

  /** Makes sure that the connector of the epoch in force runs, healing what can be healed. */
  synchronized void reconcile(ConnectRest rest) throws Exception {
    if (epochs.current().isEmpty()) {
      begunHere = epochs.startAfter(0, "first start");
    }
    long epoch = epochs.current().orElseThrow();
    Optional<Map<String, String>> registered = rest.config();
    OptionalLong registeredEpoch =
        registered.map(ConnectorTemplate::epochOf).orElse(OptionalLong.empty());
    if (registered.isEmpty() && epoch != begunHere) {
      // Connect's topics are gone or new: what was already sent of this epoch, nobody knows.
      epoch = begin(epoch, new Problem(false, "Kafka Connect does not know its connector"));
    }
    Status status = rest.status();
    long inForce = epoch;
    if (registeredEpoch.isPresent() && registeredEpoch.getAsLong() == epoch) {
      Optional<Problem> problem =
          Diagnosis.of(slot.state(), () -> offsets.of(inForce), activity(status.state()));
      if (problem.isEmpty()) {
        keep(rest, registered.orElseThrow(), template.forEpoch(epoch), status);
        return;
      }
      epoch = begin(epoch, problem.get());
    }
    follow(rest, registered.isPresent(), epoch);
  }

  /**
   * Asks for a new snapshot under a new epoch; the next {@link #reconcile}, in whatever process,
   * takes it.
   *
   * @return the new epoch
   */
  long resnapshot(String reason) throws SQLException {
    long epoch = epochs.startAfter(epochs.current().orElse(0), reason);
    LOG.warn("Epoch {} asked for, with a new snapshot: {}", epoch, reason);
    return epoch;
  }

  private long begin(long failed, Problem problem) throws SQLException {
    String reason =
        "replication slot %s of epoch %d: %s".formatted(slot.name(), failed, problem.reason());
    if (problem.loss()) {
      LOG.error("Changes were lost: {}. A new snapshot replaces everything", reason);
    } else {
      LOG.warn("A new snapshot is needed: {}", reason);
    }
    begunHere = epochs.startAfter(failed, reason);
    return begunHere;
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
      report(status.failure());
      rest.restartFailed();
    } else if (status.state() == State.RUNNING) {
      lastFailure = null;
    }
  }

  /** From whatever is registered to the connector of {@code epoch} with a new slot. */
  private void follow(ConnectRest rest, boolean registered, long epoch) throws Exception {
    if (registered) {
      rest.stopAndForget();
    }
    // A slot of the past keeps WAL, and with an existing one the snapshot is not of one moment.
    slot.drop();
    rest.put(template.forEpoch(epoch));
    if (registered) {
      rest.resume();
    }
    awaitRunning(rest);
    LOG.info("Epoch {}: the connector runs and takes its snapshot", epoch);
  }

  /**
   * @throws IllegalStateException with the first line of the trace where it fails
   */
  void awaitRunning(ConnectRest rest) throws Exception {
    patience.await(
        "the connector to run",
        START_TIMEOUT,
        () -> {
          Status status = rest.status();
          if (status.state() == State.FAILED) {
            throw new IllegalStateException("The connector failed: " + status.failure());
          }
          return status.state() == State.RUNNING ? Optional.of(true) : Optional.empty();
        });
  }

  private void report(String failure) {
    if (!failure.equals(lastFailure)) {
      LOG.error("The connector failed and is started again: {}", failure);
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
