package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values at the edge of what a column holds, and tables that somebody changes meanwhile. */
class ValuesTest {

  private final Pipeline pipeline = new Pipeline();

  @AfterEach
  void stop() {
    pipeline.close();
  }

  private Change arrival(Story story) {
    long log = Story.log(pipeline, story.user(), story.catalogExercise());
    return pipeline.awaitOne("workout_logs", "c", c -> c.after().path("id").asLong() == log);
  }

  /** Stored out of line: without the whole old row the update would bring a placeholder. */
  @Test
  void a_long_array_that_an_update_leaves_alone_comes_with_its_value() throws Exception {
    long user = pipeline.user();
    pipeline.start();
    pipeline.database.execute(
        """
        insert into user_preferences (user_id, equipment)
        select %d, array_agg((known_equipment())[1 + (random() * 13)::int])
        from generate_series(1, 8000)
        """
            .formatted(user));
    assertThat(pipeline.id("select pg_column_size(equipment) from user_preferences"))
        .isGreaterThan(2000);
    pipeline.database.execute("update user_preferences set minutes_available = 600");

    Change update = pipeline.awaitOne("user_preferences", "u", c -> true);
    Change create = pipeline.awaitOne("user_preferences", "c", c -> true);
    assertThat(update.after().path("equipment")).hasSize(8000);
    assertThat(update.after().path("equipment")).isEqualTo(create.after().path("equipment"));
    assertThat(update.after().path("minutes_available").asInt()).isEqualTo(600);
  }

  @Test
  void the_first_and_the_last_instant_and_the_largest_numbers_come_as_they_are() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    pipeline.database.execute(
        """
        insert into workout_logs (user_id, exercise_id, performed_at, reps, weight_kg, rpe, import_key)
        values (%1$d, %2$d, '1970-01-01T00:00:00Z', 0, -500, 0, 'first'),
          (%1$d, %2$d, '2199-12-31T23:59:59.999Z', 10000, 1000, 10, 'last')
        """
            .formatted(story.user(), story.catalogExercise()));

    Change first =
        pipeline.awaitOne(
            "workout_logs", "c", c -> c.after().path("import_key").asText().equals("first"));
    Change last =
        pipeline.awaitOne(
            "workout_logs", "c", c -> c.after().path("import_key").asText().equals("last"));
    assertThat(first.after().path("performed_at").asText()).isEqualTo("1970-01-01T00:00:00.000Z");
    assertThat(first.after().path("weight_kg").asText()).isEqualTo("-500.000");
    assertThat(last.after().path("performed_at").asText()).isEqualTo("2199-12-31T23:59:59.999Z");
    assertThat(last.after().path("weight_kg").asText()).isEqualTo("1000.000");
    assertThat(last.after().path("rpe").asText()).isEqualTo("10.00");
  }

  @Test
  void columns_that_are_added_dropped_and_retyped_under_it_do_not_stop_it() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    arrival(story);

    pipeline.database.execute("alter table workout_logs add column mood text default 'fine'");
    assertThat(arrival(story).after().path("mood").asText()).isEqualTo("fine");
    pipeline.database.execute(
        "alter table workout_logs alter column rpe type double precision using rpe");
    assertThat(arrival(story).after().path("rpe").isNumber()).isTrue();
    pipeline.database.execute("alter table workout_logs drop column mood");
    assertThat(arrival(story).after().has("mood")).isFalse();
    pipeline.database.execute(
        "create type feeling as enum ('good')",
        "alter table workout_logs add column feeling feeling default 'good'");
    assertThat(arrival(story).after().path("feeling").asText()).isEqualTo("good");
    pipeline.database.execute("alter type feeling add value 'better'");
    pipeline.database.execute("alter table workout_logs alter column feeling set default 'better'");
    assertThat(arrival(story).after().path("feeling").asText()).isEqualTo("better");
    assertThat(pipeline.epoch()).isEqualTo(1);
  }

  @Test
  void nor_while_it_is_down() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    arrival(story);
    pipeline.awaitStoredOffset(1);
    pipeline.stop();
    long before = Story.log(pipeline, story.user(), story.catalogExercise());
    pipeline.database.execute(
        "alter table workout_logs add column mood text default 'fine'",
        "alter table workout_logs drop column import_key",
        "alter table workout_logs alter column rpe type double precision using rpe");
    long after = Story.log(pipeline, story.user(), story.catalogExercise());

    pipeline.start();

    Change old =
        pipeline.awaitOne("workout_logs", "c", c -> c.after().path("id").asLong() == before);
    Change fresh =
        pipeline.awaitOne("workout_logs", "c", c -> c.after().path("id").asLong() == after);
    assertThat(old.after().path("reps").asInt()).isEqualTo(8);
    assertThat(old.after().path("weight_kg").asText()).isEqualTo("82.500");
    assertThat(old.after().path("rpe").asDouble()).isEqualTo(8.5);
    assertThat(fresh.after().path("weight_kg").asText()).isEqualTo("82.500");
    assertThat(fresh.after().path("rpe").asDouble()).isEqualTo(8.5);
    assertThat(pipeline.epoch()).isEqualTo(1);
  }
}
