package app.gravl.jobs.changes;

/**
 * What the keyed stream carries: a {@link FactChange} in its binary form, with what must be known
 * of it before it is decoded. A Flink POJO, hence the public fields and the empty constructor.
 */
public final class UserChange {

  /** The key. */
  public long userId;

  /** When the change was committed, epoch milliseconds; the stream's lag is measured by it. */
  public long committedAt;

  /** The epoch that it is of; 0 for a command. */
  public long epoch;

  /** Read by a full snapshot. */
  public boolean snapshot;

  /** A bump of the user's version: what it covers stands before it. */
  public boolean bump;

  /**
   * Above 0: no row change but a command to look whether the catalog of this version or a later one
   * touches this user.
   */
  public long catalogVersion;

  /** The {@link FactChange}; empty for a command. */
  public byte[] fact = {};

  public UserChange() {}

  public static UserChange of(long userId, long committedAt, FactChange<?> row) {
    UserChange change = new UserChange();
    change.userId = userId;
    change.committedAt = committedAt;
    change.epoch = row.order().epoch();
    change.snapshot = row.snapshot();
    change.bump = row.kind() == FactKind.VERSION;
    change.fact = row.toBytes();
    return change;
  }

  public static UserChange catalogCommand(long userId, long catalogVersion) {
    UserChange change = new UserChange();
    change.userId = userId;
    change.catalogVersion = catalogVersion;
    return change;
  }
}
