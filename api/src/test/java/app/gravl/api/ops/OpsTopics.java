package app.gravl.api.ops;

import app.gravl.embedded.KafkaBroker;
import app.gravl.schema.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics that the connector's worker makes, with their letters. */
public final class OpsTopics {

  private OpsTopics() {}

  /** A broker of the caller's own, with these topics. */
  public static KafkaBroker broker() throws Exception {
    KafkaBroker kafka = KafkaBroker.start(null, 0, Map.of());
    create(kafka.bootstrapServers());
    return kafka;
  }

  private static void create(String bootstrapServers) throws Exception {
    List<NewTopic> topics = new ArrayList<>();
    for (String topic : List.of(Topics.USER_CHANGES, Topics.CATALOG_CHANGES)) {
      topics.add(new NewTopic(topic, 2, (short) 1));
      topics.add(new NewTopic(topic + Topics.DEAD_LETTER_SUFFIX, 1, (short) 1));
    }
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(topics).all().get();
    }
  }
}
