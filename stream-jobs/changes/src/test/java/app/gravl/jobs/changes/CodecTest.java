package app.gravl.jobs.changes;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.changes.CatalogEntry.ActivationEntry;
import app.gravl.jobs.changes.CatalogEntry.ExerciseEntry;
import app.gravl.jobs.changes.CatalogEntry.WorkoutEntry;
import app.gravl.jobs.changes.CatalogEntry.WorkoutExerciseEntry;
import app.gravl.jobs.changes.FactChange.Origin;
import app.gravl.model.LoggedSet;
import app.gravl.model.MuscleGroup;
import app.gravl.model.SetType;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodecTest {

  private static final int ROUNDS = 3_000;
  private static final long YEAR_2199 = 7_258_000_000_000L;

  @Test
  void every_kind_of_change_comes_back_as_it_was() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      for (FactKind<?> kind : FactKind.ALL) {
        FactChange<?> change = change(kind, new Random(seed));
        assertThat(FactChange.ofBytes(change.toBytes()))
            .as("%s, seed %d", kind, seed)
            .isEqualTo(change);
      }
    }
  }

  private static <T> FactChange<T> change(FactKind<T> kind, Random random) {
    long rowId = random.nextLong() >>> random.nextInt(64);
    boolean gone = random.nextInt(5) == 0;
    RandomFacts facts = new RandomFacts(random, 0, YEAR_2199, 5_000_000);
    Order order = new Order(random.nextInt(300), random.nextLong() >>> random.nextInt(64));
    return new FactChange<>(
        kind,
        rowId,
        order,
        random.nextLong() >>> random.nextInt(64),
        Origin.values()[random.nextInt(3)],
        gone ? null : facts.of(kind, rowId));
  }

  @Test
  void every_weight_and_rpe_that_the_columns_hold_comes_back_exactly() {
    for (int grams = -500_000; grams <= 1_000_000; grams += 7) {
      // As the parser gets them: from decimal text.
      double kilograms = Double.parseDouble(BigDecimal.valueOf(grams, 3).toString());
      double rpe = Double.parseDouble(BigDecimal.valueOf(Math.floorMod(grams, 1001), 2).toString());
      LoggedSet set = new LoggedSet(1, 2, 3, SetType.WORKING, 4, kilograms, 0, rpe, true, 0, 0);
      ByteWriter out = new ByteWriter(32);
      FactKind.SET.write(out, set);
      LoggedSet back = FactKind.SET.read(new ByteReader(out.toByteArray()), FactsFormat.CURRENT);
      if (!back.equals(set)) {
        assertThat(back).as("%d grams", grams).isEqualTo(set);
      }
    }
  }

  @Test
  void a_set_stays_small() {
    FactChange<LoggedSet> change =
        new FactChange<>(
            FactKind.SET,
            40_000_000,
            new Order(1, 30_000_000_000L),
            1_790_000_000_123L,
            Origin.INSERTED,
            new LoggedSet(
                40_000_000,
                1_790_000_000_123L,
                140,
                SetType.WORKING,
                8,
                102.5,
                0,
                8.5,
                true,
                12,
                0));

    assertThat(change.toBytes()).hasSizeLessThanOrEqualTo(42);
  }

  @Test
  void every_catalog_row_comes_back_as_it_was() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      long id = random.nextLong() >>> random.nextInt(64);
      CatalogEntry row =
          switch (random.nextInt(4)) {
            case 0 ->
                new ExerciseEntry(id, "kettlebell", random.nextDouble(), random.nextBoolean());
            case 1 ->
                new ActivationEntry(
                    id, MuscleGroup.values()[random.nextInt(16)], random.nextDouble());
            case 2 -> new WorkoutEntry(id, "Push é💪 " + random.nextInt());
            default ->
                new WorkoutExerciseEntry(
                    id,
                    new WorkoutExercise(
                        random.nextInt(9_999),
                        id,
                        random.nextInt(100),
                        1 + random.nextInt(20),
                        1 + random.nextInt(1000)));
          };
      assertThat(CatalogEntry.ofBytes(row.toBytes())).as("seed %d", seed).isEqualTo(row);
    }
  }
}
