package app.gravl.k8s.rule;

import app.gravl.k8s.manifest.Manifest;
import app.gravl.k8s.manifest.Manifests;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Claims of volumes, those too that StatefulSets make. */
final class Claims {

  private Claims() {}

  static Stream<PersistentVolumeClaim> templatesOf(Manifest owner) {
    return owner.typed() instanceof StatefulSet set
        ? set.getSpec().getVolumeClaimTemplates().stream()
        : Stream.empty();
  }

  /** The names of all that there will be. */
  static Set<String> names(Manifests manifests) {
    Stream<String> own =
        manifests.all(PersistentVolumeClaim.class).map(claim -> claim.getMetadata().getName());
    Stream<String> made = manifests.all(StatefulSet.class).flatMap(Claims::made);
    return Stream.concat(own, made).collect(Collectors.toSet());
  }

  private static Stream<String> made(StatefulSet set) {
    return set.getSpec().getVolumeClaimTemplates().stream()
        .flatMap(
            claim ->
                IntStream.range(0, set.getSpec().getReplicas())
                    .mapToObj(
                        place ->
                            claim.getMetadata().getName()
                                + "-"
                                + set.getMetadata().getName()
                                + "-"
                                + place));
  }
}
