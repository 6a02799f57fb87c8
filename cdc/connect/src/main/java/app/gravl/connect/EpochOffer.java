package app.gravl.connect;

import app.gravl.connect.BootstrapTable.Stage;
import app.gravl.connect.Diagnosis.Problem;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers the place where an epoch begins to whoever makes the stream's state of it by a batch job,
 * and holds what can be read there until that is done. Where nobody takes the offer the connector
 * takes its own snapshot, row by row.
 */
final class EpochOffer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EpochOffer.class);

  private final ConnectSettings settings;
  private final BootstrapTable table;
  private final TopicEnds ends;
  private final SlotWait slotWait;
  private final Patience patience;

  private @Nullable NewSlot held;

  EpochOffer(
      ConnectSettings settings,
      BootstrapTable table,
      TopicEnds ends,
      SlotWait slotWait,
      Patience patience) {
    this.settings = settings;
    this.table = table;
    this.ends = ends;
    this.slotWait = slotWait;
    this.patience = patience;
  }

  /**
   * To be called while no connector runs and there is no slot. Returns when somebody makes the
   * state, and has ended every job that could take the epoch's changes for something else.
   *
   * @param slots of all shards
   * @return from where in the WAL the connectors go on, in bytes; empty: nobody makes it, and there
   *     are no slots either
   */
  OptionalLong begin(long epoch, List<ReplicationSlot> slots) throws Exception {
    close();
    if (settings.bootstrapWait().isZero()) {
      return OptionalLong.empty();
    }
    Map<String, List<Long>> behind = ends.now();
    // One place for all: what was committed before the last slot is passed over by the others.
    ReplicationSlot last = slots.get(slots.size() - 1);
    for (ReplicationSlot slot : slots.subList(0, slots.size() - 1)) {
      make(slot).close();
    }
    NewSlot made = make(last);
    held = made;
    long lsn = table.offer(new EpochPlace(epoch, made.lsn(), made.snapshot(), behind));
    boolean claimed =
        patience
            .within(
                "somebody to make the state of epoch " + epoch,
                settings.bootstrapWait(),
                () -> table.stage(epoch).filter(stage -> stage != Stage.OFFERED))
            .isPresent();
    if (!claimed && table.withdraw(epoch)) {
      LOG.warn(
          "Nobody makes the state of epoch {} within {} s: the connector reads all rows itself",
          epoch,
          settings.bootstrapWait().toSeconds());
      close();
      for (ReplicationSlot slot : slots) {
        slot.drop();
      }
      return OptionalLong.empty();
    }
    return OptionalLong.of(lsn);
  }

  private NewSlot make(ReplicationSlot slot) throws Exception {
    CompletableFuture<NewSlot> making =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return NewSlot.make(settings, slot.name());
              } catch (SQLException e) {
                throw new IllegalStateException(
                    "Slot " + slot.name() + " can't be made: " + e.getMessage(), e);
              }
            });
    try {
      return slotWait.until(
          slot,
          "replication slot " + slot.name() + " to be made",
          () -> making.isDone() ? Optional.of(making.get()) : Optional.empty());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } catch (Exception e) {
      // It would go on waiting in a thread that nobody waits for.
      slot.drop();
      throw e;
    }
  }

  /**
   * Lets go of what is not needed any more.
   *
   * @param epoch whose connector is registered
   * @return why a new one is needed: the state of this one will never be written
   */
  Optional<Problem> look(long epoch) throws SQLException {
    Optional<Stage> stage = table.stage(epoch);
    if (stage.isEmpty() || stage.get() == Stage.WRITTEN) {
      close();
      return Optional.empty();
    }
    return held == null
        ? Optional.of(
            new Problem(false, "whoever held the snapshot that its state is made of has ended"))
        : Optional.empty();
  }

  /** Whether somebody may be there who makes the state of an epoch at once. */
  boolean isMade() {
    return !settings.bootstrapWait().isZero();
  }

  /** Whether the state of this epoch was, or is to be, made of a place that was offered. */
  boolean names(long epoch) throws SQLException {
    return table.stage(epoch).isPresent();
  }

  /** Whoever reads what stood there will fail, if they are not done. */
  @Override
  public void close() throws SQLException {
    NewSlot ended = held;
    held = null;
    if (ended != null) {
      ended.close();
    }
  }
}
