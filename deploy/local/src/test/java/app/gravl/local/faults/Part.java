package app.gravl.local.faults;

/** What runs as processes of its own. */
enum Part {
  POSTGRES("Postgres"),
  KAFKA("Kafka"),
  CONNECT("Connect"),
  TASK_MANAGER("the TaskManager"),
  JOB_MANAGER("the JobManager"),
  API("the api");

  private final String label;

  Part(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
