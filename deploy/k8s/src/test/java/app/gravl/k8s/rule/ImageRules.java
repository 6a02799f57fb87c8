package app.gravl.k8s.rule;

import static app.gravl.k8s.rule.Rule.unless;

import java.util.List;

/** Which images run. */
final class ImageRules {

  private ImageRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.ofContainers(
            "every image has a tag or a digest, and not that of the latest",
            each -> {
              String image = each.container().getImage();
              String last = image.substring(image.lastIndexOf('/') + 1);
              return unless(
                  last.contains("@sha256:") || (last.contains(":") && !last.endsWith(":latest")),
                  image);
            }),
        new Rule(
            "every image is one of the overlay's list",
            manifests ->
                manifests.pods().stream()
                    .flatMap(pod -> pod.allContainers().stream())
                    .flatMap(
                        each ->
                            unless(
                                manifests.images().contains(each.container().getImage()),
                                each + ": " + each.container().getImage()))));
  }
}
