package app.gravl.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.http.Bodies;
import app.gravl.api.recommendation.StreamSettings;
import app.gravl.api.transfer.TransferSettings;
import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.Overlay;
import app.gravl.settings.Settings;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.MemorySize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ingress refuses nothing that the backend would take, and cuts nothing off. */
@ExtendWith(NeedsKustomize.class)
class IngressLimitsTest {

  private static final String NGINX = "nginx.ingress.kubernetes.io/";

  private final Manifests manifests = Overlay.PRODUCTION.manifests();
  private final Settings defaults = new Settings(Map.of());

  private String annotation(String ingress, String name) {
    return manifests.typed(Ingress.class, ingress).getMetadata().getAnnotations().get(NGINX + name);
  }

  private long bytes(String ingress) {
    return MemorySize.parseBytes(annotation(ingress, "proxy-body-size"));
  }

  @Test
  void an_import_may_be_as_large_as_the_backend_takes_it() {
    long most = TransferSettings.read(defaults).maxImportBytes();

    assertThat(bytes("import")).isBetween(most, most + most / 10);
    assertThat(annotation("import", "proxy-request-buffering")).isEqualTo("off");
  }

  @Test
  void the_backend_itself_refuses_any_other_request_that_is_too_large() {
    assertThat(bytes("api")).isGreaterThan(Bodies.MAX_BYTES);
  }

  @Test
  void events_go_out_at_once_and_several_heartbeats_come_before_silence_ends_a_stream() {
    Duration heartbeat = StreamSettings.read(defaults).heartbeat();

    assertThat(annotation("api", "proxy-buffering")).isEqualTo("off");
    assertThat(Duration.ofSeconds(Long.parseLong(annotation("api", "proxy-read-timeout"))))
        .isGreaterThan(heartbeat.multipliedBy(3));
  }
}
