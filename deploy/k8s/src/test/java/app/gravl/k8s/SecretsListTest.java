package app.gravl.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.k8s.manifest.ExternalSecret;
import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.Overlay;
import app.gravl.k8s.manifest.SealedSecret;
import app.gravl.k8s.rule.Secrets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Secrets come in two ways, and both bring those of secrets.list. */
@ExtendWith(NeedsKustomize.class)
class SecretsListTest {

  private static Stream<String> listed(boolean own) {
    return Secrets.listed().stream()
        .filter(each -> own || !each.value().equals("own"))
        .map(each -> each.secret() + " " + each.key());
  }

  @Test
  void sealed_secrets_are_those_of_the_list() {
    Manifests manifests = Overlay.PRODUCTION.manifests();

    assertThat(
            manifests
                .all(SealedSecret.class)
                .flatMap(
                    secret ->
                        secret.spec().encryptedData().keySet().stream()
                            .map(key -> secret.metadata().getName() + " " + key)))
        .containsExactlyInAnyOrderElementsOf(listed(false).toList());
  }

  @Test
  void external_secrets_are_those_of_the_list() {
    assertThat(external(Overlay.STAGING))
        .containsExactlyInAnyOrderElementsOf(listed(false).toList());
    assertThat(external(Overlay.OTHER_WAYS))
        .containsExactlyInAnyOrderElementsOf(listed(true).toList());
  }

  private static List<String> external(Overlay overlay) {
    return overlay
        .manifests()
        .all(ExternalSecret.class)
        .flatMap(
            secret ->
                secret.spec().data().stream()
                    .map(data -> secret.spec().target().name() + " " + data.secretKey()))
        .toList();
  }

  @Test
  void nobody_keeps_a_secret_here_that_can_be_read() {
    for (Overlay overlay : Overlay.values()) {
      assertThat(overlay.manifests().all()).noneMatch(each -> each.kind().equals("Secret"));
    }
  }
}
