package app.gravl.local.backup;

/** Told how far something long has come. */
public interface Progress {

  /**
   * @param bytes about how many there are to do
   */
  void begin(long bytes);

  /**
   * @param bytes that are done
   */
  void at(long bytes);
}
