package app.gravl.local.system;

/** One part of the running system: a server, or a step that others need done before they start. */
public interface Part {

  /** Short, for the progress line. */
  String name();

  /**
   * Returns when the part is ready for those that need it.
   *
   * @return a word on what was started or done, such as an address
   */
  String start() throws Exception;

  /** Called only where start was, also where it failed. */
  void stop() throws Exception;
}
