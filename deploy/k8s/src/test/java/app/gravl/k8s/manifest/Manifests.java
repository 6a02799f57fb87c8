package app.gravl.k8s.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All objects of an overlay. */
public final class Manifests {

  private final List<Manifest> all;
  private final Set<String> images;

  private Manifests(List<Manifest> all, Set<String> images) {
    this.all = new ArrayList<>(all);
    this.images = Set.copyOf(images);
  }

  /**
   * @param images that their overlay lists
   */
  public static Manifests parse(String yaml, Set<String> images) {
    return new Manifests(
        StrictReader.documents(yaml).stream()
            .map(json -> new Manifest(json, StrictReader.typed(json)))
            .toList(),
        images);
  }

  /** Those that their overlay lists, as containers name them. */
  public Set<String> images() {
    return images;
  }

  public Stream<Manifest> all() {
    return all.stream();
  }

  /** Those of a kind, by its class. */
  public <T> Stream<T> all(Class<T> type) {
    return all().map(Manifest::typed).filter(type::isInstance).map(type::cast);
  }

  /**
   * @throws java.util.NoSuchElementException where there is none
   */
  public Manifest one(String kind, String name) {
    return find(kind, name).orElseThrow();
  }

  public Optional<Manifest> find(String kind, String name) {
    return all().filter(each -> each.kind().equals(kind) && each.name().equals(name)).findFirst();
  }

  /** A typed object by its name; a ConfigMap that kustomize gave a hash, by the name before it. */
  public <T> T typed(Class<T> type, String name) {
    return all()
        .filter(each -> type.isInstance(each.typed()) && withoutHash(each.name()).equals(name))
        .map(each -> type.cast(each.typed()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " " + name));
  }

  static String withoutHash(String name) {
    return name.replaceFirst("-[2-9b-df-hkmt]{10}$", "");
  }

  public void add(Manifest manifest) {
    all.add(manifest);
  }

  public void remove(String kind, String name) {
    all.removeIf(each -> each.kind().equals(kind) && withoutHash(each.name()).equals(name));
  }

  /** Of every object that makes some. */
  public List<PodView> pods() {
    return all().flatMap(Manifests::pods).toList();
  }

  private static Stream<PodView> pods(Manifest manifest) {
    Object typed = manifest.typed();
    if (typed instanceof Deployment deployment) {
      return Stream.of(pod(manifest, deployment.getSpec().getTemplate()));
    } else if (typed instanceof StatefulSet set) {
      return Stream.of(pod(manifest, set.getSpec().getTemplate()));
    } else if (typed instanceof Job job) {
      return Stream.of(pod(manifest, job.getSpec().getTemplate()));
    } else if (typed instanceof CronJob job) {
      return Stream.of(pod(manifest, job.getSpec().getJobTemplate().getSpec().getTemplate()));
    } else if (manifest.kind().equals("FlinkDeployment")) {
      return Stream.of("jobManager", "taskManager")
          .map(
              manager -> {
                JsonNode template = FlinkDeployments.template(manifest.json(), manager);
                return pod(manifest, StrictReader.value(template, PodTemplateSpec.class));
              });
    }
    return Stream.empty();
  }

  private static PodView pod(Manifest owner, PodTemplateSpec template) {
    Map<String, String> labels =
        Optional.ofNullable(template.getMetadata().getLabels()).orElse(Map.of());
    return new PodView(owner, labels, template.getSpec());
  }
}
