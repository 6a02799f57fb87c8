package app.gravl.jobs.bootstrap;

import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.CatalogEntry;
import app.gravl.jobs.changes.Order;
import app.gravl.jobs.facts.CatalogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The catalog as the connector's own snapshot would bring it. */
final class CatalogRows {

  private CatalogRows() {}

  /**
   * @param joined reads the snapshot
   * @return its bump last
   */
  static List<CatalogChange> read(Connection joined, EpochStart start) throws SQLException {
    List<CatalogChange> changes = new ArrayList<>();
    for (CatalogEntry entry : CatalogReader.entries(joined)) {
      CatalogChange change = ofSnapshot(start);
      change.key = entry.key();
      change.entry = entry.toBytes();
      changes.add(change);
    }
    CatalogChange bump = ofSnapshot(start);
    bump.bump = true;
    bump.version = CatalogReader.version(joined);
    changes.add(bump);
    return changes;
  }

  private static CatalogChange ofSnapshot(EpochStart start) {
    CatalogChange change = new CatalogChange();
    change.epoch = start.epoch();
    change.lsn = Order.SNAPSHOT_LSN;
    change.snapshotLsn = start.lsn();
    return change;
  }
}
