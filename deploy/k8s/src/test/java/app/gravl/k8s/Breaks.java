package app.gravl.k8s;

import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.Overlay;
import io.fabric8.certmanager.api.model.v1.Certificate;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One thing that is wrong, for each rule: a list, and as long as theirs together. */
final class Breaks {

  /**
   * @param overlay that holds the rule before
   * @param told part of what the rule says of it
   */
  record Break(Overlay overlay, Consumer<Manifests> what, String told) {
    Break(Consumer<Manifests> what, String told) {
      this(Overlay.PRODUCTION, what, told);
    }
  }

  private static final LabelSelector NOBODY = new LabelSelector(null, Map.of("is", "nobody"));

  private Breaks() {}

  /** By the rule that finds it. */
  static Map<String, Break> all() {
    Map<String, Break> all = new LinkedHashMap<>();
    images(all);
    pods(all);
    resources(all);
    services(all);
    ingresses(all);
    networks(all);
    references(all);
    environments(all);
    watches(all);
    objects(all);
    return all;
  }

  private static PodTemplateSpec pod(Manifests manifests, String deployment) {
    return manifests.typed(Deployment.class, deployment).getSpec().getTemplate();
  }

  private static Container container(Manifests manifests, String deployment) {
    return pod(manifests, deployment).getSpec().getContainers().get(0);
  }

  private static NetworkPolicy policy(Manifests manifests, String name) {
    return manifests.typed(NetworkPolicy.class, name);
  }

  private static NetworkPolicy policy(Manifests manifests, String name, String namespace) {
    return manifests
        .all(NetworkPolicy.class)
        .filter(each -> each.getMetadata().getName().equals(name))
        .filter(each -> each.getMetadata().getNamespace().equals(namespace))
        .findFirst()
        .orElseThrow();
  }

  private static void images(Map<String, Break> all) {
    all.put(
        "every image has a tag or a digest, and not that of the latest",
        new Break(m -> container(m, "backend").setImage("gravl/backend:latest"), "latest"));
    all.put(
        "every image is one of the overlay's list",
        new Break(m -> container(m, "cdc").setImage("elsewhere/cdc:1"), "elsewhere/cdc:1"));
  }

  private static void pods(Map<String, Break> all) {
    all.put(
        "every pod runs as somebody who is not root",
        new Break(
            m -> pod(m, "cdc").getSpec().getSecurityContext().setRunAsUser(0L), "Deployment cdc"));
    all.put(
        "every pod has the runtime's seccomp profile",
        new Break(
            m -> pod(m, "cdc").getSpec().getSecurityContext().setSeccompProfile(null),
            "Deployment cdc"));
    all.put(
        "no container can gain rights, each has dropped all",
        new Break(
            m ->
                container(m, "cdc")
                    .getSecurityContext()
                    .getCapabilities()
                    .setAdd(List.of("NET_ADMIN")),
            "NET_ADMIN"));
    all.put(
        "no container writes to its root file system",
        new Break(
            m -> container(m, "cdc").getSecurityContext().setReadOnlyRootFilesystem(false),
            "Deployment cdc"));
    all.put(
        "no pod has anything of its node's",
        new Break(
            m ->
                pod(m, "cdc")
                    .getSpec()
                    .getVolumes()
                    .add(
                        new VolumeBuilder()
                            .withName("node")
                            .withNewHostPath("/", "Directory")
                            .build()),
            "node"));
    all.put(
        "every temporary folder has a limit",
        new Break(
            m -> pod(m, "cdc").getSpec().getVolumes().get(0).getEmptyDir().setSizeLimit(null),
            "Deployment cdc: tmp"));
    all.put(
        "no pod has a token but those that ask the API server",
        new Break(
            m -> pod(m, "cdc").getSpec().setAutomountServiceAccountToken(null), "Deployment cdc"));
    all.put(
        "every pod has a service account of its own",
        new Break(m -> pod(m, "cdc").getSpec().setServiceAccountName(null), "Deployment cdc"));
    all.put(
        "whatever runs on is looked after: readiness, liveness",
        new Break(m -> container(m, "cdc").setReadinessProbe(null), "Deployment cdc"));
    all.put(
        "every probe asks a port that the container has",
        new Break(
            m ->
                container(m, "cdc")
                    .getReadinessProbe()
                    .getHttpGet()
                    .setPort(new IntOrString("htpp")),
            "htpp"));
    all.put(
        "every volume that is mounted is there, and every one that is there is mounted",
        new Break(
            m -> container(m, "cdc").getVolumeMounts().get(0).setName("temporary"), "temporary"));
  }

  private static void resources(Map<String, Break> all) {
    all.put(
        "every container asks for processor and memory, and has a limit of each",
        new Break(
            m -> container(m, "cdc").getResources().getLimits().remove("memory"),
            "limit of memory"));
    all.put(
        "no container asks for more than its limit",
        new Break(
            m ->
                container(m, "cdc").getResources().getRequests().put("memory", new Quantity("9Gi")),
            "memory"));
    all.put(
        "all of it fits into the quota, at its largest and during an upgrade",
        new Break(
            m ->
                m.typed(ResourceQuota.class, "gravl")
                    .getSpec()
                    .getHard()
                    .put("requests.memory", new Quantity("4Gi")),
            "requests.memory"));
  }

  private static void services(Map<String, Break> all) {
    all.put(
        "every service selects pods",
        new Break(
            m ->
                m.typed(Service.class, "cdc").getSpec().setSelector(Map.of("component", "connect")),
            "cdc"));
    all.put(
        "every port of a service is one of its pods'",
        new Break(
            m ->
                m.typed(Service.class, "cdc")
                    .getSpec()
                    .getPorts()
                    .get(0)
                    .setTargetPort(new IntOrString(8084)),
            "8084"));
    all.put(
        "no service is open to the outside",
        new Break(m -> m.typed(Service.class, "cdc").getSpec().setType("NodePort"), "NodePort"));
    all.put(
        "every disruption budget selects the pods of one workload",
        new Break(
            m ->
                m.typed(PodDisruptionBudget.class, "cdc")
                    .getSpec()
                    .getSelector()
                    .setMatchLabels(Map.of("component", "connect")),
            "cdc selects those of 0"));
    all.put(
        "every autoscaler scales a deployment that names no number itself",
        new Break(
            m -> m.typed(Deployment.class, "backend").getSpec().setReplicas(3),
            "backend: backend"));
    all.put(
        "whatever has several replicas has a disruption budget",
        new Break(m -> m.remove("PodDisruptionBudget", "cdc"), "cdc"));
  }

  private static void ingresses(Map<String, Break> all) {
    all.put(
        "every path of an ingress leads to a port of a service",
        new Break(m -> m.remove("Service", "frontend"), "frontend"));
    all.put(
        "every host of an ingress is under TLS",
        new Break(
            m -> m.typed(Ingress.class, "api").getSpec().getTls().get(0).setHosts(List.of()),
            "api"));
    all.put(
        "metrics and operators' pages are not public",
        new Break(
            m ->
                m.typed(Ingress.class, "page")
                    .getSpec()
                    .getRules()
                    .get(0)
                    .getHttp()
                    .getPaths()
                    .removeIf(path -> path.getPath().equals("/api/ops")),
            "/api/ops/lag leads to the backend"));
    all.put(
        "the api is public",
        new Break(
            m ->
                m.typed(Ingress.class, "api")
                    .getSpec()
                    .getRules()
                    .get(0)
                    .getHttp()
                    .getPaths()
                    .removeIf(path -> path.getPath().equals("/health")),
            "/health"));
  }

  private static void networks(Map<String, Break> all) {
    all.put(
        "without a policy that opens it nothing comes in or goes out",
        new Break(
            m -> policy(m, "default-deny", "gravl-monitoring").getSpec().setPodSelector(NOBODY),
            "no default-deny in gravl-monitoring"));
    all.put(
        "every network policy selects pods",
        new Break(
            m ->
                policy(m, "frontend")
                    .getSpec()
                    .getPodSelector()
                    .setMatchLabels(Map.of("component", "page")),
            "frontend"));
    all.put(
        "every peer of a network policy is there",
        new Break(
            m ->
                policy(m, "database")
                    .getSpec()
                    .getIngress()
                    .get(0)
                    .getFrom()
                    .get(0)
                    .getPodSelector()
                    .getMatchExpressions()
                    .get(0)
                    .getValues()
                    .add("migrations"),
            "migrations"));
    all.put(
        "every entry of a network policy names ports and peers",
        new Break(
            m -> policy(m, "kafka").getSpec().getIngress().get(0).getPorts().clear(), "kafka"));
    all.put(
        "every port that is let in is one of the pod's",
        new Break(
            m ->
                policy(m, "cdc")
                    .getSpec()
                    .getIngress()
                    .get(0)
                    .getPorts()
                    .get(0)
                    .setPort(new IntOrString(8084)),
            "8084"));
    all.put(
        "every flow is opened at both its ends",
        new Break(
            m -> policy(m, "backend").getSpec().getEgress().remove(0),
            "component=backend to component=database at 5432 does not get out"));
    all.put(
        "the ingress reaches the backend's and the frontend's pages and nothing else",
        new Break(
            m -> {
              NetworkPolicyPort metrics = new NetworkPolicyPort();
              metrics.setPort(new IntOrString(9400));
              policy(m, "backend").getSpec().getIngress().get(0).getPorts().add(metrics);
            },
            "component=backend at 9400"));
    all.put(
        "nobody is let out to everywhere",
        new Break(
            m -> {
              IPBlock everywhere = new IPBlock("0.0.0.0/0", List.of());
              policy(m, "cdc").getSpec().getEgress().get(0).getTo().get(0).setIpBlock(everywhere);
            },
            "cdc"));
    all.put(
        "there are nine policies at the least",
        new Break(
            m ->
                m.all(NetworkPolicy.class)
                    .filter(each -> each.getMetadata().getNamespace().equals("gravl-production"))
                    .map(policy -> policy.getMetadata().getName())
                    .skip(8)
                    .toList()
                    .forEach(name -> m.remove("NetworkPolicy", name)),
            "8 policies"));
  }

  private static void references(Map<String, Break> all) {
    all.put(
        "every key of a ConfigMap that is read is there",
        new Break(m -> m.remove("ConfigMap", "database"), "database"));
    all.put(
        "every key of a ConfigMap is read",
        new Break(m -> container(m, "cdc").getEnvFrom().remove(2), "KAFKA_REPLICATION_FACTOR"));
    all.put(
        "every key of a secret that is read is there",
        new Break(
            m ->
                variable(container(m, "cdc"), "KAFKA_PASSWORD")
                    .getValueFrom()
                    .getSecretKeyRef()
                    .setKey("CDC_PASSWORD"),
            "kafka-secret: CDC_PASSWORD"));
    all.put(
        "every key of a secret is read",
        new Break(
            m ->
                container(m, "backend")
                    .getEnv()
                    .removeIf(variable -> variable.getName().equals("JWT_SECRETS")),
            "app-secret: JWT_SECRETS"));
    all.put(
        "every claim of a volume is there, and used",
        new Break(m -> m.remove("PersistentVolumeClaim", "backups"), "no claim backups"));
    all.put(
        "every service account is somebody's",
        new Break(m -> m.remove("Deployment", "frontend"), "frontend"));
    all.put(
        "every binding is of a role and an account that are there",
        new Break(
            m -> m.typed(RoleBinding.class, "jobs").getSubjects().get(0).setNamespace("default"),
            "jobs"));
  }

  private static EnvVar variable(Container container, String name) {
    return container.getEnv().stream()
        .filter(each -> each.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void environments(Map<String, Break> all) {
    all.put(
        "every variable of a program is one of its settings",
        new Break(
            m -> variable(container(m, "cdc"), "CONNECT_HOST").setName("CONECT_HOST"),
            "CONECT_HOST"));
    all.put(
        "every program takes its settings",
        new Break(
            m -> {
              ConfigMap cdc = m.typed(ConfigMap.class, "cdc");
              cdc.getData().put("KAFKA_REPLICATION_FACTOR", "three");
            },
            "KAFKA_REPLICATION_FACTOR"));
    all.put(
        "every variable of what is no program of ours is read",
        new Break(
            m ->
                m.all(io.fabric8.kubernetes.api.model.apps.StatefulSet.class)
                    .findFirst()
                    .orElseThrow()
                    .getSpec()
                    .getTemplate()
                    .getSpec()
                    .getContainers()
                    .get(0)
                    .getEnv()
                    .add(new EnvVarBuilder().withName("SHARED_BUFERS").withValue("1").build()),
            "SHARED_BUFERS"));
    all.put(
        "every program comes to the database as its own role",
        new Break(
            m ->
                variable(container(m, "cdc"), "DATABASE_PASSWORD")
                    .getValueFrom()
                    .getSecretKeyRef()
                    .setKey("API_DATABASE_PASSWORD"),
            "API_DATABASE_PASSWORD"));
    all.put(
        "no variable is set twice",
        new Break(
            m ->
                container(m, "cdc")
                    .getEnv()
                    .add(new EnvVarBuilder().withName("KAFKA_USERNAME").withValue("x").build()),
            "KAFKA_USERNAME"));
  }

  private static void watches(Map<String, Break> all) {
    all.put(
        "every monitor finds a service with its port",
        new Break(
            m ->
                m.typed(ServiceMonitor.class, "gravl-api")
                    .getSpec()
                    .getEndpoints()
                    .get(0)
                    .setPort("metric"),
            "gravl-api"));
    all.put(
        "whatever shows metrics is scraped",
        new Break(m -> m.remove("ServiceMonitor", "gravl-connect"), "Deployment cdc"));
    all.put(
        "every job without an operator finds the pods behind a headless service",
        new Break(
            Overlay.REHEARSAL,
            m -> m.typed(Service.class, "jobs-metrics").getSpec().setClusterIP("10.96.0.7"),
            "flink: no headless service jobs-metrics"));
    all.put(
        "Prometheus gets out to whatever shows metrics",
        new Break(
            m -> policy(m, "prometheus").getSpec().getEgress().get(0).getPorts().remove(1),
            "Deployment backend: 9400"));
  }

  private static void objects(Map<String, Break> all) {
    all.put("every object says what it is part of", label("app.kubernetes.io/part-of"));
    all.put("every object says in which step it is applied", label("gravl.app/step"));
    all.put(
        "every object is in a namespace that is made",
        new Break(m -> m.remove("Namespace", "gravl-monitoring"), "gravl-monitoring"));
    all.put(
        "no two objects are the same",
        new Break(m -> m.add(m.one("Service", "cdc")), "Service cdc"));
    all.put(
        "every namespace is under the restricted standard",
        new Break(
            m ->
                m.typed(Namespace.class, "gravl-production")
                    .getMetadata()
                    .getLabels()
                    .put("pod-security.kubernetes.io/enforce", "baseline"),
            "gravl-production"));
    all.put(
        "the deployer can apply whatever is not the platform's",
        new Break(
            m -> m.typed(Role.class, "gravl-deployer").getRules().get(0).getVerbs().remove("patch"),
            "patch Deployment cdc"));
    all.put(
        "the deployer can do nothing else",
        new Break(
            m ->
                m.typed(Role.class, "gravl-deployer").getRules().stream()
                    .filter(rule -> rule.getResources().contains("services"))
                    .forEach(rule -> rule.getResources().add("secrets")),
            "get secrets"));
  }

  private static Break label(String label) {
    return new Break(
        m -> {
          for (Class<? extends HasMetadata> kind : List.of(Job.class, Certificate.class)) {
            m.all(kind).forEach(each -> each.getMetadata().getLabels().remove(label));
          }
        },
        "Job db-migration");
  }
}
