package app.gravl.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.connect.ConnectSettings;
import app.gravl.connect.TopicCreator;
import app.gravl.embedded.KafkaBroker;
import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.Overlay;
import app.gravl.schema.StreamJob;
import app.gravl.settings.Settings;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.topic.KafkaTopicSpec;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The topics that are deployed are those that the Connect worker makes where there are none. */
@ExtendWith(NeedsKustomize.class)
class KafkaTopicsTest {

  private static final String MIN_INSYNC = "min.insync.replicas";

  private final Manifests manifests = Overlay.PRODUCTION.manifests();

  private Map<String, KafkaTopicSpec> deployed() {
    return manifests
        .all(KafkaTopic.class)
        .collect(
            Collectors.toMap(topic -> topic.getMetadata().getName(), topic -> topic.getSpec()));
  }

  @Test
  void the_worker_finds_each_topic_as_it_would_make_it() throws Exception {
    Map<String, KafkaTopicSpec> deployed = deployed();
    try (KafkaBroker broker = KafkaBroker.temporary();
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      Settings settings =
          new Settings(
              Map.of(
                  "KAFKA_BOOTSTRAP_SERVERS",
                  broker.bootstrapServers(),
                  "DATABASE_URL",
                  "jdbc:postgresql://127.0.0.1/none",
                  "DATABASE_PASSWORD",
                  "none"));
      List<String> made = new TopicCreator(admin, ConnectSettings.read(settings)).create();

      assertThat(deployed.keySet()).containsExactlyInAnyOrderElementsOf(made);
      var partitions = admin.describeTopics(made).allTopicNames().get();
      List<ConfigResource> resources =
          made.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
      Map<ConfigResource, Config> configs = admin.describeConfigs(resources).all().get();
      for (String name : made) {
        KafkaTopicSpec topic = deployed.get(name);
        assertThat(topic.getPartitions())
            .as(name)
            .isEqualTo(partitions.get(name).partitions().size());
        assertThat(texts(topic.getConfig()))
            .as(name)
            .isEqualTo(set(configs.get(new ConfigResource(ConfigResource.Type.TOPIC, name))));
      }
    }
  }

  private static Map<String, String> texts(Map<String, Object> config) {
    Map<String, String> texts = new TreeMap<>();
    config.forEach((key, value) -> texts.put(key, String.valueOf(value)));
    texts.remove(MIN_INSYNC);
    return texts;
  }

  /** What was set for the topic itself. */
  private static Map<String, String> set(Config config) {
    Map<String, String> set = new TreeMap<>();
    config.entries().stream()
        .filter(entry -> entry.source().equals(ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG))
        .forEach(entry -> set.put(entry.name(), entry.value()));
    set.remove(MIN_INSYNC);
    return set;
  }

  @Test
  void every_topic_has_as_many_replicas_as_the_worker_is_told() {
    Map<String, String> told = manifests.typed(ConfigMap.class, "cdc").getData();
    assertThat(deployed().values())
        .allSatisfy(
            topic -> {
              assertThat(topic.getReplicas().toString())
                  .isEqualTo(told.get("KAFKA_REPLICATION_FACTOR"));
              assertThat(topic.getConfig().get(MIN_INSYNC))
                  .hasToString(told.get("KAFKA_MIN_INSYNC_REPLICAS"));
            });
  }

  @Test
  void every_right_is_on_a_topic_or_a_group_that_there_is() {
    Set<String> topics = deployed().keySet();
    Set<String> groups = Set.of(StreamJob.GROUP, "gravl-dead-letters", "gravl-connect");
    assertThat(rules())
        .allSatisfy(
            rule -> {
              if (rule.getResource() instanceof AclRuleTopicResource topic) {
                assertThat(topics).anyMatch(name -> name.startsWith(topic.getName()));
              } else if (rule.getResource() instanceof AclRuleGroupResource group) {
                assertThat(groups).contains(group.getName());
              } else {
                throw new AssertionError("a right on " + rule.getResource());
              }
            });
  }

  /** Nobody may delete, and only the worker makes topics. */
  @Test
  void nobody_has_a_right_to_everything() {
    assertThat(rules().flatMap(rule -> rule.getOperations().stream()).map(Enum::name))
        .doesNotContain("ALL", "DELETE", "ALTERCONFIGS", "CLUSTERACTION");
  }

  private Stream<AclRule> rules() {
    return manifests
        .all(KafkaUser.class)
        .map(user -> (KafkaUserAuthorizationSimple) user.getSpec().getAuthorization())
        .flatMap(by -> by.getAcls().stream());
  }
}
