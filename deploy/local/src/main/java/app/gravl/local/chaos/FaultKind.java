package app.gravl.local.chaos;

import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A fault whose parameters are still to be drawn. */
record FaultKind(String name, Function<Random, Fault> draw) {

  private static final int MOST_SHARDS = 3;

  static final List<FaultKind> ALL =
      List.of(
          new FaultKind("kill", random -> new ProcessFaults.Restart(true)),
          new FaultKind("stop", random -> new ProcessFaults.Restart(false)),
          new FaultKind(
              "freeze-process", random -> new ProcessFaults.FreezeProcess(seconds(random))),
          new FaultKind(
              "freeze-postgres", random -> new ProcessFaults.FreezePostgres(seconds(random))),
          new FaultKind("end-backends", random -> new DatabaseFaults.EndBackends()),
          new FaultKind("drop-slot", random -> new DatabaseFaults.DropSlot(place(random))),
          new FaultKind("open-transaction", random -> new DatabaseFaults.OpenTransaction(false)),
          new FaultKind("slot-waits", random -> new DatabaseFaults.OpenTransaction(true)),
          new FaultKind("large-transaction", random -> new DatabaseFaults.LargeTransaction()),
          new FaultKind(
              "catalog-change",
              random -> new RowFaults.CatalogChange(random.nextInt(100), 1 + random.nextInt(8))),
          new FaultKind(
              "rows-without-triggers",
              random -> new RowFaults.WithoutTriggers(place(random), 1 + random.nextInt(8))),
          new FaultKind("rows-far-away", random -> new RowFaults.FarAway(place(random))),
          new FaultKind(
              "rows-change-ids-and-users",
              random -> new RowFaults.ChangeKeys(place(random), 1 + random.nextInt(500_000))),
          new FaultKind(
              "connector-paused",
              random -> new ConnectFaults.Paused(place(random), seconds(random))),
          new FaultKind(
              "connector-restarted", random -> new ConnectFaults.Restarted(place(random))),
          new FaultKind("connector-deleted", random -> new ConnectFaults.Deleted(place(random))),
          new FaultKind(
              "offsets-deleted", random -> new ConnectFaults.OffsetsDeleted(place(random))),
          new FaultKind(
              "logical-message", random -> new DatabaseFaults.LogicalMessage(random.nextBoolean())),
          new FaultKind("epoch-goes-back", random -> new DatabaseFaults.EpochGoesBack()),
          new FaultKind("grants-lost", random -> new DatabaseFaults.GrantsLost(seconds(random))),
          new FaultKind("records-deleted", random -> new StateFaults.RecordsDeleted()),
          new FaultKind(
              "checkpoint-damaged",
              random -> new StateFaults.CheckpointDamaged(random.nextBoolean())),
          new FaultKind(
              "shards", random -> new DatabaseFaults.Shards(1 + random.nextInt(MOST_SHARDS))));

  private static final int SHORTEST_SECONDS = 5;
  private static final int LONGEST_SECONDS = 15;
  private static final int PLACES = 1_000;

  private static int seconds(Random random) {
    return SHORTEST_SECONDS + random.nextInt(LONGEST_SECONDS - SHORTEST_SECONDS + 1);
  }

  /** Of a user, a slot or a connector, among however many there are. */
  private static int place(Random random) {
    return random.nextInt(PLACES);
  }
}
