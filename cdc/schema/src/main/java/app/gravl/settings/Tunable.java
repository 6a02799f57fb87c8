package app.gravl.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a data engineer may turn, each under its name in the environment. Checks at the start, help
 * texts and the table in deploy/bench/TUNING.md come from here, and a default stands nowhere else.
 */
@SuppressWarnings("ImmutableEnumChecker") // a form is a record of numbers, or of a copied list
public enum Tunable {
  PARALLELISM(
      Part.JOB,
      new Form.Whole(0, 720),
      "0",
      "subtasks",
      "parallel subtasks of the job; 0: as the cluster says",
      "more take more processors, and a connection to Postgres each; no more than partitions read"),
  BUFFER_TIMEOUT_MS(
      Part.JOB,
      new Form.Whole(0, 1_000),
      "2",
      "ms",
      "how long a record may wait in a network buffer that is not full",
      "longer: fewer, fuller buffers where much comes, and each hand-over adds up to that to what"
          + " users wait"),
  CHECKPOINT_INTERVAL_MS(
      Part.JOB,
      new Form.Whole(100, 3_600_000),
      "10000",
      "ms",
      "between two checkpoints",
      "longer: less is copied and written, and more is read again after a failure"),
  STATE_BACKEND(
      Part.FLINK,
      new Form.OneOf(List.of("cluster", "hashmap", "rocksdb")),
      "cluster",
      "",
      "where state lives: on the heap, in RocksDB, or where the cluster's configuration says (up:"
          + " hashmap)",
      "RocksDB: state may be larger than memory and a checkpoint copies what changed, for slower"
          + " reading and writing; after a change the job goes back to the state of its epoch, or has it made anew"),
  LATE_USER_INTERVAL_MS(
      Part.JOB,
      // Looks of a shorter interval must stand among those of a longer one.
      new Form.PowerOfTwo(512, 131_072),
      "16384",
      "ms",
      "between two evaluations of a user while the stream is behind, at the most",
      "longer: a backlog is read sooner, and who waits sees nothing new for longer"),
  REEVALUATIONS_PER_SECOND(
      Part.JOB,
      new Form.Whole(100, 100_000),
      "1000",
      "users/s",
      "users asked a second, at the most, whether a change of catalog or model concerns them",
      "more: a round ends sooner, and takes processors and WAL from those who log"),
  SINK_BATCH_USERS(
      Part.JOB,
      new Form.Whole(1, 10_000),
      "500",
      "users",
      "users whose insights are written in one transaction, at the most",
      "more: fewer commits in a flood, and the last of a batch waits for the first"),
  SINK_QUEUE_USERS(
      Part.JOB,
      new Form.Whole(2, 100_000),
      "4000",
      "users",
      "users whose insights wait for their batch, of a subtask, until the stream waits for Postgres",
      "more: longer stalls of Postgres are not felt upstream, for memory, and checkpoints that take"
          + " longer",
      SINK_BATCH_USERS),
  USER_CHANGES_PARTITIONS(
      Part.CONNECT,
      new Form.Whole(1, 64),
      "8",
      "partitions",
      "partitions of the users' topic, at the least: raised where it has fewer, never lowered",
      "more: more subtasks can read; raising them begins an epoch, and each has heartbeats of its"
          + " own"),
  CDC_POLL_INTERVAL_MS(
      Part.CONNECT,
      new Form.Whole(1, 10_000),
      "5",
      "ms",
      "Debezium's poll.interval.ms: how long it waits for changes before it looks again",
      "longer: fewer looks of an idle connector, and up to that more of what users wait"),
  CDC_BATCH_SIZE(
      Part.CONNECT,
      new Form.Whole(1, 65_536),
      "4096",
      "records",
      "Debezium's max.batch.size: records handed to Connect at once, at the most",
      "more: less is done for each batch in a flood, for memory"),
  CDC_QUEUE_SIZE(
      Part.CONNECT,
      new Form.Whole(2, 1_048_576),
      "16384",
      "records",
      "Debezium's max.queue.size: records decoded and not yet handed to Connect, at the most",
      "more: Postgres is read on while Kafka stalls, for memory",
      CDC_BATCH_SIZE);

  /** Who reads it. */
  public enum Part {
    JOB("the job"),
    CONNECT("the Connect worker"),
    FLINK("Flink, by the job");

    private final String words;

    Part(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  private final Part part;
  private final Form form;
  private final String defaultText;
  private final String unit;
  private final String description;
  private final String trade;
  private final @Nullable Tunable below;

  Tunable(Part part, Form form, String defaultText, String unit, String description, String trade) {
    this(part, form, defaultText, unit, description, trade, null);
  }

  /**
   * @param unit empty: none
   * @param below one that this one has to be larger than
   */
  Tunable(
      Part part,
      Form form,
      String defaultText,
      String unit,
      String description,
      String trade,
      @Nullable Tunable below) {
    this.part = part;
    this.form = form;
    this.defaultText = defaultText;
    this.unit = unit;
    this.description = description;
    this.trade = trade;
    this.below = below;
  }

  /** Its name in the environment. */
  public String key() {
    return name();
  }

  public Part part() {
    return part;
  }

  public Form form() {
    return form;
  }

  public String defaultText() {
    return defaultText;
  }

  /** Of one that is a number. */
  public long defaultNumber() {
    return Long.parseLong(defaultText);
  }

  public String unit() {
    return unit;
  }

  public String description() {
    return description;
  }

  /** What a larger or another value costs and brings. */
  public String trade() {
    return trade;
  }

  /** One that this one has to be larger than. */
  public Optional<Tunable> below() {
    return Optional.ofNullable(below);
  }

  /** Of all of them, one a line. */
  public static List<String> help() {
    Settings settings = new Settings(Map.of());
    for (Tunable tunable : values()) {
      String unused = settings.text(tunable);
    }
    return settings.help().lines().toList();
  }

  /**
   * What an environment sets of them, and nothing else of it.
   *
   * @throws InvalidSettings naming every value that is wrong
   */
  public static Map<String, String> setIn(Map<String, String> environment) {
    Settings settings = new Settings(environment);
    Map<String, String> set = new HashMap<>();
    for (Tunable tunable : values()) {
      String value = settings.text(tunable);
      String given = environment.get(tunable.key());
      if (given != null && !given.isBlank()) {
        set.put(tunable.key(), value);
      }
    }
    settings.check();
    return Map.copyOf(set);
  }
}
