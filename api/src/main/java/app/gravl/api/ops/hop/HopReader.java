package app.gravl.api.ops.hop;

/** Looks at one hop. Used by one thread at a time; every wait in it has a limit. */
public interface HopReader<T extends HopDetail> extends AutoCloseable {

  /**
   * @throws HopSilent where the hop can't be looked at
   */
  T read() throws HopSilent, InterruptedException;

  @Override
  default void close() {}
}
