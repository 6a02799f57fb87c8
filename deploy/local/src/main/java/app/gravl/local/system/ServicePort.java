package app.gravl.local.system;

/** What listens, and where when nobody asks for another port. */
public enum ServicePort {
  API("api", 3000),
  POSTGRES("Postgres", 15432),
  KAFKA("Kafka", 19092),
  FLINK("Flink", 8081),
  CONNECT("Connect", 8083);

  private final String label;
  private final int number;

  ServicePort(String label, int number) {
    this.label = label;
    this.number = number;
  }

  public String label() {
    return label;
  }

  public int number() {
    return number;
  }
}
