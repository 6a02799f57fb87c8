package app.gravl.local.chaos;

import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * A fault whose parameters are still to be drawn.
 *
 * @param healed whether this version heals it; those that it does not are drawn on demand only
 */
record FaultKind(String name, boolean healed, Function<Random, Fault> draw) {

  static final List<FaultKind> ALL =
      List.of(
          healed("kill", random -> new ProcessFaults.Kill()),
          healed("stop", random -> new ProcessFaults.Stop()),
          healed("freeze-process", random -> new ProcessFaults.FreezeProcess(seconds(random))),
          healed("freeze-postgres", random -> new ProcessFaults.FreezePostgres(seconds(random))),
          healed("end-backends", random -> new DatabaseFaults.EndBackends()),
          healed("drop-slot", random -> new DatabaseFaults.DropSlot()),
          healed("open-transaction", random -> new DatabaseFaults.OpenTransaction(false)),
          healed("slot-waits", random -> new DatabaseFaults.OpenTransaction(true)),
          healed("large-transaction", random -> new DatabaseFaults.LargeTransaction()),
          healed(
              "catalog-change",
              random -> new RowFaults.CatalogChange(random.nextInt(100), 1 + random.nextInt(8))),
          healed(
              "rows-without-triggers",
              random -> new RowFaults.WithoutTriggers(user(random), 1 + random.nextInt(8))),
          healed("rows-far-away", random -> new RowFaults.FarAway(user(random))),
          healed(
              "rows-change-ids-and-users",
              random -> new RowFaults.ChangeKeys(user(random), 1 + random.nextInt(500_000))),
          healed("connector-paused", random -> new ConnectFaults.Paused(seconds(random))),
          healed("connector-restarted", random -> new ConnectFaults.Restarted()),
          healed("connector-deleted", random -> new ConnectFaults.Deleted()),
          // Its second snapshot comes under the same epoch, and what changed before it is lost.
          notYet("offsets-deleted", random -> new ConnectFaults.OffsetsDeleted()),
          healed(
              "logical-message", random -> new DatabaseFaults.LogicalMessage(random.nextBoolean())),
          healed("epoch-goes-back", random -> new DatabaseFaults.EpochGoesBack()),
          healed("grants-lost", random -> new DatabaseFaults.GrantsLost(seconds(random))),
          healed("records-deleted", random -> new StateFaults.RecordsDeleted()),
          healed(
              "checkpoint-damaged",
              random -> new StateFaults.CheckpointDamaged(random.nextBoolean())));

  private static final int SHORTEST_SECONDS = 5;
  private static final int LONGEST_SECONDS = 15;
  private static final int PLACES = 1_000;

  private static FaultKind healed(String name, Function<Random, Fault> draw) {
    return new FaultKind(name, true, draw);
  }

  private static FaultKind notYet(String name, Function<Random, Fault> draw) {
    return new FaultKind(name, false, draw);
  }

  private static int seconds(Random random) {
    return SHORTEST_SECONDS + random.nextInt(LONGEST_SECONDS - SHORTEST_SECONDS + 1);
  }

  private static int user(Random random) {
    return random.nextInt(PLACES);
  }
}
