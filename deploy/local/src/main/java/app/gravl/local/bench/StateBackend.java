package app.gravl.local.bench;

/** Where Flink keeps the users' ledgers. */
public enum StateBackend {
  HEAP("hashmap"),
  ROCKSDB("rocksdb");

  private final String flinkName;

  StateBackend(String flinkName) {
    this.flinkName = flinkName;
  }

  String flinkName() {
    return flinkName;
  }
}
