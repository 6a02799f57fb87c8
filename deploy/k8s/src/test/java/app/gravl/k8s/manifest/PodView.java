package app.gravl.k8s.manifest;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The pods that an object makes.
 *
 * @param owner that object
 * @param labels of each
 */
public record PodView(Manifest owner, Map<String, String> labels, PodSpec spec) {

  public PodView {
    labels = Map.copyOf(labels);
  }

  /** Those that run as long as the pod; in words that tell where they are. */
  public List<ContainerView> containers() {
    return spec.getContainers().stream().map(this::view).toList();
  }

  /** Those too that run before. */
  public List<ContainerView> allContainers() {
    return Stream.concat(spec.getInitContainers().stream(), spec.getContainers().stream())
        .map(this::view)
        .toList();
  }

  private ContainerView view(Container container) {
    return new ContainerView(this, container);
  }

  /** Whether it runs until somebody ends it. */
  public boolean isLasting() {
    return !owner.kind().endsWith("Job");
  }

  public String namespace() {
    return owner.namespace();
  }

  @Override
  public String toString() {
    return owner.toString();
  }

  /** A container and its pod. */
  public record ContainerView(PodView pod, Container container) {

    @Override
    public String toString() {
      return pod + ": " + container.getName();
    }
  }
}
