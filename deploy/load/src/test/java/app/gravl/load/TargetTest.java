package app.gravl.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetTest {

  private static Target withCurl(String options) {
    return Target.of(Map.of("DOMAIN", "gravl.test", "CURL_OPTIONS", options));
  }

  @Test
  void a_domain_is_asked_by_tls() {
    assertThat(Target.of(Map.of("DOMAIN", "gravl.test")))
        .isEqualTo(
            new Target(URI.create("https://gravl.test"), Optional.empty(), Optional.empty()));
  }

  @Test
  void it_is_where_curl_finds_it_and_who_curl_trusts_vouches_for_it() {
    assertThat(withCurl(" --cacert /tmp/ca.crt  --connect-to gravl.test:443:127.0.0.1:8443"))
        .isEqualTo(
            new Target(
                URI.create("https://gravl.test:8443"),
                Optional.of("127.0.0.1"),
                Optional.of(Path.of("/tmp/ca.crt"))));
    assertThat(withCurl("--connect-to ::localhost:8443").address()).contains("127.0.0.1");
    assertThat(withCurl("--resolve gravl.test:443:127.0.0.9"))
        .isEqualTo(
            new Target(
                URI.create("https://gravl.test"), Optional.of("127.0.0.9"), Optional.empty()));
    assertThat(withCurl("--connect-to other.test:443:127.0.0.1:8443"))
        .isEqualTo(Target.of(Map.of("DOMAIN", "gravl.test")));
  }

  @Test
  void an_option_of_curl_that_would_be_without_effect_is_refused() {
    assertThatThrownBy(() -> withCurl("--cacert /tmp/ca.crt --insecure"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--insecure")
        .hasMessageContaining("LOAD_URL");
  }

  @Test
  void a_url_goes_before_what_curl_is_told() {
    assertThat(
            Target.of(
                Map.of(
                    "DOMAIN", "gravl.test",
                    "CURL_OPTIONS", "--insecure",
                    "LOAD_URL", "http://127.0.0.1:3000",
                    "LOAD_CA", "/tmp/ca.crt")))
        .isEqualTo(
            new Target(
                URI.create("http://127.0.0.1:3000"),
                Optional.empty(),
                Optional.of(Path.of("/tmp/ca.crt"))));
  }

  @Test
  void what_does_not_say_where_is_refused() {
    assertThatThrownBy(() -> Target.of(Map.of())).hasMessageContaining("DOMAIN");
    assertThatThrownBy(() -> Target.of(Map.of("LOAD_URL", "gravl.test")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gravl.test");
  }
}
