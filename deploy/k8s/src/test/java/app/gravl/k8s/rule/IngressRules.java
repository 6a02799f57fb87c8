package app.gravl.k8s.rule;

import static app.gravl.k8s.rule.Rule.unless;

import app.gravl.k8s.manifest.Manifests;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.IngressServiceBackend;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the public reaches. */
public final class IngressRules {

  private static final List<String> NOT_PUBLIC =
      List.of("/metrics", "/ops", "/ops/x.js", "/api/ops", "/api/ops/lag", "/api/ops/dead-letters");

  private static final List<String> BACKENDS =
      List.of("/api/logs", "/api/logs/import", "/api/recommendations/stream", "/health", "/docs");

  private IngressRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("every path of an ingress leads to a port of a service", IngressRules::leads),
        new Rule("every host of an ingress is under TLS", IngressRules::hosts),
        new Rule("metrics and operators' pages are not public", IngressRules::notPublic),
        new Rule("the api is public", IngressRules::isPublic));
  }

  private static Stream<HTTPIngressPath> paths(Ingress ingress) {
    return ingress.getSpec().getRules().stream()
        .flatMap(rule -> rule.getHttp().getPaths().stream());
  }

  private static Stream<String> leads(Manifests manifests) {
    return manifests
        .all(Ingress.class)
        .flatMap(IngressRules::paths)
        .filter(path -> port(manifests, path.getBackend().getService()).isEmpty())
        .map(path -> path.getPath() + ": " + path.getBackend().getService().getName());
  }

  private static Optional<ServicePort> port(Manifests manifests, IngressServiceBackend backend) {
    return manifests
        .all(Service.class)
        .filter(service -> service.getMetadata().getName().equals(backend.getName()))
        .flatMap(service -> service.getSpec().getPorts().stream())
        .filter(port -> port.getName().equals(backend.getPort().getName()))
        .findFirst();
  }

  private static Stream<String> hosts(Manifests manifests) {
    return manifests
        .all(Ingress.class)
        .flatMap(
            ingress ->
                ingress.getSpec().getRules().stream()
                    .map(IngressRule::getHost)
                    .filter(
                        host ->
                            ingress.getSpec().getTls().stream()
                                .noneMatch(
                                    tls ->
                                        tls.getHosts().contains(host)
                                            && tls.getSecretName() != null))
                    .map(host -> ingress.getMetadata().getName() + ": " + host));
  }

  /** Of all ingresses: the longest path that fits, an exact one before a prefix. */
  public static Optional<HTTPIngressPath> route(Manifests manifests, String path) {
    return manifests
        .all(Ingress.class)
        .flatMap(IngressRules::paths)
        .filter(each -> fits(each, path))
        .max(
            Comparator.comparing((HTTPIngressPath each) -> each.getPathType().equals("Exact"))
                .thenComparing(each -> each.getPath().length()));
  }

  private static boolean fits(HTTPIngressPath each, String path) {
    if (each.getPathType().equals("Exact")) {
      return path.equals(each.getPath());
    }
    String prefix = each.getPath().equals("/") ? "" : each.getPath();
    return path.equals(each.getPath()) || path.startsWith(prefix + "/");
  }

  private static Stream<String> notPublic(Manifests manifests) {
    Stream<String> operators =
        NOT_PUBLIC.stream()
            .filter(path -> "backend".equals(serviceOf(manifests, path)))
            .map(path -> path + " leads to the backend");
    Stream<String> metrics =
        manifests
            .all(Ingress.class)
            .flatMap(IngressRules::paths)
            .filter(path -> "metrics".equals(path.getBackend().getService().getPort().getName()))
            .map(path -> path.getPath() + " leads to metrics");
    return Stream.concat(operators, metrics);
  }

  private static Stream<String> isPublic(Manifests manifests) {
    return Stream.concat(
        BACKENDS.stream()
            .flatMap(path -> unless("backend".equals(serviceOf(manifests, path)), path)),
        unless("frontend".equals(serviceOf(manifests, "/")), "/"));
  }

  private static String serviceOf(Manifests manifests, String path) {
    return route(manifests, path).map(each -> each.getBackend().getService().getName()).orElse("");
  }
}
