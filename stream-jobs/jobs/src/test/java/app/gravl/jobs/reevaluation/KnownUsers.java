package app.gravl.jobs.reevaluation;

import java.io.IOException;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** Users as a test knows them, in a database that can be away. */
final class KnownUsers {

  private final NavigableSet<Long> ids = new TreeSet<>();
  private boolean away;
  private long delay;
  private int pagesRead;
  private int failures;

  void reset(int users) {
    ids.clear();
    LongStream.rangeClosed(1, users).forEach(ids::add);
    away = false;
    delay = 0;
    pagesRead = 0;
    failures = 0;
  }

  void add(long id) {
    ids.add(id);
  }

  void remove(long id) {
    ids.remove(id);
  }

  NavigableSet<Long> ids() {
    return new TreeSet<>(ids);
  }

  void goAway() {
    away = true;
  }

  void comeBack() {
    away = false;
  }

  void delay(long millis) {
    delay = millis;
  }

  int pagesRead() {
    return pagesRead;
  }

  int failures() {
    return failures;
  }

  private void ask() throws IOException {
    if (away) {
      failures++;
      throw new IOException("away");
    }
  }

  long[] next(long after, long upTo, int limit) throws IOException {
    ask();
    pagesRead++;
    return ids.subSet(after, false, upTo, true).stream()
        .limit(limit)
        .mapToLong(Long::longValue)
        .toArray();
  }

  long count(long after, long upTo) throws IOException {
    ask();
    return ids.subSet(after, false, upTo, true).size();
  }

  long delayMillis() throws IOException {
    ask();
    return delay;
  }
}
