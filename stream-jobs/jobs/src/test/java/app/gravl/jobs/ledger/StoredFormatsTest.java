package app.gravl.jobs.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.gravl.jobs.changes.ByteReader;
import app.gravl.jobs.changes.FactChange;
import app.gravl.jobs.changes.FactChange.Origin;
import app.gravl.jobs.changes.FactKind;
import app.gravl.jobs.changes.FactsFormat;
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
import java.util.ArrayList;
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
      new LoggedSet(11, AT - 3_600_000, 3, SetType.FAILURE, 8, 102.5, 0, 8.5, true, 12, 0);
  private static final LoggedSet TIMED_SET =
      new LoggedSet(13, AT - 3_600_000, 3, SetType.WORKING, 1, Double.NaN, 90, 8.5, true, 12, 0);

  @Test
  void a_ledger_of_the_first_format_is_read() {
    Ledger ledger = Ledger.ofBytes(bytes("ledger.1"));

    hasTheFactsOfModel1(ledger);
    assertThat(ledger.epoch()).as("as its facts show").isEqualTo(1);
    assertThat(ledger.isFounded()).as("it lacks what the model asks for by now").isFalse();
    assertThat(ledger.model()).as("to be evaluated by the model of today").isZero();
  }

  @Test
  void a_ledger_of_the_second_format_is_read() {
    Ledger ledger = Ledger.ofBytes(bytes("ledger.2"));

    hasTheFactsOfModel1(ledger);
    assertThat(ledger.epoch()).isEqualTo(1);
    assertThat(ledger.isFounded()).as("it lacks what the model asks for by now").isFalse();
    assertThat(ledger.model()).isEqualTo(-77);
  }

  @Test
  void a_ledger_of_the_third_format_is_read_and_written() {
    Ledger ledger = Ledger.ofBytes(bytes("ledger.3"));

    assertThat(ledger.sets()).containsExactly(SET, TIMED_SET);
    hasWhatIsBesideSets(ledger, sample());
    assertThat(ledger.epoch()).isEqualTo(1);
    assertThat(ledger.isFounded()).isTrue();
    assertThat(ledger.model()).isEqualTo(-77);
    assertThat(HexFormat.of().formatHex(sample().toBytes()))
        .isEqualTo(STORED.getProperty("ledger.3"));
  }

  @Test
  void a_change_of_each_format_is_read() {
    Order order = new Order(1, 101);
    assertThat(FactChange.ofBytes(bytes("change.0")))
        .isEqualTo(new FactChange<>(FactKind.SET, 11, order, 0, Origin.SNAPSHOT, SET));
    assertThat(FactChange.ofBytes(bytes("change.1")))
        .isEqualTo(new FactChange<>(FactKind.SET, 11, order, AT, Origin.INSERTED, SET));
    FactChange<LoggedSet> change =
        new FactChange<>(FactKind.SET, 13, order, AT, Origin.INSERTED, TIMED_SET);
    assertThat(FactChange.ofBytes(bytes("change.2"))).isEqualTo(change);
    assertThat(HexFormat.of().formatHex(change.toBytes()))
        .isEqualTo(STORED.getProperty("change.2"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 99})
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
    bytes[0] = 3 << 4 | 3;
    assertThatIllegalStateException()
        .isThrownBy(() -> FactChange.ofBytes(bytes))
        .withMessageContaining("format 3");
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
        .isThrownBy(() -> FactKind.CHECK_IN.read(new ByteReader(checkIn), FactsFormat.CURRENT))
        .withMessageContaining("stored code 16");
  }

  private static void hasTheFactsOfModel1(Ledger ledger) {
    assertThat(ledger.sets()).containsExactly(SET);
    hasWhatIsBesideSets(ledger, sampleOfModel1());
  }

  private static void hasWhatIsBesideSets(Ledger ledger, Ledger sample) {
    assertThat(ledger.checkIns()).containsExactly(new CheckIn(5, MuscleGroup.CHEST, 40, AT));
    assertThat(ledger.version()).isEqualTo(7);
    assertThat(ledger.nextEvaluation()).isEqualTo(AT + 5_000);
    assertThat(ledger.catalogVersion()).isEqualTo(5);
    assertThat(ledger.awaitedCatalog()).isEqualTo(6);
    assertThat(ledger.isErased()).isFalse();
    assertThat(LedgerFacts.of(ledger)).isEqualTo(LedgerFacts.of(sample));
  }

  /** What the stored ledgers hold, with the facts that version 1 of the model asked for. */
  private static Ledger sampleOfModel1() {
    return sample(
        new Preferences(Set.of("barbell", "dumbbell"), 45, Set.of(), null),
        new WorkoutExercise(8, 3, 1, 4, 10),
        new Exercise(10_001, "band", 0, false, Activations.of(Map.of(MuscleGroup.LATS, 0.5))));
  }

  /** What those of today hold. */
  private static Ledger sample() {
    return sample(
        new Preferences(Set.of("barbell", "dumbbell"), 45, Set.of(), 82.5),
        new WorkoutExercise(8, 3, 1, 4, 12),
        new Exercise(10_001, "band", 0.65, true, Activations.of(Map.of(MuscleGroup.LATS, 0.5))),
        change(FactKind.SET, 13, 101, Origin.INSERTED, TIMED_SET));
  }

  private static Ledger sample(
      Preferences preferences, WorkoutExercise planned, Exercise own, FactChange<?>... more) {
    Ledger ledger = new Ledger();
    List<FactChange<?>> changes = new ArrayList<>();
    changes.add(change(FactKind.USER, 0, 100, Origin.INSERTED, true));
    changes.add(change(FactKind.SET, 11, 101, Origin.INSERTED, SET));
    changes.add(new FactChange<>(FactKind.SET, 12, new Order(1, 102), AT, Origin.CHANGED, null));
    changes.addAll(List.of(more));
    changes.add(
        change(
            FactKind.CHECK_IN, 5, 103, Origin.INSERTED, new CheckIn(5, MuscleGroup.CHEST, 40, AT)));
    changes.add(change(FactKind.PREFERENCES, 0, 104, Origin.CHANGED, preferences));
    changes.add(change(FactKind.EXCLUDED_EXERCISE, 192, 105, Origin.INSERTED, true));
    changes.add(change(FactKind.CUSTOM_WORKOUT, 8, 106, Origin.INSERTED, "Mine"));
    changes.add(change(FactKind.CUSTOM_WORKOUT_EXERCISE, 9, 107, Origin.INSERTED, planned));
    changes.add(change(FactKind.OWN_EXERCISE, 10_001, 108, Origin.INSERTED, own));
    changes.add(change(FactKind.VERSION, 0, 109, Origin.CHANGED, 7L));
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
