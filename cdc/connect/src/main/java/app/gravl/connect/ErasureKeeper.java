package app.gravl.connect;

import app.gravl.connect.ErasedUsers.State;
import app.gravl.schema.AlarmKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the list of erasures in the database and the one in Kafka the same: either may be lost or
 * put back, and what the other one holds is taken over. Whom the database brought back though they
 * were erased, it erases again. The letters of whoever is erased go first. Only who holds the
 * {@link ReconcileLock} may look.
 */
final class ErasureKeeper implements AutoCloseable {

  private final ErasedUsers database;
  private final ErasureList list;
  private final ErasedLetters letters;
  private final Alarms alarms;

  /** Whose list was compared as a whole; null: none yet. */
  private @Nullable UUID compared;

  /** Those in Kafka. */
  private final Set<Long> known = new HashSet<>();

  ErasureKeeper(ErasedUsers database, ErasureList list, ErasedLetters letters, Alarms alarms) {
    this.database = database;
    this.list = list;
    this.letters = letters;
    this.alarms = alarms;
  }

  /**
   * Whether a row is kept is written here only, behind Kafka. So a database that was put back has
   * fewer of them than Kafka, whatever was erased in it since.
   *
   * @return how many users were erased again
   */
  long look() throws Exception {
    State state = database.state();
    boolean asBefore = state.lineage().equals(compared) && state.kept() == known.size();
    long again = asBefore ? 0 : compare(state.lineage());
    keep(state.lineage(), database.notKept());
    return again;
  }

  /** Somebody else looks now. */
  void forget() {
    compared = null;
    known.clear();
  }

  private long compare(UUID lineage) throws Exception {
    forget();
    List<Erasure> outside = list.of(lineage);
    long again = database.eraseAgain(outside);
    if (again > 0) {
      alarms.raise(
          AlarmKind.ERASED_AGAIN,
          again + (again == 1 ? " user" : " users") + " whom a restored backup brought back");
    }
    database.keep(outside);
    outside.forEach(erasure -> known.add(erasure.userId()));
    Set<Erasure> held = new HashSet<>(outside);
    keep(lineage, database.all().stream().filter(erasure -> !held.contains(erasure)).toList());
    compared = lineage;
    return again;
  }

  private void keep(UUID lineage, Collection<Erasure> erasures) throws Exception {
    if (erasures.isEmpty()) {
      return;
    }
    list.add(lineage, erasures);
    Set<Long> users = erasures.stream().map(Erasure::userId).collect(Collectors.toSet());
    letters.erase(users);
    database.keep(erasures);
    known.addAll(users);
  }

  @Override
  public void close() {
    list.close();
    letters.close();
  }
}
