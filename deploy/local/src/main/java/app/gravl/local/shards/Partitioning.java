package app.gravl.local.shards;

import app.gravl.local.CliFailure;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** Gives the users' topic more partitions, and waits until all is read through them. */
public final class Partitioning {

  /**
   * One partition as it stands.
   *
   * @param heartbeats how many keys of heartbeats it has
   * @param heartbeatSeconds age of the oldest of them that came the whole way last; below 0: some
   *     have not
   */
  public record Row(int partition, int heartbeats, double heartbeatSeconds) {}

  private static final String HEARTBEATS =
      """
      select c.id, coalesce(extract(epoch from clock_timestamp() - h.beat_at), -1) as age
      from cdc_heartbeat c left join stream_heartbeat h using (id)
      """;

  private static final String EPOCH =
      """
      select max(epoch) from epochs_in_force
      """;

  private final DataSource owner;
  private final KafkaSettings kafka;
  private final Consumer<String> say;
  private final NewEpoch follow;

  /**
   * @param nanos a clock that only measures spans
   */
  public Partitioning(
      DataSource owner, KafkaSettings kafka, LongSupplier nanos, Consumer<String> say) {
    this.owner = owner;
    this.kafka = kafka;
    this.say = say;
    this.follow = new NewEpoch(owner, nanos, say);
  }

  /** All partitions in turn. */
  public List<Row> rows() throws SQLException, InterruptedException {
    int count;
    try (Admin kafka = kafka()) {
      count = count(kafka);
    }
    int[] keys = new int[count];
    double[] oldest = new double[count];
    boolean[] missing = new boolean[count];
    try (Connection connection = owner.getConnection();
        PreparedStatement select = connection.prepareStatement(HEARTBEATS);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        byte[] key = Integer.toString(rows.getInt("id")).getBytes(StandardCharsets.UTF_8);
        int partition = BuiltInPartitioner.partitionForKey(key, count);
        double age = rows.getDouble("age");
        keys[partition]++;
        missing[partition] |= age < 0;
        oldest[partition] = Math.max(oldest[partition], age);
      }
    }
    List<Row> all = new ArrayList<>();
    for (int partition = 0; partition < count; partition++) {
      boolean none = missing[partition] || keys[partition] == 0;
      all.add(new Row(partition, keys[partition], none ? -1 : oldest[partition]));
    }
    return all;
  }

  /**
   * Returns when all is read anew through so many; at once where there are as many already.
   *
   * @throws CliFailure where there are more: Kafka takes none away
   */
  public void raise(int partitions) throws SQLException, InterruptedException {
    long former = epoch();
    try (Admin kafka = kafka()) {
      int count = count(kafka);
      if (count > partitions) {
        throw new CliFailure(
            "The users' topic has %d partitions, and Kafka takes none away".formatted(count));
      }
      if (count == partitions) {
        say.accept("The users' topic has " + partitions + " partitions already");
        return;
      }
      kafka
          .createPartitions(Map.of(Topics.USER_CHANGES, NewPartitions.increaseTo(partitions)))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new CliFailure("Kafka refuses it: " + e.getCause());
    }
    say.accept(
        "The users' topic has %d partitions now: a new epoch replaces everything"
            .formatted(partitions));
    follow.await(former, "through " + partitions + " partitions");
  }

  private long epoch() throws SQLException {
    try (Connection connection = owner.getConnection();
        PreparedStatement select = connection.prepareStatement(EPOCH);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static int count(Admin kafka) throws InterruptedException {
    try {
      return kafka
          .describeTopics(List.of(Topics.USER_CHANGES))
          .allTopicNames()
          .get()
          .values()
          .stream()
          .mapToInt(topic -> topic.partitions().size())
          .sum();
    } catch (ExecutionException e) {
      throw new CliFailure("Kafka does not tell its partitions: " + e.getCause());
    }
  }

  private Admin kafka() {
    return Admin.create(kafka.client());
  }
}
