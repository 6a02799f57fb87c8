package app.gravl.api.ops;

import app.gravl.schema.KafkaSettings;
import app.gravl.settings.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the parts of the pipeline can be looked at. What is not set is not looked at: that hop says
 * so, and all else goes on.
 *
 * @param metricsPort where metrics are served, and nothing else; 0: any free one
 * @param kafka where it is
 * @param connectUrl of Connect's REST
 * @param connectMetricsUrl where the Connect worker shows its metrics
 * @param flinkUrl of Flink's REST, as this process reaches it
 * @param flinkLink of Flink's page, as people reach it
 * @param canary whether this process sends the canary; where it does not, another has to
 * @param disks folders on disks whose room is shown; on a cluster its nodes show theirs
 * @param secretExpiry from when on tokens' secret is to be replaced
 */
public record OpsSettings(
    String metricsHost,
    int metricsPort,
    Optional<KafkaSettings> kafka,
    Optional<String> connectUrl,
    Optional<String> connectMetricsUrl,
    Optional<String> flinkUrl,
    Optional<String> flinkLink,
    boolean canary,
    List<Path> disks,
    Optional<Instant> secretExpiry) {

  private static final String NOT_LOOKED_AT = "that hop is not looked at";

  public static OpsSettings read(Settings settings) {
    Optional<String> flink = address(settings, "FLINK_URL", "REST address of Flink");
    return new OpsSettings(
        settings.text("METRICS_HOST", "127.0.0.1", "address to serve metrics on"),
        settings.integer("METRICS_PORT", 9400, 0, 65_535, "port of /metrics; 0: any free one"),
        KafkaSettings.readIfNamed(settings, NOT_LOOKED_AT),
        address(settings, "CONNECT_URL", "REST address of Kafka Connect"),
        address(settings, "CONNECT_METRICS_URL", "address of the Connect worker's metrics"),
        flink,
        address(settings, "FLINK_LINK", "address of Flink's page for people").or(() -> flink),
        settings.flag("CANARY", true, "whether to send the canary that measures freshness"),
        Stream.of(
                settings
                    .text("METRICS_DISKS", "", "folders, by comma, on disks whose room is shown")
                    .split(",", -1))
            .map(String::strip)
            .filter(folder -> !folder.isEmpty())
            .map(Path::of)
            .toList(),
        settings.parsed(
            "JWT_SECRET_EXPIRY",
            "date",
            "day by which the secret of tokens is to be replaced: an alert comes before",
            OpsSettings::startOfDay));
  }

  private static Optional<String> address(Settings settings, String name, String description) {
    String text = settings.text(name, "", description + "; empty: " + NOT_LOOKED_AT);
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }

  private static Instant startOfDay(String text) {
    try {
      return LocalDate.parse(text.strip()).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
