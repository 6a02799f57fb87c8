package app.gravl.jobs.verify;

import java.util.Arrays;

/**
 * Users to read again, each with the version that their insights are to reach. Two numbers a user:
 * after a pause of the stream that may be everybody.
 */
final class UsersInMotion {

  private long[] ids = new long[16];
  private long[] versions = new long[16];
  private int size;

  /** Ids in ascending order, each once, whose version does not matter. */
  static UsersInMotion of(long[] ids) {
    UsersInMotion users = new UsersInMotion();
    users.ids = ids.clone();
    users.versions = new long[ids.length];
    users.size = ids.length;
    return users;
  }

  void add(long id, long version) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
      versions = Arrays.copyOf(versions, 2 * size);
    }
    ids[size] = id;
    versions[size] = version;
    size++;
  }

  /** The same users in ascending order; readers of several ranges come in any. */
  UsersInMotion sorted() {
    Integer[] places = new Integer[size];
    Arrays.setAll(places, i -> i);
    Arrays.sort(places, (one, other) -> Long.compare(ids[one], ids[other]));
    UsersInMotion sorted = new UsersInMotion();
    for (int place : places) {
      sorted.add(ids[place], versions[place]);
    }
    return sorted;
  }

  boolean contains(long id) {
    return Arrays.binarySearch(ids, 0, size, id) >= 0;
  }

  /** The version that the user was first seen with; of one who is among them. */
  long version(long id) {
    return versions[Arrays.binarySearch(ids, 0, size, id)];
  }

  long[] ids() {
    return Arrays.copyOf(ids, size);
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }
}
