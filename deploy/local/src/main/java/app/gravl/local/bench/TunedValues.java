package app.gravl.local.bench;

import app.gravl.settings.Tunable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which values of each tunable are measured beside its default: one below, one above. */
final class TunedValues {

  private TunedValues() {}

  static List<String> of(Tunable tunable) {
    return switch (tunable) {
      case PARALLELISM -> List.of("1", "4");
      case BUFFER_TIMEOUT_MS -> List.of("0", "50");
      case CHECKPOINT_INTERVAL_MS -> List.of("1000", "60000");
      case STATE_BACKEND -> List.of("rocksdb");
      case LATE_USER_INTERVAL_MS -> List.of("512", "131072");
      case REEVALUATIONS_PER_SECOND -> List.of("200", "10000");
      case SINK_BATCH_USERS -> List.of("20", "2000");
      case SINK_QUEUE_USERS -> List.of("501", "40000");
      case USER_CHANGES_PARTITIONS -> List.of("2", "32");
      case CDC_POLL_INTERVAL_MS -> List.of("1", "100");
      case CDC_BATCH_SIZE -> List.of("256", "16000");
      case CDC_QUEUE_SIZE -> List.of("4097", "131072");
    };
  }

  /** The environment of a system that has one value of one tunable, and the defaults of others. */
  static Map<String, String> environment(Tunable tunable, String value) {
    return Arrays.stream(Tunable.values())
        .collect(
            Collectors.toMap(Tunable::key, each -> each == tunable ? value : each.defaultText()));
  }
}
