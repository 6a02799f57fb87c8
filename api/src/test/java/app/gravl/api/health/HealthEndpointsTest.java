package app.gravl.api.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.api.ApiFixture;
import org.junit.jupiter.api.Test;

class HealthEndpointsTest extends ApiFixture {

  @Test
  void health_is_ok_without_a_token() {
    for (String path : new String[] {"/health", "/api/health", "/health/live"}) {
      assertThat(api.send("GET", path, null, null).text()).isEqualTo("{\"status\":\"ok\"}");
    }
    await().until(() -> api.send("GET", "/health/ready", null, null).status() == 200);
  }

  @Test
  void metrics_count_requests_by_route() {
    long user = api.user();
    api.get(user, "/api/logs");

    assertThat(api.send("GET", "/metrics", null, null).text())
        .contains(
            "http_server_requests_seconds_count{method=\"GET\",route=\"/api/logs\",status=\"200\"}")
        .contains("hikaricp_connections_active");
  }
}
