package app.gravl.local.system;

import app.gravl.local.CliFailure;
import app.gravl.local.folder.RunningSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who listens where, on 127.0.0.1.
 *
 * @param offset added to every port
 * @param monitoring whether Prometheus and those around it are among them
 */
public record Ports(int offset, boolean monitoring) {

  private static final int LARGEST = 65_535;
  private static final int STEP = 1_000;
  private static final int MOST_STEPS = 20;

  /** Without monitoring. */
  public Ports(int offset) {
    this(offset, false);
  }

  /** Those of a system that runs. */
  public static Ports of(RunningSystem system) {
    return new Ports(system.port(ServicePort.API.label()) - ServicePort.API.number());
  }

  /**
   * From this offset on in steps, the first where all ports are free.
   *
   * @throws CliFailure where there is none
   */
  public static Ports freeFrom(int offset) {
    for (int step = 0; step < MOST_STEPS; step++) {
      Ports ports = new Ports(offset + step * STEP);
      if (ports.areValid() && ports.areFree()) {
        return ports;
      }
    }
    throw new CliFailure("No free ports from --port-offset " + offset + " on");
  }

  private Stream<ServicePort> services() {
    return Arrays.stream(ServicePort.values())
        .filter(service -> monitoring || !service.isOfMonitoring());
  }

  public int of(ServicePort service) {
    return service.number() + offset;
  }

  /** Whether all ports are ports with this offset. */
  public boolean areValid() {
    return services().allMatch(service -> of(service) >= 1 && of(service) <= LARGEST);
  }

  public boolean areFree() {
    return services().allMatch(service -> isFree(of(service)));
  }

  public Map<String, Integer> byLabel() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    services().forEach(service -> ports.put(service.label(), of(service)));
    return ports;
  }

  /**
   * @throws CliFailure naming all that are taken
   */
  public void checkFree() {
    String taken =
        services()
            .filter(service -> !isFree(of(service)))
            .map(service -> of(service) + " (" + service.label() + ")")
            .collect(Collectors.joining(", "));
    if (!taken.isEmpty()) {
      throw new CliFailure(
          "Taken on 127.0.0.1: port "
              + taken
              + ". Stop what listens there, or move all ports with --port-offset N");
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // As servers do: connections that are only dying down don't hold a port.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
