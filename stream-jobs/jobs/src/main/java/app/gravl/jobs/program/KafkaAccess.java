package app.gravl.jobs.program;

import app.gravl.schema.KafkaRefusal;
import app.gravl.schema.KafkaSettings;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;

/**
 * Whether Kafka lets us in, asked once before a job is handed to a cluster: there it would retry.
 */
public final class KafkaAccess {

  private static final int ANSWER_MILLIS = 10_000;

  private KafkaAccess() {}

  /**
   * Returns also where Kafka does not answer: it may come, and the job waits for it.
   *
   * @throws ProgramFailure where Kafka does not let us in
   */
  public static void check(KafkaSettings kafka) throws ProgramFailure, InterruptedException {
    Admin admin;
    try {
      admin = Admin.create(kafka.client());
    } catch (KafkaException e) {
      // No broker's name is known yet.
      return;
    }
    try {
      String unused =
          admin
              .describeCluster(new DescribeClusterOptions().timeoutMs(ANSWER_MILLIS))
              .clusterId()
              .get();
    } catch (ExecutionException e) {
      String refusal = KafkaRefusal.of(e).orElse("");
      if (!refusal.isEmpty()) {
        throw new ProgramFailure(refusal, e);
      }
    } finally {
      admin.close(Duration.ZERO);
    }
  }
}
