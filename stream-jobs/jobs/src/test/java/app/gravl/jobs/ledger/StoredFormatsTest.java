package app.gravl.jobs.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.gravl.jobs.changes.ByteReader;
import app.gravl.jobs.changes.FactChange;
import app.gravl.jobs.changes.FactChange.Origin;
import app.gravl.jobs.changes.FactKind;
import app.gravl.jobs.changes.Order;
import app.gravl.jobs.changes.WorkoutExercise;
import app.gravl.model.Activations;
import app.gravl.model.CheckIn;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSet;
import app.gravl.model.MuscleGroup;
import app.gravl.model.Preferences;
import app.gravl.model.SetType;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bytes as each format wrote them, kept in {@code formats.properties}: what stands in somebody's
 * state today must be read by every later program. Never change a line there; add one where a
 * format is added.
 */
class StoredFormatsTest {

  private static final long AT = 1_790_000_000_000L;
  private static final Properties STORED = stored();

  private static final LoggedSet SET =
      new LoggedSet(11, AT - 3_600_000, 3, SetType.FAILURE, 8, 102.5, 8.5, true, 12, 0);

  @Test
  void a_ledger_of_the_first_format_is_read() {
    Ledger ledger = Ledger.ofBytes(bytes("ledger.1"));

    hasTheFacts(ledger);
    assertThat(ledger.epoch()).as("as its facts show").isEqualTo(1);
    assertThat(ledger.isFounded()).isTrue();
    assertThat(ledger.model()).as("to be evaluated by the model of today").isZero();
  }

  @Test
  void a_ledger_of_the_second_format_is_read_and_written() {
    Ledger ledger = Ledger.ofBytes(bytes("ledger.2"));

    hasTheFacts(ledger);
    assertThat(ledger.epoch()).isEqualTo(1);
    assertThat(ledger.isFounded()).isTrue();
    assertThat(ledger.model()).isEqualTo(-77);
    assertThat(HexFormat.of().formatHex(sample().toBytes()))
        .isEqualTo(STORED.getProperty("ledger.2"));
  }

  @Test
  void a_change_of_each_format_is_read() {
    Order order = new Order(1, 101);
    assertThat(FactChange.ofBytes(bytes("change.0")))
        .isEqualTo(new FactChange<>(FactKind.SET, 11, order, 0, Origin.SNAPSHOT, SET));
    FactChange<LoggedSet> change =
        new FactChange<>(FactKind.SET, 11, order, AT, Origin.INSERTED, SET);
    assertThat(FactChange.ofBytes(bytes("change.1"))).isEqualTo(change);
    assertThat(HexFormat.of().formatHex(change.toBytes()))
        .isEqualTo(STORED.getProperty("change.1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 99})
  void a_ledger_of_another_format_is_refused(int format) {
    byte[] bytes = bytes("ledger.2");
    bytes[0] = (byte) format;
    assertThatIllegalStateException()
        .isThrownBy(() -> Ledger.ofBytes(bytes))
        .withMessageContaining("format " + format);
  }

  @Test
  void a_change_of_another_format_or_kind_is_refused() {
    byte[] bytes = bytes("change.1");
    bytes[0] = 2 << 4 | 3;
    assertThatIllegalStateException()
        .isThrownBy(() -> FactChange.ofBytes(bytes))
        .withMessageContaining("format 2");
    bytes[0] = 1 << 4 | 15;
    assertThatIllegalStateException()
        .isThrownBy(() -> FactChange.ofBytes(bytes))
        .withMessageContaining("tag 15");
  }

  @Test
  void a_code_that_no_muscle_has_is_refused() {
    // Id 5, muscle 16, recovery, instant.
    byte[] checkIn = {5, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    assertThatIllegalStateException()
        .isThrownBy(() -> FactKind.CHECK_IN.read(new ByteReader(checkIn)))
        .withMessageContaining("stored code 16");
  }

  private static void hasTheFacts(Ledger ledger) {
    assertThat(ledger.sets()).containsExactly(SET);
    assertThat(ledger.checkIns()).containsExactly(new CheckIn(5, MuscleGroup.CHEST, 40, AT));
    assertThat(ledger.version()).isEqualTo(7);
    assertThat(ledger.nextEvaluation()).isEqualTo(AT + 5_000);
    assertThat(ledger.catalogVersion()).isEqualTo(5);
    assertThat(ledger.awaitedCatalog()).isEqualTo(6);
    assertThat(ledger.isErased()).isFalse();
    assertThat(LedgerFacts.of(ledger))
        .satisfies(
            facts -> {
              assertThat(facts.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
              assertThat(facts.customWorkouts()).hasSize(1);
              assertThat(facts.ownExercises()).containsOnlyKeys(10_001L);
              assertThat(facts.preferences())
                  .isEqualTo(new Preferences(Set.of("barbell", "dumbbell"), 45, Set.of(192L)));
            });
  }

  /** What the stored ledgers hold. */
  private static Ledger sample() {
    Ledger ledger = new Ledger();
    List<FactChange<?>> changes =
        List.of(
            change(FactKind.USER, 0, 100, Origin.INSERTED, ZoneId.of("Europe/Berlin")),
            change(FactKind.SET, 11, 101, Origin.INSERTED, SET),
            new FactChange<>(FactKind.SET, 12, new Order(1, 102), AT, Origin.CHANGED, null),
            change(
                FactKind.CHECK_IN,
                5,
                103,
                Origin.INSERTED,
                new CheckIn(5, MuscleGroup.CHEST, 40, AT)),
            change(
                FactKind.PREFERENCES,
                0,
                104,
                Origin.CHANGED,
                new Preferences(Set.of("barbell", "dumbbell"), 45, Set.of())),
            change(FactKind.EXCLUDED_EXERCISE, 192, 105, Origin.INSERTED, true),
            change(FactKind.CUSTOM_WORKOUT, 8, 106, Origin.INSERTED, "Mine"),
            change(
                FactKind.CUSTOM_WORKOUT_EXERCISE,
                9,
                107,
                Origin.INSERTED,
                new WorkoutExercise(8, 3, 1, 4)),
            change(
                FactKind.OWN_EXERCISE,
                10_001,
                108,
                Origin.INSERTED,
                new Exercise(10_001, "band", Activations.of(Map.of(MuscleGroup.LATS, 0.5)))),
            change(FactKind.VERSION, 0, 109, Origin.CHANGED, 7L));
    changes.forEach(ledger::apply);
    ledger.setNextEvaluation(AT + 5_000);
    ledger.setEvaluatedWith(5, -77);
    ledger.awaitCatalog(6);
    return ledger;
  }

  private static <T> FactChange<T> change(
      FactKind<T> kind, long rowId, long lsn, Origin origin, T fact) {
    return new FactChange<>(kind, rowId, new Order(1, lsn), AT, origin, fact);
  }

  private static byte[] bytes(String name) {
    return HexFormat.of().parseHex(STORED.getProperty(name));
  }

  private static Properties stored() {
    Properties stored = new Properties();
    try (InputStream in =
        StoredFormatsTest.class.getResourceAsStream("/formats/formats.properties")) {
      stored.load(Objects.requireNonNull(in));
      return stored;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
