package app.gravl.local.chaos;

/** Told what happens meanwhile, for people. */
public interface Progress {
  void say(String line);
}
