package app.gravl.local.bench;

/** Measures one thing. */
public interface Benchmark {

  /** Told what happens meanwhile, for people. */
  interface Progress {
    void say(String line);
  }

  /**
   * @return a record, or a list of records, whose components are the numbers
   */
  Object run(Progress progress) throws Exception;
}
