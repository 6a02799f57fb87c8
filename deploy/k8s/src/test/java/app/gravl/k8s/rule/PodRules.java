package app.gravl.k8s.rule;

import static app.gravl.k8s.rule.Rule.unless;

import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.PodView;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a pod may, and how it is looked after. */
final class PodRules {

  /** Whose pods ask the API server: the job keeps leader and checkpoints there. */
  private static final Set<String> ASK_THE_API_SERVER = Set.of("jobs", "gravl-jobs");

  private PodRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.ofPods("every pod runs as somebody who is not root", PodRules::asRoot),
        Rule.ofPods("every pod has the runtime's seccomp profile", PodRules::withoutSeccomp),
        Rule.ofContainers(
            "no container can gain rights, each has dropped all",
            each -> {
              SecurityContext security = context(each.container().getSecurityContext());
              return unless(
                  Boolean.FALSE.equals(security.getAllowPrivilegeEscalation())
                      && security.getCapabilities() != null
                      && security.getCapabilities().getDrop().equals(List.of("ALL"))
                      && security.getCapabilities().getAdd().isEmpty()
                      && !Boolean.TRUE.equals(security.getPrivileged()),
                  String.valueOf(each.container().getSecurityContext()));
            }),
        Rule.ofContainers(
            "no container writes to its root file system",
            each ->
                unless(
                    Boolean.TRUE.equals(
                        context(each.container().getSecurityContext()).getReadOnlyRootFilesystem()),
                    "readOnlyRootFilesystem")),
        Rule.ofPods("no pod has anything of its node's", PodRules::ofTheNode),
        Rule.ofPods(
            "every temporary folder has a limit",
            pod ->
                pod.spec().getVolumes().stream()
                    .filter(volume -> volume.getEmptyDir() != null)
                    .filter(volume -> volume.getEmptyDir().getSizeLimit() == null)
                    .map(Volume::getName)),
        Rule.ofPods(
            "no pod has a token but those that ask the API server",
            pod ->
                unless(
                    Boolean.FALSE.equals(pod.spec().getAutomountServiceAccountToken())
                        || asksTheApiServer(pod),
                    "automountServiceAccountToken")),
        new Rule("every pod has a service account of its own", PodRules::accounts),
        Rule.ofPods(
            "whatever runs on is looked after: readiness, liveness",
            pod ->
                pod.isLasting()
                    ? pod.containers().stream()
                        .filter(
                            each ->
                                each.container().getReadinessProbe() == null
                                    || each.container().getLivenessProbe() == null)
                        .map(each -> each.container().getName())
                    : Stream.empty()),
        Rule.ofPods("every probe asks a port that the container has", PodRules::probedPorts),
        Rule.ofPods(
            "every volume that is mounted is there, and every one that is there is mounted",
            PodRules::volumes));
  }

  static boolean asksTheApiServer(PodView pod) {
    return ASK_THE_API_SERVER.contains(pod.labels().getOrDefault("component", ""))
        || ASK_THE_API_SERVER.contains(pod.labels().getOrDefault("app", ""));
  }

  private static SecurityContext context(SecurityContext context) {
    return Optional.ofNullable(context).orElseGet(SecurityContext::new);
  }

  private static Stream<String> asRoot(PodView pod) {
    PodSecurityContext context = pod.spec().getSecurityContext();
    boolean pods =
        context != null
            && Boolean.TRUE.equals(context.getRunAsNonRoot())
            && context.getRunAsUser() != null
            && context.getRunAsUser() > 0;
    Stream<String> containers =
        pod.allContainers().stream()
            .filter(
                each -> {
                  SecurityContext own = context(each.container().getSecurityContext());
                  return Boolean.FALSE.equals(own.getRunAsNonRoot())
                      || Long.valueOf(0).equals(own.getRunAsUser());
                })
            .map(each -> each.container().getName());
    return Stream.concat(unless(pods, "securityContext"), containers);
  }

  private static Stream<String> withoutSeccomp(PodView pod) {
    PodSecurityContext context = pod.spec().getSecurityContext();
    return unless(
        context != null
            && context.getSeccompProfile() != null
            && "RuntimeDefault".equals(context.getSeccompProfile().getType()),
        "seccompProfile");
  }

  private static Stream<String> ofTheNode(PodView pod) {
    Stream<String> whole =
        unless(
            !Boolean.TRUE.equals(pod.spec().getHostNetwork())
                && !Boolean.TRUE.equals(pod.spec().getHostPID())
                && !Boolean.TRUE.equals(pod.spec().getHostIPC()),
            "the node's network, processes or memory");
    Stream<String> volumes =
        pod.spec().getVolumes().stream()
            .filter(
                volume ->
                    volume.getConfigMap() == null
                        && volume.getSecret() == null
                        && volume.getEmptyDir() == null
                        && volume.getPersistentVolumeClaim() == null)
            .map(Volume::getName);
    Stream<String> ports =
        pod.allContainers().stream()
            .flatMap(each -> each.container().getPorts().stream())
            .filter(port -> port.getHostPort() != null)
            .map(port -> "host port " + port.getHostPort());
    return Stream.of(whole, volumes, ports).flatMap(each -> each);
  }

  private static Stream<String> accounts(Manifests manifests) {
    Set<String> known =
        manifests
            .all(ServiceAccount.class)
            .map(account -> account.getMetadata().getName())
            .collect(Collectors.toSet());
    return manifests.pods().stream()
        .flatMap(
            pod -> {
              String account = pod.spec().getServiceAccountName();
              return unless(
                  account != null && !account.equals("default") && known.contains(account),
                  pod + ": " + account);
            });
  }

  private static Stream<String> probedPorts(PodView pod) {
    return pod.containers().stream()
        .flatMap(
            each ->
                Stream.of(
                        each.container().getReadinessProbe(),
                        each.container().getLivenessProbe(),
                        each.container().getStartupProbe())
                    .filter(probe -> probe != null)
                    .flatMap(PodRules::port)
                    .filter(port -> !Ports.of(each.container()).has(port))
                    // The Flink operator declares those of Flink itself.
                    .filter(port -> !pod.owner().kind().equals("FlinkDeployment"))
                    .map(port -> each.container().getName() + " has no port " + port));
  }

  private static Stream<String> port(Probe probe) {
    if (probe.getHttpGet() != null) {
      return Stream.of(Ports.text(probe.getHttpGet().getPort()));
    }
    return probe.getTcpSocket() == null
        ? Stream.empty()
        : Stream.of(Ports.text(probe.getTcpSocket().getPort()));
  }

  private static Stream<String> volumes(PodView pod) {
    Set<String> mounted =
        pod.allContainers().stream()
            .flatMap(each -> each.container().getVolumeMounts().stream())
            .map(mount -> mount.getName())
            .collect(Collectors.toSet());
    Set<String> there =
        Stream.concat(
                pod.spec().getVolumes().stream().map(Volume::getName),
                Claims.templatesOf(pod.owner()).map(claim -> claim.getMetadata().getName()))
            .collect(Collectors.toSet());
    return Stream.concat(
        mounted.stream().filter(name -> !there.contains(name)).map(name -> "no volume " + name),
        there.stream().filter(name -> !mounted.contains(name)).map(name -> "not used: " + name));
  }
}
