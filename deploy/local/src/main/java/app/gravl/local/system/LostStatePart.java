package app.gravl.local.system;

import app.gravl.connect.ConnectWorker;
import app.gravl.schema.Topics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * A job that starts without a checkpoint reads its topic from the first record. Where records are
 * gone already, by retention, that is not everything: then a new snapshot replaces what it missed.
 */
public final class LostStatePart implements Part {

  private final JobPart job;
  private final ConnectPart connect;
  private final String bootstrapServers;

  public LostStatePart(JobPart job, ConnectPart connect, String bootstrapServers) {
    this.job = job;
    this.connect = connect;
    this.bootstrapServers = bootstrapServers;
  }

  @Override
  public String name() {
    return "job state";
  }

  @Override
  public String start() throws Exception {
    if (job.isRestored()) {
      return "as it was";
    }
    if (topicIsWhole()) {
      return "from the topic";
    }
    ConnectWorker worker = connect.worker();
    return "lost; snapshot of epoch "
        + worker.resnapshot("the job has no checkpoint, and its topic does not reach back");
  }

  private boolean topicIsWhole() throws Exception {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      TopicDescription topic =
          admin
              .describeTopics(List.of(Topics.USER_CHANGES))
              .topicNameValues()
              .values()
              .iterator()
              .next()
              .get();
      Map<TopicPartition, OffsetSpec> firsts =
          topic.partitions().stream()
              .collect(
                  Collectors.toMap(
                      partition -> new TopicPartition(Topics.USER_CHANGES, partition.partition()),
                      partition -> OffsetSpec.earliest()));
      return admin.listOffsets(firsts).all().get().values().stream()
          .allMatch(first -> first.offset() == 0);
    }
  }

  @Override
  public void stop() {
    // Nothing runs.
  }
}
