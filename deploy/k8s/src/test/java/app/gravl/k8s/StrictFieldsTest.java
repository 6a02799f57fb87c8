package app.gravl.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.k8s.manifest.KustomizationFile;
import app.gravl.k8s.manifest.Kustomize;
import app.gravl.k8s.manifest.Overlay;
import app.gravl.k8s.manifest.StrictReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every field is one of its kind, by typed models of Kubernetes and of the operators: kubectl and
 * the API server drop what they don't know, or an operator does.
 */
@ExtendWith(NeedsKustomize.class)
class StrictFieldsTest {

  @ParameterizedTest
  @EnumSource(Overlay.class)
  void every_field_of_an_overlay_is_one_of_its_kind(Overlay overlay) {
    assertThat(
            StrictReader.documents(Kustomize.build(overlay.folder())).stream()
                .flatMap(
                    json ->
                        StrictReader.problems(json).stream()
                            .map(said -> json.at("/metadata/name").asText() + ": " + said)))
        .isEmpty();
  }

  /** Where the field is, by its kind: the last name is misspelt, and the value stays. */
  @ParameterizedTest
  @CsvSource({
    "Deployment, /spec/template/spec/terminationGracePeriodSeconds",
    "StatefulSet, /spec/template/spec/containers/0/readinessProbe/periodSeconds",
    "CronJob, /spec/jobTemplate/spec/template/spec/restartPolicy",
    "NetworkPolicy, /spec/policyTypes",
    "Ingress, /spec/rules/0/http/paths/0/pathType",
    "PodDisruptionBudget, /spec/maxUnavailable",
    "HorizontalPodAutoscaler, /spec/metrics/0/resource/target/averageUtilization",
    "Role, /rules/0/verbs",
    "ClusterIssuer, /spec/acme/solvers/0/http01/ingress/ingressClassName",
    "Certificate, /spec/issuerRef/kind",
    "PrometheusRule, /spec/groups/0/rules/0/expr",
    "ServiceMonitor, /spec/endpoints/0/scrapeTimeout",
    "AlertmanagerConfig, /spec/inhibitRules/0/sourceMatch/0/name",
    "Prometheus, /spec/evaluationInterval",
    "Alertmanager, /spec/alertmanagerConfigMatcherStrategy",
    "Kafka, /spec/kafka/listeners/0/tls",
    "KafkaNodePool, /spec/storage/volumes/0/deleteClaim",
    "KafkaTopic, /spec/partitions",
    "KafkaUser, /spec/authorization/acls/0/operations",
    "FlinkDeployment, /spec/job/upgradeMode",
    "FlinkDeployment, /spec/taskManager/podTemplate/spec/containers/0/readinessProbe/periodSeconds",
    "SealedSecret, /spec/encryptedData",
  })
  void a_misspelt_field_is_found(String kind, String field) {
    JsonNode json =
        Overlay.PRODUCTION
            .manifests()
            .all()
            .filter(each -> each.kind().equals(kind) && !each.json().at(field).isMissingNode())
            .findFirst()
            .orElseThrow()
            .json()
            .deepCopy();
    assertThat(StrictReader.problems(json)).isEmpty();
    String name = field.substring(field.lastIndexOf('/') + 1);
    ObjectNode parent = (ObjectNode) json.at(field.substring(0, field.lastIndexOf('/')));

    parent.set(name + "s", parent.remove(name));

    assertThat(StrictReader.problems(json))
        .anySatisfy(said -> assertThat(said).contains(name + "s"));
  }

  @ParameterizedTest
  @CsvSource({
    "ConfigMap, /data/KAFKA_REPLICATION_FACTOR",
    "Deployment, /spec/template/spec/containers/0/env/0/name"
  })
  void a_number_where_a_text_belongs_is_found(String kind, String field) {
    JsonNode json =
        Overlay.PRODUCTION
            .manifests()
            .all()
            .filter(each -> each.kind().equals(kind) && !each.json().at(field).isMissingNode())
            .findFirst()
            .orElseThrow()
            .json()
            .deepCopy();

    ((ObjectNode) json.at(field.substring(0, field.lastIndexOf('/'))))
        .put(field.substring(field.lastIndexOf('/') + 1), 3);

    assertThat(StrictReader.problems(json)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("app.gravl.k8s.manifest.KustomizationFile#all")
  void every_field_of_a_kustomization_is_one(KustomizationFile file) {
    assertThat(file.unknownFields()).isEmpty();
  }
}
