package app.gravl.connect;

import app.gravl.connect.ConnectRest.State;
import app.gravl.connect.ConnectRest.Status;
import app.gravl.connect.Diagnosis.Activity;
import app.gravl.connect.Diagnosis.Problem;
import app.gravl.schema.AlarmKind;
import app.gravl.schema.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the connector registered for the epoch in force, and starts a new epoch where the stream of
 * the old one can't be complete any more: a new snapshot instead of a silent hole.
 *
 * <p>The table cdc_epoch is the wish, the registered {@code topic.prefix} the fact, and {@link
 * #reconcile} makes the fact follow the wish. So it can stop after any step and go on later. Only
 * who holds the {@link ReconcileLock} may call it.
 */
final class Registration {

  private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

  private final ConnectorTemplate template;
  private final TopicCreator topics;
  private final SeenEpochs epochs;
  private final DatabaseLife database;
  private final ReplicationSlot slot;
  private final StoredOffsets offsets;
  private final DeliveryWatch delivery;
  private final Alarms alarms;
  private final SlotWait slotWait;
  private final EpochOffer offer;

  /** The epoch that this process began and whose connector it has yet to register; 0: none. */
  private long begunHere;

  private @Nullable String lastFailure;

  Registration(
      ConnectorTemplate template,
      TopicCreator topics,
      SeenEpochs epochs,
      DatabaseLife database,
      ReplicationSlot slot,
      StoredOffsets offsets,
      DeliveryWatch delivery,
      Alarms alarms,
      SlotWait slotWait,
      EpochOffer offer) {
    this.template = template;
    this.topics = topics;
    this.epochs = epochs;
    this.database = database;
    this.slot = slot;
    this.offsets = offsets;
    this.delivery = delivery;
    this.alarms = alarms;
    this.slotWait = slotWait;
    this.offer = offer;
  }

  /**
   * To be called while no worker runs: a worker goes on with a registered connector by itself, and
   * would hide that its snapshot was interrupted.
   */
  synchronized void beforeWorker() throws Exception {
    DatabaseLife.Now now = database.now();
    long epoch = epochInForce(now, OptionalLong.empty());
    long known = epochs.inKafka();
    if (epoch == begunHere || (known > 0 && epoch > known)) {
      // Its connector is yet to be registered, so nothing of it can have suffered.
      epochs.remember(epoch, now);
      return;
    }
    Optional<ReplicationSlot.State> state = slot.state();
    Optional<Problem> problem =
        Diagnosis.of(state, () -> offsets.of(epoch), now.written(), Activity.AT_REST);
    if (problem.isPresent()) {
      begin(epoch, problem.get());
    } else if (state.isPresent() && state.get().unfinished()) {
      // Whoever was making it is gone, but its session may go on waiting.
      slot.drop();
    }
  }

  /** Another process reconciles: what this one knows may be out of date when it is its turn. */
  synchronized void standBy() throws Exception {
    epochs.forget();
    delivery.rest();
    offer.close();
  }

  /** Makes sure that the connector of the epoch in force runs, healing what can be healed. */
  synchronized void reconcile(ConnectRest rest) throws Exception {
    List<String> made = topics.create();
    DatabaseLife.Now now = database.now();
    Optional<Map<String, String>> registered = rest.config();
    OptionalLong registeredEpoch =
        registered.map(ConnectorTemplate::epochOf).orElse(OptionalLong.empty());
    long epoch = epochInForce(now, registeredEpoch);
    if (registered.isEmpty() && epoch != begunHere) {
      // Connect's topics are gone or new: what was already sent of this epoch, nobody knows.
      epoch = begin(epoch, new Problem(false, "Kafka Connect does not know its connector"));
    }
    if (registeredEpoch.isPresent() && registeredEpoch.getAsLong() == epoch) {
      Status status = rest.status();
      if (status.state() == State.FAILED) {
        report(status.failure());
      }
      Optional<Problem> problem =
          problem(rest, epoch, registered.orElseThrow(), status, made, now.written());
      if (problem.isEmpty()) {
        epochs.remember(epoch, now);
        keep(rest, registered.orElseThrow(), template.forEpoch(epoch), status);
        return;
      }
      epoch = begin(epoch, problem.get());
    }
    epochs.remember(epoch, now);
    follow(rest, registered.isPresent(), epoch);
  }

  /**
   * The epoch in force, once what database, Kafka and Connect say of it were compared. The caller
   * has to remember it, once a look.
   */
  private long epochInForce(DatabaseLife.Now now, OptionalLong registered) throws Exception {
    OptionalLong wished = epochs.wished();
    Optional<String> broken = epochs.remembered().flatMap(life -> life.brokenBy(now));
    if (broken.isPresent()) {
      return begin(
          Math.max(wished.orElse(0), registered.orElse(0)),
          new Problem(true, "the database is not what it was: " + broken.get()));
    }
    // A registered connector is the fact; where none can be asked, Kafka says what it was.
    long fact = registered.isPresent() ? registered.getAsLong() : epochs.inKafka();
    if (fact == 0 && wished.isEmpty()) {
      begunHere = epochs.begin(0, "first start");
      return begunHere;
    }
    long seen = epochs.remembered().map(RememberedLife::epoch).orElse(0L);
    if (Math.max(wished.orElse(0), fact) < seen) {
      return begin(seen, new Problem(false, "an older one was registered"));
    }
    if (wished.orElse(0) < fact) {
      String reason =
          "cdc_epoch said %d, the stream is in epoch %d".formatted(wished.orElse(0), fact);
      alarms.raise(AlarmKind.EPOCH_WENT_BACK, reason + ": corrected");
      epochs.raiseTo(fact, reason);
      return fact;
    }
    return wished.orElseThrow();
  }

  /** Why the stream of the registered epoch can't be complete; empty where it can. */
  private Optional<Problem> problem(
      ConnectRest rest,
      long epoch,
      Map<String, String> registered,
      Status status,
      List<String> made,
      long written)
      throws Exception {
    for (String topic : List.of(Topics.USER_CHANGES, Topics.CATALOG_CHANGES)) {
      if (made.contains(topic)) {
        return Optional.of(new Problem(true, "topic " + topic + " was gone"));
      }
    }
    Optional<Problem> stateless = offer.look(epoch);
    if (stateless.isPresent()) {
      return stateless;
    }
    Set<String> captured = CaptureList.differences(registered, template.forEpoch(epoch));
    if (!captured.isEmpty()) {
      return Optional.of(
          new Problem(false, "what is captured changed: " + String.join(", ", captured)));
    }
    Optional<Problem> problem =
        Diagnosis.of(slot.state(), () -> offsets.of(epoch), written, activity(status.state()));
    if (problem.isPresent()) {
      return problem;
    }
    if (status.state() != State.RUNNING) {
      delivery.rest();
      return Optional.empty();
    }
    return delivery.look(
        rest, () -> offsets.of(epoch).filter(StoredOffsets.Offset::snapshotDone).isPresent());
  }

  private long begin(long failed, Problem problem) throws Exception {
    String reason =
        "replication slot %s of epoch %d: %s".formatted(slot.name(), failed, problem.reason());
    begunHere = epochs.begin(failed, reason);
    if (problem.loss()) {
      alarms.raise(
          AlarmKind.CHANGES_LOST,
          reason + ". The snapshot of epoch " + begunHere + " replaces all");
    } else {
      LOG.warn("A new snapshot is needed: {}", reason);
    }
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
      if (slot.state().filter(ReplicationSlot.State::unfinished).isPresent()) {
        slot.drop();
      }
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
    OptionalLong from = offer.begin(epoch);
    if (from.isPresent()) {
      rest.putStopped(template.forEpoch(epoch), registered);
      rest.goOnFrom(ConnectorTemplate.offset(epoch, from.getAsLong()));
      rest.resume();
    } else {
      rest.put(template.forEpoch(epoch));
      if (registered) {
        rest.resume();
      }
    }
    awaitRunning(rest);
    LOG.info(
        "Epoch {}: the connector runs and {}",
        epoch,
        from.isPresent() ? "goes on from LSN " + from.getAsLong() : "takes its snapshot");
  }

  /**
   * Returns when the connector runs; without limit where its slot waits for a transaction of
   * somebody else.
   *
   * @throws IllegalStateException with the first line of the trace where it fails
   */
  void awaitRunning(ConnectRest rest) throws Exception {
    slotWait.until("the connector to run", () -> running(rest));
  }

  private static Optional<Boolean> running(ConnectRest rest) throws Exception {
    Status status = rest.status();
    if (status.state() == State.FAILED) {
      throw new IllegalStateException("The connector failed: " + status.failure());
    }
    return status.state() == State.RUNNING ? Optional.of(true) : Optional.empty();
  }

  private void report(String failure) {
    if (!failure.equals(lastFailure)) {
      alarms.raise(
          AlarmKind.SOURCE_FAILED, "The connector failed and is started again: " + failure);
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
