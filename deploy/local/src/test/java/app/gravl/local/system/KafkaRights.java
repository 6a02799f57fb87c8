package app.gravl.local.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What each of production's users may do in Kafka, as Strimzi's objects say it. */
record KafkaRights(List<AclBinding> bindings) {

  private static final Path USERS = Path.of("../k8s/components/kafka-strimzi/kafka-users.yaml");

  static KafkaRights ofProduction() throws IOException {
    List<AclBinding> bindings = new ArrayList<>();
    try (MappingIterator<JsonNode> users =
        new YAMLMapper().readerFor(JsonNode.class).readValues(USERS.toFile())) {
      while (users.hasNext()) {
        JsonNode user = users.next();
        for (JsonNode acl : user.at("/spec/authorization/acls")) {
          for (JsonNode operation : acl.path("operations")) {
            bindings.add(
                binding(
                    user.at("/metadata/name").asText(), acl.path("resource"), operation.asText()));
          }
        }
      }
    }
    return new KafkaRights(bindings);
  }

  private static AclBinding binding(String user, JsonNode resource, String operation) {
    return new AclBinding(
        new ResourcePattern(
            ResourceType.fromString(resource.path("type").asText()),
            resource.path("name").asText(),
            resource.path("patternType").asText().equals("prefix")
                ? PatternType.PREFIXED
                : PatternType.LITERAL),
        new AccessControlEntry(
            "User:" + user,
            "*",
            // Strimzi writes DescribeConfigs where Kafka writes DESCRIBE_CONFIGS.
            AclOperation.valueOf(
                operation.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT)),
            AclPermissionType.ALLOW));
  }

  Set<String> users() {
    return bindings.stream()
        .map(binding -> binding.entry().principal().replace("User:", ""))
        .collect(Collectors.toSet());
  }

  void grant(Map<String, Object> administrator) throws Exception {
    try (Admin admin = Admin.create(administrator)) {
      admin.createAcls(bindings).all().get();
    }
  }
}
