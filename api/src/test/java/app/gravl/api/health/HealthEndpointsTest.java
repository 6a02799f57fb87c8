package app.gravl.api.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.api.ApiFixture;
import app.gravl.api.PlantedHeartbeats;
import app.gravl.api.TestApi.Answer;
import org.junit.jupiter.api.Test;

class HealthEndpointsTest extends ApiFixture {

  @Test
  void health_is_ok_without_a_token() {
    for (String path : new String[] {"/health", "/api/health", "/health/live"}) {
      assertThat(api.send("GET", path, null, null).text()).isEqualTo("{\"status\":\"ok\"}");
    }
  }

  @Test
  void it_is_ready_while_heartbeats_of_the_epoch_in_force_come_the_whole_way() {
    PlantedHeartbeats heartbeats = new PlantedHeartbeats(api.database());
    assertThat(ready().status()).isEqualTo(503);
    assertThat(ready().json().path("stream").asText()).isEqualTo("not-started");

    heartbeats.alive();
    await().until(() -> ready().status() == 200);
    heartbeats.arrived(1, 20);
    assertThat(ready().status()).isEqualTo(200);

    heartbeats.arrived(1, 31);
    assertThat(ready().status()).isEqualTo(503);
    assertThat(ready().json().at("/checks/stream").asText()).isEqualTo("down");
    assertThat(ready().json().path("stream").asText()).isEqualTo("silent");
    assertThat(ready().json().path("heartbeatAgeSeconds").asDouble()).isGreaterThan(30);

    heartbeats.arrived(1, 0);
    api.database().execute("truncate check_ins");
    assertThat(ready().status()).isEqualTo(503);
    assertThat(ready().json().path("stream").asText()).isEqualTo("snapshot");
    assertThat(ready().text()).as("without a token, no reasons").doesNotContain("check_ins");
    assertThat(ready().json().at("/checks/database").asText()).isEqualTo("ok");
    assertThat(api.send("GET", "/health/live", null, null).status()).isEqualTo(200);
    assertThat(serving().text()).as("insights grow old, no more").isEqualTo("{\"status\":\"ok\"}");

    heartbeats.arrived(2, 0);
    assertThat(ready().status()).isEqualTo(200);
  }

  @Test
  void a_replica_without_its_schema_is_given_no_requests() {
    await().untilAsserted(() -> assertThat(serving().status()).isEqualTo(200));

    api.database().execute("alter function stream_state() rename to other_state");
    try {
      assertThat(serving().status()).isEqualTo(503);
      assertThat(serving().text()).isEqualTo("{\"status\":\"down\"}");
    } finally {
      api.database().execute("alter function other_state() rename to stream_state");
    }
  }

  private Answer serving() {
    return api.send("GET", "/health/serving", null, null);
  }

  private Answer ready() {
    return api.send("GET", "/health/ready", null, null);
  }
}
