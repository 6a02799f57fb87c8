package app.gravl.local.monitoring;

import app.gravl.local.system.Ports;
import app.gravl.local.system.ServicePort;
import java.util.List;

/**
 * Where the parts of one system listen that stand in {@code deploy/monitoring} at their defaults.
 */
@FunctionalInterface
public interface MonitoredPorts {

  /**
   * @param number as the files have it
   * @return of this system; more than one where the part has several processes
   */
  List<Integer> of(int number);

  /** Of a system in one process. */
  static MonitoredPorts of(Ports ports) {
    return number -> List.of(number + ports.offset());
  }

  default int of(ServicePort service) {
    return of(service.number()).get(0);
  }
}
