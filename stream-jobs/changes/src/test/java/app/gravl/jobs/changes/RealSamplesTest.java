package app.gravl.jobs.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.gravl.model.LoggedSet;
import app.gravl.model.SetType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that Debezium wrote: one of each table and operation, {@code <table>-<op>.json}. */
class RealSamplesTest {

  private static final Set<String> CATALOG_TABLES =
      Set.of("exercises", "exercise_muscles", "workouts", "workout_exercises", "catalog_state");
  private static final Map<String, FactKind<?>> USER_TABLES =
      FactKind.ALL.stream().collect(Collectors.toMap(FactKind::table, kind -> kind));
  private static final String NEW_TIME_ZONE = "users-u";

  /** The transaction that makes the user goes on. */
  private static final String UNSETTLED = "user_versions-c";

  private static final Map<String, byte[]> SAMPLES = samples();

  @Test
  void every_table_has_a_sample_of_each_operation_that_it_knows() {
    for (String table : USER_TABLES.keySet()) {
      assertThat(SAMPLES).containsKeys(table + "-c", table + "-r", table + "-d");
    }
    for (String table : CATALOG_TABLES) {
      assertThat(SAMPLES).containsKeys(table + "-r", table + "-u");
    }
  }

  static Stream<String> of_users() {
    return SAMPLES.keySet().stream()
        .filter(name -> USER_TABLES.containsKey(table(name)) && !name.endsWith("-t"))
        .filter(name -> !name.equals(NEW_TIME_ZONE) && !name.equals(UNSETTLED));
  }

  @Test
  void a_new_time_zone_and_a_bump_of_a_transaction_that_goes_on_say_nothing() throws Exception {
    assertThat(UserChangeParser.parse(SAMPLES.get(NEW_TIME_ZONE))).isEmpty();
    assertThat(UserChangeParser.parse(SAMPLES.get(UNSETTLED))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("of_users")
  void reads_what_debezium_wrote_of_a_user(String name) throws Exception {
    UserChange change = UserChangeParser.parse(SAMPLES.get(name)).get(0);
    FactChange<?> row = FactChange.ofBytes(change.fact);

    assertThat(row.kind()).isSameAs(USER_TABLES.get(table(name)));
    assertThat(change.userId).isPositive();
    assertThat(change.committedAt).isGreaterThan(1_700_000_000_000L);
    assertThat(row.order().epoch()).isEqualTo(1);
    assertThat(row.snapshot()).isEqualTo(name.endsWith("-r"));
    assertThat(change.snapshotLsn > 0).isEqualTo(row.snapshot());
    assertThat(row.order().lsn() == Order.SNAPSHOT_LSN).isEqualTo(row.snapshot());
    assertThat(row.fact() == null).isEqualTo(name.endsWith("-d"));
    assertThat(change.bump).isEqualTo(table(name).equals("user_versions"));
  }

  static Stream<String> of_the_catalog() {
    return SAMPLES.keySet().stream()
        .filter(name -> CATALOG_TABLES.contains(table(name)) && !name.endsWith("-t"));
  }

  @ParameterizedTest
  @MethodSource("of_the_catalog")
  void reads_what_debezium_wrote_of_the_catalog(String name) throws Exception {
    CatalogChange change = CatalogChangeParser.parse(SAMPLES.get(name)).get(0);

    assertThat(change.order().epoch()).isEqualTo(1);
    assertThat(change.ofSnapshot()).isEqualTo(name.endsWith("-r"));
    assertThat(change.bump).isEqualTo(table(name).equals("catalog_state"));
    if (change.bump) {
      assertThat(change.version).isPositive();
    } else {
      assertThat(change.entry.length == 0).isEqualTo(name.endsWith("-d"));
    }
  }

  @Test
  void reads_every_column_of_a_set() throws Exception {
    UserChange change = UserChangeParser.parse(SAMPLES.get("workout_logs-u")).get(0);

    assertThat(FactChange.ofBytes(change.fact).fact())
        .isEqualTo(
            new LoggedSet(
                2,
                Instant.parse("2026-03-01T18:30:00Z").toEpochMilli(),
                10004,
                SetType.WORKING,
                9,
                82.5,
                0,
                8.5,
                true,
                0,
                0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cdc_heartbeat-r", "cdc_heartbeat-u"})
  void reads_heartbeats(String name) throws Exception {
    UserChange beat = UserChangeParser.parse(SAMPLES.get(name)).get(0);

    assertThat(beat.heartbeat).isBetween(1, 24);
    assertThat(beat.userId).as("no user shares it").isNegative();
    assertThat(beat.beatAt).isPositive();
    assertThat(beat.epoch).isEqualTo(1);
    assertThat(beat.hops).as("its way is measured").isNotNull();
    assertThat(beat.hops.capturedAt).isGreaterThanOrEqualTo(beat.committedAt);
  }

  static Stream<String> of_neither() {
    return SAMPLES.keySet().stream()
        .filter(
            name ->
                name.endsWith("-t")
                    || !USER_TABLES.containsKey(table(name))
                        && !CATALOG_TABLES.contains(table(name))
                        && !table(name).equals("cdc_heartbeat"));
  }

  @ParameterizedTest
  @MethodSource("of_neither")
  void refuses_truncations_and_signals(String name) {
    assertThatExceptionOfType(MalformedChange.class)
        .isThrownBy(() -> UserChangeParser.parse(SAMPLES.get(name)));
    assertThatExceptionOfType(MalformedChange.class)
        .isThrownBy(() -> CatalogChangeParser.parse(SAMPLES.get(name)));
  }

  private static String table(String name) {
    return name.replaceAll("-.$", "");
  }

  private static Map<String, byte[]> samples() {
    try (Stream<Path> files =
        Files.list(Path.of(RealSamplesTest.class.getResource("/changes").toURI()))) {
      Map<String, byte[]> samples = new TreeMap<>();
      for (Path file : files.toList()) {
        samples.put(file.getFileName().toString().replace(".json", ""), Files.readAllBytes(file));
      }
      return samples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
