package app.gravl.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.Overlay;
import app.gravl.k8s.rule.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every overlay, as kustomize builds it, holds every rule. */
@ExtendWith(NeedsKustomize.class)
class OverlaysTest {

  @TestFactory
  Stream<DynamicContainer> every_overlay_holds_every_rule() {
    return Stream.of(Overlay.values())
        .map(overlay -> DynamicContainer.dynamicContainer(overlay.folder(), rules(overlay)));
  }

  private static Stream<DynamicTest> rules(Overlay overlay) {
    Manifests manifests = overlay.manifests();
    return Rule.all().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.name(), () -> assertThat(rule.brokenIn(manifests)).isEmpty()));
  }
}
