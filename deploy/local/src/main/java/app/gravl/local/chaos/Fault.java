package app.gravl.local.chaos;

import java.time.Duration;

/** Something that happens to a running system. */
interface Fault {

  /** Makes it happen. Returns when it has, a system that was ended running again. */
  void inject(Scene scene) throws Exception;

  /** With what it happens, for people. */
  default String detail() {
    return "";
  }

  /** How long it stays as it is before it is healed. */
  default Duration lasts() {
    return Duration.ZERO;
  }

  /** Takes back what does not go by itself. */
  default void heal(Scene scene) throws Exception {}

  /** About how long all of it takes: the next fault comes later. */
  default Duration takes() {
    return lasts();
  }
}
