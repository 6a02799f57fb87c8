package app.gravl.load;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the system is.
 *
 * @param url without a path; its host is who the certificate has to be of
 * @param address an IP address that the host's name stands for, where no DNS is asked
 * @param authority a PEM file of certificates, the only ones that are trusted
 */
record Target(URI url, Optional<String> address, Optional<Path> authority) {

  private static final String HTTPS = "443";

  /**
   * By {@code LOAD_URL}, {@code LOAD_ADDRESS} and {@code LOAD_CA}; else {@code DOMAIN} by TLS, as
   * {@code CURL_OPTIONS} have it.
   *
   * @throws IllegalArgumentException where they don't say
   */
  static Target of(Map<String, String> environment) {
    Optional<String> url = value(environment, "LOAD_URL");
    if (url.isPresent()) {
      return new Target(
          withoutPath(url.get()),
          value(environment, "LOAD_ADDRESS").map(Target::ipAddress),
          value(environment, "LOAD_CA").map(Path::of));
    }
    String domain =
        value(environment, "DOMAIN")
            .orElseThrow(() -> new IllegalArgumentException("Set DOMAIN, or LOAD_URL"));
    CurlOptions options = CurlOptions.parse(environment.getOrDefault("CURL_OPTIONS", ""));
    Optional<CurlOptions.Place> place = options.placeOf(domain, HTTPS);
    String port = place.map(CurlOptions.Place::port).orElse(HTTPS);
    return new Target(
        withoutPath("https://" + domain + (port.equals(HTTPS) ? "" : ":" + port)),
        place.map(CurlOptions.Place::address).filter(a -> !a.equals(domain)).map(Target::ipAddress),
        options.authority());
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty());
  }

  private static URI withoutPath(String text) {
    URI url = URI.create(text);
    if (url.getHost() == null || !url.getPath().isEmpty()) {
      throw new IllegalArgumentException("Not https://HOST or https://HOST:PORT: " + text);
    }
    return url;
  }

  private static String ipAddress(String host) {
    try {
      return InetAddress.getByName(host).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("Nobody knows the address of " + host, e);
    }
  }
}
