package app.gravl.k8s.rule;

import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.PodView;
import app.gravl.k8s.manifest.PodView.ContainerView;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What every overlay has to hold.
 *
 * @param name a sentence that is true where it holds
 * @param violations whatever breaks it, in words that name the place
 */
public record Rule(String name, Function<Manifests, Stream<String>> violations) {

  public List<String> brokenIn(Manifests manifests) {
    return violations.apply(manifests).distinct().sorted().toList();
  }

  /** All there are. */
  public static List<Rule> all() {
    return Stream.of(
            ImageRules.all(),
            PodRules.all(),
            ResourceRules.all(),
            ServiceRules.all(),
            IngressRules.all(),
            NetworkRules.all(),
            ReferenceRules.all(),
            EnvironmentRules.all(),
            WatchRules.all(),
            ObjectRules.all())
        .flatMap(List::stream)
        .toList();
  }

  /** Said of each pod. */
  static Rule ofPods(String name, Function<PodView, Stream<String>> violations) {
    return new Rule(
        name,
        manifests ->
            manifests.pods().stream()
                .flatMap(pod -> violations.apply(pod).map(said -> pod + ": " + said)));
  }

  /** Said of each container, also of those that run before a pod's own. */
  static Rule ofContainers(String name, Function<ContainerView, Stream<String>> violations) {
    return new Rule(
        name,
        manifests ->
            manifests.pods().stream()
                .flatMap(pod -> pod.allContainers().stream())
                .flatMap(each -> violations.apply(each).map(said -> each + ": " + said)));
  }

  /** What is said where it does not hold. */
  static Stream<String> unless(boolean holds, String said) {
    return holds ? Stream.empty() : Stream.of(said);
  }
}
