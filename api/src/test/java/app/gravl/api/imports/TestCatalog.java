package app.gravl.api.imports;

/** A user in Berlin and a few exercises of a catalog, enough to import the generated histories. */
final class TestCatalog {

  static final String SQL =
      """
      insert into users (id, time_zone) values (1, 'Europe/Berlin'), (2, 'UTC');
      insert into exercises (id, slug, name, equipment, aliases) values
        (101, 'barbell-bench-press', 'Barbell Bench Press', 'barbell', '{"Flat Barbell Bench Press"}'),
        (102, 'incline-dumbbell-bench-press', 'Incline Dumbbell Bench Press', 'dumbbell', '{}'),
        (103, 'triceps-pushdown', 'Cable Pushdown', 'cable', '{"Tricep Pushdown (Cable)"}'),
        (104, 'deadlift', 'Deadlift', 'barbell', '{}'),
        (105, 'pull-up', 'Pull-Up', 'bodyweight', '{"Pullups"}'),
        (106, 'dumbbell-curl', 'Dumbbell Biceps Curl', 'dumbbell', '{}'),
        (107, 'squat', 'Back Squat', 'barbell', '{"Squat (Barbell)"}'),
        (108, 'leg-press', 'Leg Press', 'machine', '{}'),
        (109, 'calf-raise', 'Standing Calf Raise', 'machine', '{}'),
        (110, 'overhead-press', 'Overhead Press', 'barbell', '{"OHP", "Military Press"}'),
        (111, 'plank', 'Plank', 'bodyweight', '{}');
      insert into exercise_muscles (exercise_id, muscle_group, activation)
        select id, 'chest', 0.5 from exercises;
      """;

  private TestCatalog() {}
}
