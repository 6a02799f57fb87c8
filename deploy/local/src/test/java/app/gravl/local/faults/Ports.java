package app.gravl.local.faults;

import app.gravl.local.process.FlinkCluster;

/** Where the parts listen on loopback, for the whole life of a system. */
record Ports(int postgres, int kafka, int connect, int api, int connectMetrics, int apiMetrics) {

  static Ports free() {
    return new Ports(
        FlinkCluster.freePort(),
        FlinkCluster.freePort(),
        FlinkCluster.freePort(),
        FlinkCluster.freePort(),
        FlinkCluster.freePort(),
        FlinkCluster.freePort());
  }
}
