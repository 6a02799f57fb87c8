package app.gravl.local.chaos;

import app.gravl.jobs.facts.CatalogReader;
import app.gravl.model.Catalog;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The catalogs that have been in force. Safe to use from several threads. */
final class Catalogs {

  private List<Catalog> newestFirst = List.of();
  private boolean changing;

  /**
   * @param first the one in force
   */
  Catalogs(Catalog first) {
    add(first);
  }

  /** The one in force, which nobody else changes meanwhile. */
  static Catalog read(Transactions transactions) throws SQLException {
    return transactions.commit(CatalogReader::read);
  }

  /** From now on, and until one is added, insights may be of a catalog that is not known. */
  synchronized void changing() {
    changing = true;
  }

  synchronized void add(Catalog catalog) {
    List<Catalog> known = new ArrayList<>(newestFirst);
    known.add(0, catalog);
    newestFirst = List.copyOf(known);
    changing = false;
  }

  synchronized List<Catalog> newestFirst() {
    return newestFirst;
  }

  synchronized boolean isChanging() {
    return changing;
  }
}
