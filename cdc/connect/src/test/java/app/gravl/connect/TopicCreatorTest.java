package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.gravl.embedded.KafkaBroker;
import app.gravl.schema.Topics;
import app.gravl.settings.Settings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicCreatorTest {

  private static KafkaBroker broker;

  private Admin admin;

  @BeforeAll
  static void startBroker() {
    broker = KafkaBroker.temporary();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void connect() {
    admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  @AfterEach
  void forgetTopics() throws Exception {
    admin.deleteTopics(admin.listTopics().names().get()).all().get();
    await().until(() -> admin.listTopics().names().get().isEmpty());
    admin.close();
  }

  @Test
  void topics_are_created_once_and_another_number_of_partitions_is_named() throws Exception {
    TopicCreator topics = new TopicCreator(admin, settings());
    assertThat(topics.create())
        .contains(
            Topics.USER_CHANGES,
            Topics.CATALOG_CHANGES,
            Topics.HEARTBEAT,
            Topics.USER_CHANGES + Topics.DEAD_LETTER_SUFFIX,
            Topics.CATALOG_CHANGES + Topics.DEAD_LETTER_SUFFIX);
    assertThat(topics.create()).isEmpty();

    admin.deleteTopics(List.of(Topics.HEARTBEAT)).all().get();
    await().until(() -> !admin.listTopics().names().get().contains(Topics.HEARTBEAT));
    admin.createTopics(List.of(new NewTopic(Topics.HEARTBEAT, 3, (short) 1))).all().get();
    assertThatThrownBy(topics::create)
        .hasMessage("Wrong topics: gravl.heartbeat has 3 partitions, not 1");
  }

  @Test
  void brokers_that_are_not_ready_yet_are_waited_for() throws Exception {
    TopicCreator topics = new TopicCreator(fencedAtFirst(admin), settings());

    assertThat(topics.create()).contains(Topics.USER_CHANGES);

    assertThat(admin.listTopics().names().get()).contains(Topics.USER_CHANGES, Topics.HEARTBEAT);
  }

  private static ConnectSettings settings() {
    return ConnectSettings.read(
        new Settings(
            Map.of(
                "DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none",
                "DATABASE_PASSWORD", "none",
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers())));
  }

  /** Refuses each topic once, as a cluster does whose brokers are still fenced. */
  private static Admin fencedAtFirst(Admin admin) {
    Map<String, CreateTopicsResult> refused = new HashMap<>();
    return (Admin)
        Proxy.newProxyInstance(
            Admin.class.getClassLoader(),
            new Class<?>[] {Admin.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("createTopics")) {
                String name = ((NewTopic) ((List<?>) arguments[0]).get(0)).name();
                if (refused.putIfAbsent(name, refusal(name)) == null) {
                  return refused.get(name);
                }
              }
              try {
                return method.invoke(admin, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static CreateTopicsResult refusal(String topic) {
    KafkaFutureImpl<CreateTopicsResult.TopicMetadataAndConfig> future = new KafkaFutureImpl<>();
    future.completeExceptionally(
        new InvalidReplicationFactorException("All brokers are currently fenced."));
    Map<String, KafkaFuture<CreateTopicsResult.TopicMetadataAndConfig>> futures =
        Map.of(topic, future);
    return new CreateTopicsResult(futures) {};
  }
}
