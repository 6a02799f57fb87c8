package app.gravl.jobs.changes;

/**
 * The part of the change stream that a record came through: the users whose id modulo {@code of} is
 * {@code number}.
 *
 * @param number from 0
 * @param of how many there are
 */
public record Shard(int number, int of) {

  /** All of it in one. */
  public static final Shard WHOLE = new Shard(0, 1);

  /** More than any database lets be set. */
  private static final int MOST = 1_000;

  private static final String MARK = "-s";
  private static final String OF = "of";

  /**
   * @param name of a connector, its {@code topic.prefix}
   * @throws MalformedChange where it names half a shard
   */
  static Shard of(String name) throws MalformedChange {
    int mark = name.indexOf(MARK);
    if (mark < 0) {
      return WHOLE;
    }
    int of = name.indexOf(OF, mark);
    int end = name.indexOf('-', mark + MARK.length());
    int number = of < 0 ? -1 : number(name, mark + MARK.length(), of);
    int count = of < 0 ? -1 : number(name, of + OF.length(), end);
    if (number < 0 || number >= count || count > MOST) {
      throw new MalformedChange("source.name '" + name + "' names no shard");
    }
    return new Shard(number, count);
  }

  /** Below 0 where there is none. */
  private static int number(String name, int from, int to) {
    try {
      return from < to ? Integer.parseInt(name, from, to, 10) : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Whether a user's changes come through it. */
  public boolean holds(long userId) {
    return Math.floorMod(userId, of) == number;
  }
}
