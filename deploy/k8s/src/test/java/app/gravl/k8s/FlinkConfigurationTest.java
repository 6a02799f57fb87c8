package app.gravl.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.Overlay;
import app.gravl.k8s.manifest.StrictReader;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.NettyShuffleEnvironmentOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Flink is configured alike by its operator and without it, and as its pods are made. */
@ExtendWith(NeedsKustomize.class)
class FlinkConfigurationTest {

  private static final List<Class<?>> OPTIONS =
      List.of(
          BlobServerOptions.class,
          CheckpointingOptions.class,
          CoreOptions.class,
          ExecutionOptions.class,
          HighAvailabilityOptions.class,
          JobManagerOptions.class,
          MetricOptions.class,
          NettyShuffleEnvironmentOptions.class,
          RestOptions.class,
          RestartStrategyOptions.class,
          TaskManagerOptions.class);

  private static final List<String> PORTS =
      List.of(
          "jobmanager.rpc.port",
          "blob.server.port",
          "taskmanager.data.port",
          "taskmanager.rpc.port",
          "metrics.internal.query-service.port");

  private final Manifests plain = Overlay.REHEARSAL.manifests();
  private final Manifests operated = Overlay.PRODUCTION.manifests();
  private final Map<String, String> configuration = plainConfiguration();
  private final JsonNode deployment =
      operated.one("FlinkDeployment", "gravl-jobs").json().path("spec");

  private Map<String, String> plainConfiguration() {
    String yaml = plain.typed(ConfigMap.class, "jobs-flink").getData().get("config.yaml");
    return texts(StrictReader.yaml(yaml));
  }

  private static Map<String, String> texts(JsonNode json) {
    Map<String, String> texts = new TreeMap<>();
    json.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  @Test
  void the_operator_is_told_the_same_as_the_plain_pods() {
    Map<String, String> told = texts(deployment.path("flinkConfiguration"));
    told.keySet().removeIf(key -> key.startsWith("kubernetes.operator."));
    Map<String, String> expected = new TreeMap<>(configuration);
    // Fields of the deployment's own.
    expected
        .keySet()
        .removeAll(
            Set.of(
                "kubernetes.cluster-id",
                "parallelism.default",
                "jobmanager.memory.process.size",
                "taskmanager.memory.process.size"));

    assertThat(told).isEqualTo(expected);
    assertThat(deployment.at("/job/parallelism").asText())
        .isEqualTo(configuration.get("parallelism.default"));
    assertThat(deployment.at("/jobManager/resource/memory").asText())
        .isEqualTo(configuration.get("jobmanager.memory.process.size"));
    assertThat(deployment.at("/taskManager/resource/memory").asText())
        .isEqualTo(configuration.get("taskmanager.memory.process.size"));
    assertThat(deployment.at("/taskManager/replicas").asInt())
        .isEqualTo(taskManagers().getSpec().getReplicas());
  }

  @Test
  void the_operator_is_told_the_version_of_flink_that_the_image_holds() {
    String version = EnvironmentInformation.getVersion();
    assertThat(deployment.path("flinkVersion").asText())
        .isEqualTo("v" + version.replaceFirst("^(\\d+)\\.(\\d+).*", "$1_$2"));
  }

  @Test
  void every_key_is_one_of_flinks() {
    Set<String> known =
        OPTIONS.stream().flatMap(FlinkConfigurationTest::keys).collect(Collectors.toSet());
    // Of a module that is not here, and of a reporter by its name.
    Set<String> unknown = new TreeSet<>(configuration.keySet());
    unknown.removeAll(known);
    unknown.removeIf(key -> key.equals("kubernetes.cluster-id"));
    unknown.removeIf(key -> key.startsWith("metrics.reporter.prometheus."));

    assertThat(unknown).isEmpty();
  }

  private static Stream<String> keys(Class<?> options) {
    return Arrays.stream(options.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType().equals(ConfigOption.class))
        .map(
            field -> {
              try {
                return ((ConfigOption<?>) field.get(null)).key();
              } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  @Test
  void a_containers_limit_is_what_its_process_takes() {
    assertThat(mebibytes(container("jobs-jobmanager")))
        .isEqualTo(size("jobmanager.memory.process.size"));
    assertThat(mebibytes(container("jobs-taskmanager")))
        .isEqualTo(size("taskmanager.memory.process.size"));
  }

  private int size(String key) {
    return MemorySize.parse(configuration.get(key)).getMebiBytes();
  }

  private static int mebibytes(Container container) {
    return container
        .getResources()
        .getLimits()
        .get("memory")
        .getNumericalAmount()
        .divideToIntegralValue(java.math.BigDecimal.valueOf(1024 * 1024))
        .intValueExact();
  }

  @Test
  void there_are_slots_for_every_subtask() {
    int slots = Integer.parseInt(configuration.get("taskmanager.numberOfTaskSlots"));
    assertThat(taskManagers().getSpec().getReplicas() * slots)
        .isGreaterThanOrEqualTo(Integer.parseInt(configuration.get("parallelism.default")));
  }

  @Test
  void the_ports_that_flink_listens_at_are_those_of_the_pods_and_the_policy() {
    Set<Integer> declared = new HashSet<>();
    for (String name : List.of("jobs-jobmanager", "jobs-taskmanager")) {
      container(name).getPorts().stream()
          .map(ContainerPort::getContainerPort)
          .forEach(declared::add);
    }
    Set<Integer> amongThem =
        PORTS.stream().map(configuration::get).map(Integer::valueOf).collect(Collectors.toSet());

    assertThat(declared)
        .containsAll(amongThem)
        .contains(Integer.valueOf(configuration.get("rest.port")))
        .contains(Integer.valueOf(configuration.get("metrics.reporter.prometheus.port")));
    assertThat(
            plain
                .typed(NetworkPolicy.class, "jobs")
                .getSpec()
                .getIngress()
                .get(0)
                .getPorts()
                .stream()
                .map(port -> port.getPort().getIntVal()))
        .containsExactlyInAnyOrderElementsOf(amongThem);
  }

  private Container container(String deployment) {
    return plain
        .typed(Deployment.class, deployment)
        .getSpec()
        .getTemplate()
        .getSpec()
        .getContainers()
        .get(0);
  }

  private Deployment taskManagers() {
    return plain.typed(Deployment.class, "jobs-taskmanager");
  }
}
