package app.gravl.local.chaos;

import java.util.concurrent.locks.ReentrantLock;

/** One user, and what their client remembers. */
final class ChaosUser {

  private final long id;
  private final String token;
  private final ClientFacts facts = new ClientFacts();
  private final FactHistory history = new FactHistory();
  private final Visibility visibility;
  private final ReentrantLock writing = new ReentrantLock();

  ChaosUser(long id, String token, Visibility visibility) {
    this.id = id;
    this.token = token;
    this.visibility = visibility;
  }

  long id() {
    return id;
  }

  String token() {
    return token;
  }

  /** For whoever holds {@link #writing}. */
  ClientFacts facts() {
    return facts;
  }

  FactHistory history() {
    return history;
  }

  /** Held while somebody changes this user's facts: nobody else does meanwhile. */
  ReentrantLock writing() {
    return writing;
  }

  /** A write is known to be committed, the facts as they are after it. */
  void acknowledged(long version) {
    history.add(version, facts.now());
    visibility.acknowledged(id, version, System.nanoTime());
  }

  @Override
  public String toString() {
    return "user " + id;
  }
}
