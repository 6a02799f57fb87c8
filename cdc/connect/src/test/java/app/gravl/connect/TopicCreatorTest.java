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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.jspecify.annotations.Nullable;
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
    await()
        .until(
            () -> {
              Set<String> left = admin.listTopics().names().get();
              left.forEach(name -> admin.deleteTopics(List.of(name)));
              return left.isEmpty();
            });
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
    await().until(() -> admin.listTopics().names().get().contains(Topics.HEARTBEAT));
    assertThatThrownBy(topics::create)
        .hasMessage("Wrong topics: gravl.heartbeat has 3 partitions, not 1");
  }

  @Test
  void brokers_that_are_not_ready_yet_are_waited_for() throws Exception {
    TopicCreator topics = new TopicCreator(fencedAtFirst(admin), settings());

    assertThat(topics.create()).contains(Topics.USER_CHANGES);

    assertThat(admin.listTopics().names().get()).contains(Topics.USER_CHANGES, Topics.HEARTBEAT);
  }

  @Test
  void topics_can_be_used_when_it_returns() throws Exception {
    Map<String, Integer> asked = new HashMap<>();
    Admin slow =
        answering(
            admin,
            "describeTopics",
            // First that the topic is not there; then, the first time, that it is not known yet.
            name -> asked.merge(name, 1, Integer::sum) == 2 ? unknown(name) : null);

    new TopicCreator(slow, settings()).create();

    assertThat(asked)
        .hasSizeGreaterThan(5)
        .allSatisfy((name, times) -> assertThat(times).isGreaterThanOrEqualTo(3));
  }

  @Test
  void the_users_topic_is_given_more_partitions_and_keeps_what_it_has_more() throws Exception {
    TopicCreator topics = new TopicCreator(admin, settings());
    topics.create();
    assertThat(topics.partitions()).isEqualTo(8);

    TopicCreator more = new TopicCreator(admin, settings("USER_CHANGES_PARTITIONS", "11"));
    assertThat(more.create()).isEmpty();
    assertThat(more.partitions()).isEqualTo(11);

    topics.create();
    assertThat(topics.partitions()).isEqualTo(11);
  }

  @Test
  void a_topic_is_written_to_as_long_as_so_many_of_its_replicas_are_in_sync() throws Exception {
    // One broker makes them all the same, though it would take nothing.
    new TopicCreator(admin, settings("KAFKA_MIN_INSYNC_REPLICAS", "2")).create();

    Map<ConfigResource, Config> configs =
        admin
            .describeConfigs(
                admin.listTopics().names().get().stream()
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .toList())
            .all()
            .get();
    assertThat(configs.values())
        .hasSize(10)
        .allSatisfy(config -> assertThat(config.get("min.insync.replicas").value()).isEqualTo("2"));
  }

  private static ConnectSettings settings(String key, String value) {
    return ConnectSettings.read(
        new Settings(
            Map.of(
                "DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:1/none",
                "DATABASE_PASSWORD",
                "none",
                "KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                key,
                value)));
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
    Set<String> refused = new HashSet<>();
    return answering(admin, "createTopics", name -> refused.add(name) ? refusal(name) : null);
  }

  /**
   * An admin whose one method is answered by name of the topic.
   *
   * @param answer null: by the broker
   */
  private static Admin answering(
      Admin admin, String answered, Function<String, @Nullable Object> answer) {
    return (Admin)
        Proxy.newProxyInstance(
            Admin.class.getClassLoader(),
            new Class<?>[] {Admin.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals(answered)) {
                Object topic = ((List<?>) arguments[0]).get(0);
                Object own =
                    answer.apply(topic instanceof NewTopic made ? made.name() : (String) topic);
                if (own != null) {
                  return own;
                }
              }
              try {
                return method.invoke(admin, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static DescribeTopicsResult unknown(String topic) {
    KafkaFutureImpl<TopicDescription> future = new KafkaFutureImpl<>();
    future.completeExceptionally(new UnknownTopicOrPartitionException("not known here yet"));
    return new DescribeTopicsResult(null, Map.of(topic, future)) {};
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
