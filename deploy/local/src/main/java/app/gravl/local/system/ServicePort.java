package app.gravl.local.system;

/** What listens, and where when nobody asks for another port. */
public enum ServicePort {
  API("api", 3000),
  POSTGRES("Postgres", 15432),
  KAFKA("Kafka", 19092),
  FLINK("Flink", 8081),
  CONNECT("Connect", 8083),
  API_METRICS("metrics of the api", 9400),
  FLINK_METRICS("metrics of Flink", 9401),
  CONNECT_METRICS("metrics of Connect", 9402),
  POSTGRES_METRICS("metrics of Postgres", 9403, true),
  PROMETHEUS("Prometheus", 9090, true),
  ALERTMANAGER("Alertmanager", 9093, true);

  private final String label;
  private final int number;
  private final boolean monitoring;

  ServicePort(String label, int number) {
    this(label, number, false);
  }

  ServicePort(String label, int number, boolean monitoring) {
    this.label = label;
    this.number = number;
    this.monitoring = monitoring;
  }

  /** Whether it is only taken where monitoring is asked for. */
  boolean isOfMonitoring() {
    return monitoring;
  }

  public String label() {
    return label;
  }

  public int number() {
    return number;
  }
}
