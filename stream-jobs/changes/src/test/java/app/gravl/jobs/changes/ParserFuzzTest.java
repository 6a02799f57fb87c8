package app.gravl.jobs.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.gravl.model.MuscleGroup;
import app.gravl.model.SetType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a record holds, it is a change, says nothing, or is malformed: nothing else. */
class ParserFuzzTest {

  private static final long BASE_SEED = 20_261_123;
  private static final int ROUNDS = 20_000;

  private static final List<ChangeEvent> EVENTS =
      List.of(
          ChangeEvent.created("users", 5, Rows.user(7, "Europe/Berlin")),
          ChangeEvent.created("user_versions", 6, Rows.version(7, 2)),
          ChangeEvent.updated(
              "workout_logs", 7, Rows.set(1, 7, 3, 1_790_000_000_000L, "80.000", 5)),
          ChangeEvent.created("check_ins", 8, Rows.checkIn(2, 7, "chest", 50, 1_790_000_000_000L)),
          ChangeEvent.created("user_preferences", 9, Rows.preferences(7, 60, "barbell", "cable")),
          ChangeEvent.created("custom_workouts", 10, Rows.customWorkout(4, 7, "Own")),
          ChangeEvent.created(
              "custom_workout_exercises", 11, Rows.customWorkoutExercise(5, 7, 4, 3, 1, 3)),
          ChangeEvent.created(
              "user_exercises", 12, Rows.ownExercise(9, 7, "other", "{\"lats\":1}")),
          ChangeEvent.deleted("workout_logs", 13, Rows.row("id", 1, "user_id", 7)),
          ChangeEvent.read("exercises", 1, 14, Rows.exercise(3, "barbell")),
          ChangeEvent.created("exercise_muscles", 15, Rows.activation(3, "chest", 1)),
          ChangeEvent.created("workouts", 16, Rows.workout(6, "Push")),
          ChangeEvent.created("workout_exercises", 17, Rows.workoutExercise(8, 6, 3, 1, 4)),
          ChangeEvent.updated("catalog_state", 18, Rows.catalogState(2)));

  private static final List<Object> ODD_VALUES =
      Arrays.asList(
          null,
          true,
          -1,
          0,
          Long.MAX_VALUE,
          Long.MIN_VALUE,
          1e308,
          "",
          "null",
          "NaN",
          "-Infinity",
          "1e400",
          "9".repeat(40),
          "\u0000",
          "\ud800",
          "{}",
          "[]",
          "{\"chest\":null}",
          "null",
          "+",
          "+1000000000-12-31T23:59:59.999999999Z",
          "-1000000000-01-01T00:00:00Z",
          "UTC+99",
          "GMT0",
          "__debezium_unavailable_value",
          List.of(),
          List.of(List.of(1)),
          Rows.row("chest", 1),
          "x".repeat(10_000));

  @Test
  void only_malformed_change_comes_out_of_damaged_records() {
    int accepted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(BASE_SEED + round);
      byte[] value = damaged(random);
      accepted += survives(value, BASE_SEED + round);
    }
    assertThat(accepted).as("records that are changes after all").isBetween(1, ROUNDS);
  }

  private static int survives(byte[] value, long seed) {
    int accepted = 0;
    try {
      for (UserChange change : UserChangeParser.parse(value)) {
        if (change.heartbeat == 0) {
          FactChange.ofBytes(change.fact);
        }
        accepted++;
      }
    } catch (MalformedChange e) {
      clear(e, seed);
    } catch (RuntimeException | Error e) {
      fail("user parser, seed " + seed + ": " + text(value), e);
    }
    try {
      for (CatalogChange change : CatalogChangeParser.parse(value)) {
        if (change.entry.length > 0) {
          CatalogEntry.ofBytes(change.entry);
        }
      }
    } catch (MalformedChange e) {
      clear(e, seed);
    } catch (RuntimeException | Error e) {
      fail("catalog parser, seed " + seed + ": " + text(value), e);
    }
    return accepted;
  }

  private static void clear(MalformedChange e, long seed) {
    assertThat(e.getMessage()).as("message, seed %d", seed).isNotBlank();
  }

  private static byte[] damaged(Random random) {
    ChangeEvent event = EVENTS.get(random.nextInt(EVENTS.size()));
    if (random.nextInt(10) < 5) {
      List<String> columns = List.copyOf(event.row().keySet());
      String column = columns.get(random.nextInt(columns.size()));
      event =
          random.nextInt(8) == 0
              ? event.without(column)
              : event.with(column, ODD_VALUES.get(random.nextInt(ODD_VALUES.size())));
      return event.json();
    }
    byte[] json = event.json();
    switch (random.nextInt(4)) {
      case 0 -> {
        return Arrays.copyOf(json, random.nextInt(json.length));
      }
      case 1 -> {
        for (int i = random.nextInt(6); i >= 0; i--) {
          json[random.nextInt(json.length)] = (byte) random.nextInt(256);
        }
        return json;
      }
      case 2 -> {
        int from = random.nextInt(json.length);
        int to = from + random.nextInt(json.length - from);
        byte[] cut = Arrays.copyOf(json, from + json.length - to);
        System.arraycopy(json, to, cut, from, json.length - to);
        return cut;
      }
      default -> {
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        return noise;
      }
    }
  }

  private static String text(byte[] value) {
    String text = new String(value, StandardCharsets.UTF_8);
    return text.substring(0, Math.min(500, text.length()));
  }

  @Test
  void every_muscle_and_set_type_is_read() {
    for (MuscleGroup muscle : MuscleGroup.values()) {
      ChangeEvent event =
          ChangeEvent.created("check_ins", 8, Rows.checkIn(2, 7, muscle.key(), 50, 0));
      assertThat(FactChange.ofBytes(event.userChange().fact).fact())
          .asString()
          .contains(muscle.name());
    }
    for (SetType type : SetType.values()) {
      ChangeEvent event =
          ChangeEvent.created("workout_logs", 8, Rows.set(1, 7, 3, 0, null, 5))
              .with("set_type", type.key());
      assertThat(FactChange.ofBytes(event.userChange().fact).fact())
          .asString()
          .contains(type.name());
    }
  }
}
