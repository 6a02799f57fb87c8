package app.gravl.k8s.rule;

import app.gravl.k8s.manifest.PodView;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Ports that containers say they have, by name and by number. */
record Ports(Map<String, Integer> byName, List<Integer> numbers) {

  static Ports of(Container container) {
    return of(container.getPorts());
  }

  static Ports of(PodView pod) {
    return of(
        pod.containers().stream().flatMap(each -> each.container().getPorts().stream()).toList());
  }

  private static Ports of(List<ContainerPort> ports) {
    Map<String, Integer> byName = new HashMap<>();
    for (ContainerPort port : ports) {
      if (port.getName() != null) {
        byName.put(port.getName(), port.getContainerPort());
      }
    }
    return new Ports(byName, ports.stream().map(ContainerPort::getContainerPort).toList());
  }

  /** As names and numbers are written alike. */
  static String text(IntOrString port) {
    return String.valueOf(port.getValue());
  }

  boolean has(String port) {
    return number(port).isPresent();
  }

  /** Empty: there is no such port. */
  OptionalInt number(String port) {
    if (byName.containsKey(port)) {
      return OptionalInt.of(byName.get(port));
    }
    return numbers.stream()
        .filter(number -> Integer.toString(number).equals(port))
        .mapToInt(number -> number)
        .findFirst();
  }
}
