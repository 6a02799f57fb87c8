package app.gravl.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.schema.DatabaseSettings;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

class InsightsTopologyTest {

  private final StreamExecutionEnvironment env =
      StreamExecutionEnvironment.createLocalEnvironment(2);
  private final StreamGraph graph = graph();

  private StreamGraph graph() {
    InsightsJob.build(
        env,
        JobHarness.settings(
            "127.0.0.1:1", new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/x", "x", "x")));
    return env.getStreamGraph();
  }

  @Test
  void every_operator_has_a_uid_of_its_own_and_a_name() {
    Collection<StreamNode> nodes = graph.getStreamNodes();
    assertThat(nodes).hasSizeGreaterThanOrEqualTo(9);
    Set<String> uids = new HashSet<>();
    for (StreamNode node : nodes) {
      assertThat(node.getTransformationUID()).as("uid of %s", node.getOperatorName()).isNotBlank();
      assertThat(uids.add(node.getTransformationUID()))
          .as("%s is unique", node.getTransformationUID())
          .isTrue();
      // Flink's own names for what has none.
      assertThat(node.getOperatorName())
          .isNotBlank()
          .doesNotMatch(
              "(Process|Keyed-?Process|Filter|Map|Sink|Co-Process-Broadcast-Keyed)(: .*)?");
    }
  }

  @Test
  void uids_are_those_that_stored_state_knows() {
    assertThat(graph.getStreamNodes())
        .extracting(StreamNode::getTransformationUID)
        .contains(
            "user-source",
            "user-intake",
            "catalog-source",
            "catalog-intake",
            "catalog-versions",
            "catalog-follower",
            "insights",
            "sink-entries",
            "insight-sink",
            "dead-letter-sink");
  }

  @Test
  void key_groups_are_fixed_and_every_type_has_a_serialiser_of_its_own() {
    assertThat(graph.getStreamNodes())
        .filteredOn(node -> node.getParallelism() > 1)
        .isNotEmpty()
        .extracting(StreamNode::getMaxParallelism)
        .containsOnly(720);
    assertThat(env.getMaxParallelism()).isEqualTo(720);
    assertThat(env.getConfiguration().get(PipelineOptions.GENERIC_TYPES)).isFalse();
    assertThat(env.getCheckpointConfig().getCheckpointingConsistencyMode())
        .isEqualTo(CheckpointingMode.AT_LEAST_ONCE);
    assertThat(env.getCheckpointConfig().getTolerableCheckpointFailureNumber())
        .as("a sink that waits for long restarts no job")
        .isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void the_catalog_keeps_its_order_in_one_subtask() {
    assertThat(graph.getStreamNodes())
        .filteredOn(node -> node.getTransformationUID().startsWith("catalog-"))
        .hasSize(4)
        .extracting(StreamNode::getParallelism)
        .containsOnly(1);
  }
}
