package app.gravl.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

  @TempDir Path folder;

  @Test
  void records_and_topics_are_there_after_a_restart() throws Exception {
    try (KafkaBroker broker = KafkaBroker.keptIn(folder, 0)) {
      KafkaRecords.createTopic(broker, "kept");
      KafkaRecords.write(broker, "kept", List.of("before"));
    }

    // Another port, the controller's too: a folder may be started with another --port-offset.
    try (KafkaBroker broker = KafkaBroker.keptIn(folder, 0)) {
      KafkaRecords.write(broker, "kept", List.of("after"));

      assertThat(KafkaRecords.read(broker, "kept")).containsExactly("before", "after");
    }
  }

  @Test
  void acknowledged_records_survive_that_the_process_is_killed() throws Exception {
    Process owner = OwnerProcess.start("kafka", folder, 0);
    owner.destroyForcibly().waitFor();

    try (KafkaBroker broker = KafkaBroker.keptIn(folder, 0)) {
      assertThat(KafkaRecords.read(broker, "acknowledged")).containsExactly("one", "two", "three");
    }
  }

  @Test
  void a_topic_that_nobody_created_does_not_come_into_being() throws Exception {
    try (KafkaBroker broker = KafkaBroker.temporary()) {
      assertThatThrownBy(
              () -> KafkaRecords.write(broker, "misspelt", List.of("lost"), Duration.ofSeconds(2)))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(TimeoutException.class);
    }
  }

  @Test
  void a_taken_port_is_named() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> KafkaBroker.keptIn(folder, taken.getLocalPort()))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("port " + taken.getLocalPort())
          .hasMessageContaining("already in use");
    }
  }
}
