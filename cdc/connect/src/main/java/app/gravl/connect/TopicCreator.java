package app.gravl.connect;

import app.gravl.schema.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.InvalidPartitionsException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates every topic between Postgres and the jobs. Nothing else may create one. */
public final class TopicCreator {

  private static final Logger LOG = LoggerFactory.getLogger(TopicCreator.class);

  private static final String DELETE = "delete";
  private static final String COMPACT = "compact";

  /** So that single records can be erased, by a record of their key without value. */
  private static final String COMPACT_AND_DELETE = "compact,delete";

  /** What is erased is gone for good within about twice this time, if there are letters at all. */
  private static final Duration ERASED_WITHIN = Duration.ofDays(1);

  /** Brokers that have just started are fenced for a while, and topics find no place. */
  private static final Duration START = Duration.ofSeconds(30);

  private static final Duration UNLIMITED = Duration.ofMillis(-1);

  private record Wanted(String name, int partitions, String cleanupPolicy, Duration retention) {

    NewTopic toNewTopic(ConnectSettings settings) {
      Map<String, String> configs = new HashMap<>();
      configs.put("min.insync.replicas", Integer.toString(settings.minInsyncReplicas()));
      configs.put("cleanup.policy", cleanupPolicy);
      if (!cleanupPolicy.equals(COMPACT)) {
        configs.put("retention.ms", Long.toString(retention.toMillis()));
      }
      if (name.endsWith(Topics.DEAD_LETTER_SUFFIX)) {
        configs.put("max.message.bytes", Integer.toString(Topics.MAX_LETTER_BYTES));
        configs.put("max.compaction.lag.ms", Long.toString(ERASED_WITHIN.toMillis()));
      }
      return new NewTopic(name, partitions, settings.replicationFactor()).configs(configs);
    }
  }

  private final Admin admin;
  private final ConnectSettings settings;
  private final Patience patience;
  private int userPartitions;

  public TopicCreator(Admin admin, ConnectSettings settings) {
    this(admin, settings, new Patience());
  }

  TopicCreator(Admin admin, ConnectSettings settings, Patience patience) {
    this.admin = admin;
    this.settings = settings;
    this.patience = patience;
  }

  /**
   * Creates what is missing; safe to call again, and by several at once. The users' topic is given
   * more partitions where it has fewer than wished, and keeps what it has more: keys move between
   * partitions then, so whoever follows {@link #partitions} begins an epoch.
   *
   * @return the names of those that were missing; when it returns, all can be used
   * @throws IllegalStateException naming each other topic that exists with another number of
   *     partitions; or where there are not as many brokers as replicas
   */
  public List<String> create() throws Exception {
    List<String> missing = new ArrayList<>();
    List<String> different = new ArrayList<>();
    for (Wanted topic : wanted()) {
      Optional<Integer> partitions = partitions(topic.name());
      if (partitions.isEmpty()) {
        boolean created =
            patience.await(
                "as many brokers as topic %s has replicas (%d)"
                    .formatted(topic.name(), settings.replicationFactor()),
                START,
                () -> created(topic));
        if (created) {
          missing.add(topic.name());
        }
        // Brokers hear of it from the controller, and who uses it at once may be too early.
        partitions =
            Optional.of(
                patience.await(
                    "the brokers to know topic " + topic.name(),
                    START,
                    () -> partitions(topic.name())));
      }
      if (topic.name().equals(Topics.USER_CHANGES)) {
        userPartitions = partitions.get() < topic.partitions() ? raised(topic) : partitions.get();
      } else if (partitions.get() != topic.partitions()) {
        different.add(
            "%s has %d partitions, not %d"
                .formatted(topic.name(), partitions.get(), topic.partitions()));
      }
    }
    if (!different.isEmpty()) {
      throw new IllegalStateException("Wrong topics: " + String.join("; ", different));
    }
    return missing;
  }

  /** Of the users' topic, as {@link #create} left it. */
  public int partitions() {
    return userPartitions;
  }

  private int raised(Wanted topic) throws Exception {
    try {
      admin
          .createPartitions(Map.of(topic.name(), NewPartitions.increaseTo(topic.partitions())))
          .all()
          .get();
      LOG.info("Topic {} has {} partitions now", topic.name(), topic.partitions());
    } catch (ExecutionException e) {
      // Somebody else was quicker.
      if (!(e.getCause() instanceof InvalidPartitionsException)) {
        throw e;
      }
    }
    return patience.await(
        "the brokers to know %d partitions of topic %s".formatted(topic.partitions(), topic.name()),
        START,
        () -> partitions(topic.name()).filter(known -> known >= topic.partitions()));
  }

  private List<Wanted> wanted() {
    Duration week = Duration.ofDays(7);
    Duration month = Duration.ofDays(30);
    return List.of(
        new Wanted(Topics.USER_CHANGES, settings.partitions(), DELETE, week),
        // Small, and a job that starts without state needs all of it.
        new Wanted(Topics.CATALOG_CHANGES, 1, DELETE, UNLIMITED),
        new Wanted(Topics.HEARTBEAT, 1, DELETE, Duration.ofHours(1)),
        new Wanted(Topics.USER_CHANGES + Topics.DEAD_LETTER_SUFFIX, 1, COMPACT_AND_DELETE, month),
        new Wanted(
            Topics.CATALOG_CHANGES + Topics.DEAD_LETTER_SUFFIX, 1, COMPACT_AND_DELETE, month),
        new Wanted(Topics.EPOCHS, 1, COMPACT, UNLIMITED),
        new Wanted(Topics.ERASURES, 1, COMPACT, UNLIMITED),
        new Wanted(settings.configsTopic(), 1, COMPACT, UNLIMITED),
        new Wanted(settings.offsetsTopic(), 1, COMPACT, UNLIMITED),
        new Wanted(settings.statusTopic(), 1, COMPACT, UNLIMITED));
  }

  private Optional<Integer> partitions(String topic)
      throws InterruptedException, ExecutionException {
    try {
      return Optional.of(
          admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
              .mapToInt(description -> description.partitions().size())
              .sum());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Whether it was created here, and not by somebody quicker; empty: there are too few brokers. */
  private Optional<Boolean> created(Wanted topic) throws InterruptedException, ExecutionException {
    try {
      admin.createTopics(List.of(topic.toNewTopic(settings))).all().get();
      return Optional.of(true);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InvalidReplicationFactorException) {
        return Optional.empty();
      }
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
      return Optional.of(false);
    }
  }
}
